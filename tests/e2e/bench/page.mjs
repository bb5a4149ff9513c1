// npm run bench: the page against its bars, on a generated article of 1 MB with 20,000 annotations, 50 own labels and 5,000 links.
// Times are wall times: run it on a quiet machine. RUNS, SKIP_PEER=1 and ONLY=opening,marking,… narrow it down.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { chromium } from '@playwright/test';

import { launchOptions } from '../lib/chromium.mjs';
import { glossOn } from '../lib/gloss.mjs';
import { serve } from '../lib/server.mjs';
import { benchArticle, benchFile, oneParagraph, overlapping } from './article.mjs';
import { figures } from './figures.mjs';
import { PARTS } from './parts.mjs';

const PROBE = fileURLToPath(new URL('probe.js', import.meta.url));
const RUNS = Number(process.env.RUNS ?? 5);
const only = process.env.ONLY?.split(',');

const server = await serve();
const profile = await mkdtemp(join(tmpdir(), 'gloss-bench-'));
const context = await chromium.launchPersistentContext(profile, {
  ...launchOptions(),
  viewport: { width: 1440, height: 900 },
  permissions: ['clipboard-read', 'clipboard-write'],
  reducedMotion: 'reduce',
  baseURL: server.url,
});
const table = figures();
try {
  const bench = await prepared();
  for (const [name, part] of Object.entries(PARTS)) {
    if (only && !only.includes(name)) continue;
    if (name === 'peer' && process.env.SKIP_PEER) continue;
    console.log(`${name} …`);
    // A part that cannot end is a bar missed, and the others still run.
    await part(bench, table).catch(({ message }) => table.bar(`${name} runs to its end`, 'yes', message.split('\n')[0], false));
  }
  table.print();
  process.exitCode = table.missed() > 0 ? 1 : 0;
} finally {
  await context.close();
  await server.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
}

/** Gloss with the three articles in its library. */
async function prepared() {
  const article = benchArticle();
  const single = oneParagraph();
  const page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(60_000);
  await page.addInitScript({ path: PROBE });
  const gloss = glossOn(page);
  await gloss.open();
  const kilobytes = Math.round(Buffer.byteLength(article.text) / 1024);
  console.log(`${kilobytes} KB, ${article.annotations.length} annotations, ${overlapping(article.annotations)} over an earlier one`);
  const titles = { marked: 'Bench with marks', plain: 'Bench without marks', single: 'One paragraph' };
  await gloss.importFiles(
    { name: 'marked.json', text: benchFile('bench-marked', titles.marked, article) },
    { name: 'plain.json', text: benchFile('bench-plain', titles.plain, article, { bare: true }) },
    { name: 'single.json', text: benchFile('bench-single', titles.single, single) },
  );
  for (const title of Object.values(titles)) await gloss.entry(title).waitFor({ state: 'attached' });
  return { gloss, context, article, single, titles, runs: RUNS, shared: {} };
}
