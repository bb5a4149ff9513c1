// npm run soak [-- rounds]: kills Chromium right after `Saved`, 50 times unless told otherwise.

import { killRounds } from './lib/kill-rounds.mjs';
import { serve } from './lib/server.mjs';

const rounds = Number(process.argv[2] ?? 50);
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const server = await serve();
console.log(`${rounds} rounds, seed ${seed}`);
try {
  const { confirmed, lost, torn } = await killRounds(server.url, rounds, seed, console.log);
  for (const line of [...lost.map((what) => `lost: ${what}`), ...torn.map((what) => `torn: ${what}`)]) console.log(line);
  console.log(`${rounds} rounds: ${confirmed} confirmed edits, ${lost.length} lost, ${torn.length} torn`);
  process.exitCode = lost.length + torn.length > 0 ? 1 : 0;
} finally {
  await server.close();
}
