// npm run bench-transfer: a whole library in and out. ARTICLES (1,000) articles of ANNOTATIONS (500) each come in as files, go out as
// one file, and once more until somebody stops it; how long that takes, and what held up the page. Times are wall times; `cpu` is
// what the page's own thread did.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium, expect } from '@playwright/test';

import { launchOptions } from '../lib/chromium.mjs';
import { glossFile } from '../lib/file.mjs';
import { glossOn } from '../lib/gloss.mjs';
import { serve } from '../lib/server.mjs';
import { ms } from './figures.mjs';
import { ownTasks, traced } from './tasks.mjs';

const N_ARTICLES = Number(process.env.ARTICLES ?? 1000);
const N_ANNOTATIONS = Number(process.env.ANNOTATIONS ?? 500);
const A_FILE = 100;
const FORMATS = (process.env.FORMATS ?? 'JSON (all articles)').split(',');
const WHEN = '2026-03-02T09:30:00Z';

/** Article `number`, each of whose annotations is a word of its own. */
function made(number) {
  const words = Array.from({ length: N_ANNOTATIONS }, (_, n) => `Name${n}`);
  const text = `Article ${number}\n${words.join(' said so to everybody. ')}`;
  let from = 0;
  const spans = words.map((word, n) => {
    const start = text.indexOf(word, from);
    from = start + word.length;
    const id = `a${n + 1}`;
    return { id, start, end: from, text: word, label: 'person', status: 'accepted', origin: 'hand', note: '', tags: [], created: WHEN, modified: WHEN };
  });
  return { id: `bench-${number}`, lang: 'en', title: `Article ${number}`, source: {}, note: '', tags: [], created: WHEN, modified: WHEN, text, spans, claims: [], links: [] };
}

const folder = await mkdtemp(join(tmpdir(), 'gloss-transfer-'));
const files = [];
for (let n = 0; n < N_ARTICLES; n += A_FILE) {
  const file = join(folder, `${n}.json`);
  await writeFile(file, glossFile(...Array.from({ length: Math.min(A_FILE, N_ARTICLES - n) }, (_, i) => made(n + i))));
  files.push(file);
}

const server = await serve();
const context = await chromium.launchPersistentContext(join(folder, 'profile'), { ...launchOptions(), baseURL: server.url, viewport: { width: 1440, height: 900 } });
const page = context.pages()[0] ?? (await context.newPage());
const gloss = glossOn(page);
await gloss.open();

/** How long `act` takes, and the page's longest task meanwhile. */
async function timed(name, act) {
  let took;
  const { cpu, long } = await traced(page, async () => {
    const begun = performance.now();
    await act();
    took = performance.now() - begun;
  }, 5);
  const [longest] = ownTasks(long);
  const worst = longest ? `the longest task ${ms(longest.cpu)} cpu (${ms(longest.wall)} wall): ${longest.inside[0]}` : 'no task over 5 ms';
  console.log(`${name}: ${(took / 1000).toFixed(1)} s, main thread ${(cpu / 1000).toFixed(1)} s cpu, ${worst}`);
}

async function startExport(format) {
  await gloss.button('Export').click();
  await page.getByRole('menuitem', { name: format, exact: true }).click();
}

try {
  await timed(`import of ${N_ARTICLES} articles of ${N_ANNOTATIONS} annotations`, async () => {
    const chooser = page.waitForEvent('filechooser');
    await gloss.button('Import').click();
    await (await chooser).setFiles(files);
    await expect(gloss.said(/^Imported/)).toBeVisible({ timeout: 600_000 });
  });
  for (const format of FORMATS) {
    await timed(`export, ${format}`, async () => {
      const download = page.waitForEvent('download', { timeout: 600_000 });
      await startExport(format);
      await (await download).path();
    });
  }
  await timed('export, stopped', async () => {
    await startExport(FORMATS[0]);
    await gloss.button('Stop').click();
    await expect(gloss.said(/Stopped/)).toBeVisible();
  });
} finally {
  await context.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
}
