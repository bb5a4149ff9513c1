// npm run bench-whole: what has to do with all of a long article at once, on 1 MB with 20,000 marks. Its text, one sentence over
// and over, is edited in places far apart and in one, and a second reader's marks are compared and settled. Times are wall
// times; `cpu` is what the page's own thread did in its longest task.

import { chromium, expect } from '@playwright/test';

import { launchOptions } from '../lib/chromium.mjs';
import { codePoints, glossFile } from '../lib/file.mjs';
import { glossOn } from '../lib/gloss.mjs';
import { serve } from '../lib/server.mjs';
import { figures, ms } from './figures.mjs';
import { ownTasks, traced } from './tasks.mjs';

const N_SENTENCES = Number(process.env.SENTENCES ?? 20_000);
const SENTENCE = 'The board of Hailan Shipping met again at noon.';
const NAME = 'Hailan Shipping';
const BUDGET = 50;
const WHEN = '2026-03-02T09:30:00Z';

/** The article of that title, its name marked in each sentence for which `span` answers where. */
function made(id, title, span) {
  const text = Array.from({ length: N_SENTENCES }, () => SENTENCE).join('\n');
  const length = codePoints(SENTENCE) + 1;
  const spans = Array.from({ length: N_SENTENCES }, (_, n) => span(n)).flatMap((own, n) =>
    own ? [{ id: `a${n + 1}`, start: n * length + own[0], end: n * length + own[1], text: SENTENCE.slice(...own), label: 'organization',
      status: 'accepted', origin: 'hand', note: '', tags: [], created: WHEN, modified: WHEN }] : [],
  );
  return { id, lang: 'en', title, source: {}, note: '', tags: [], created: WHEN, modified: WHEN, text, spans, claims: [], links: [] };
}

const at = SENTENCE.indexOf(NAME);
const mine = made('mine', 'Mine', () => [at, at + NAME.length]);
// Of ten marks of the second reader one is shorter and one is not there.
const theirs = made('theirs', 'Theirs', (n) => (n % 10 === 3 ? null : [at, at + (n % 10 === 7 ? 6 : NAME.length)]));
const edited = mine.text.split('\n').map((line, n) => (n % 500 === 250 ? line.replace('noon', 'dusk') : line)).join('\n');

const server = await serve();
const browser = await chromium.launch(launchOptions());
const table = figures();
try {
  const page = await (await browser.newContext({ baseURL: server.url, viewport: { width: 1440, height: 900 } })).newPage();
  page.setDefaultTimeout(120_000);
  const gloss = glossOn(page);
  await gloss.open();
  await gloss.importFiles({ name: 'both.json', text: glossFile(theirs, mine) });
  await expect(gloss.entries).toHaveCount(2, { timeout: 120_000 });
  await gloss.openArticle('Mine');
  await expect(gloss.article).toBeVisible();
  await expect(gloss.items.first()).toBeAttached();

  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('Compare with');
  await page.keyboard.press('Enter');
  const second = page.getByRole('dialog', { name: 'Compare with a second reader' });
  const copy = second.getByRole('button', { name: 'Theirs' });
  await copy.waitFor();
  await measured('a second reader is compared', page, async () => {
    await copy.evaluate((button) => button.click());
    await second.locator('[data-difference="399"]').waitFor({ state: 'attached' });
  });
  await second.locator('[data-difference="0"]').focus();
  await measured('one difference is settled', page, async () => {
    await page.keyboard.press('2');
    await second.locator('[data-difference="0"].is-settled').waitFor();
  });
  await measured('all others are settled', page, async () => {
    await second.getByRole('button', { name: 'Take theirs for the rest' }).evaluate((button) => button.click());
    await second.getByText('All settled.').waitFor();
  });
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  await second.getByRole('button', { name: 'Close' }).click();

  await gloss.article.focus();
  await page.keyboard.press('Shift+E');
  const sheet = page.getByRole('dialog', { name: 'Edit the text' });
  await sheet.getByRole('textbox', { name: 'Article text' }).evaluate((field, text) => {
    field.value = text;
  }, edited);
  const confirm = sheet.getByRole('button', { name: 'Change the text' });
  await measured('the text is edited in 40 places', page, async () => {
    await confirm.evaluate((button) => button.click());
    await sheet.waitFor({ state: 'detached' });
    await redrawn(page);
  });

  await gloss.article.focus();
  await page.keyboard.press('F2');
  const line = page.getByRole('dialog', { name: 'Edit this paragraph' });
  await line.getByRole('textbox').pressSequentially('Now ');
  await measured('a paragraph is edited', page, async () => {
    await page.keyboard.press('ControlOrMeta+Enter');
    await line.waitFor({ state: 'detached' });
    await redrawn(page);
  });
  table.print();
  process.exitCode = table.missed() > 0 ? 1 : 0;
} finally {
  await browser.close();
  await server.close();
}

/** Until all of the article shows one text. */
function redrawn(page) {
  return page.waitForFunction(() => new Set([...document.querySelectorAll('[data-section]')].map(({ dataset }) => dataset.section)).size === 1);
}

async function measured(what, page, act) {
  let took;
  const { long } = await traced(page, async () => {
    const since = performance.now();
    await act();
    took = performance.now() - since;
  }, BUDGET / 2);
  const own = ownTasks(long);
  const longest = own[0]?.cpu ?? 0;
  table.note(what, `${ms(took)} until it is shown`);
  table.bar(`${what}: longest task of the page, cpu`, `${BUDGET} ms`, ms(longest), longest <= BUDGET);
  for (const { wall, cpu, inside } of own.slice(0, 4)) console.log(`  ${ms(wall)} wall, ${ms(cpu)} cpu: ${inside.slice(0, 3).join('; ')}`);
}
