import { mkdir } from 'node:fs/promises';
import { chromium, expect } from '@playwright/test';
import { launchOptions } from './lib/chromium.mjs';
import { glossOn } from './lib/gloss.mjs';
import { serve } from './lib/server.mjs';
import { article, glossFile, upload } from './lib/file.mjs';

const OUT = '/tmp/gloss/edit-shots/';
await mkdir(OUT, { recursive: true });
const TEXT = [
  'The port of Quillmere',
  'Orrin Bayly of Tarn Freight said on Monday that two ships had waited outside the port for a whole week.',
  'The harbour board met at noon, and Ines Marl asked for 40 million crowns to dredge the western channel.',
  'Nothing was decided, and the ships went on to another harbour further along the coast in the evening.',
].join('\n');
const EDITED = TEXT.replace('Orrin Bayly', 'Orrin Bailey').replace('and Ines Marl', 'and its head').replace('had waited', 'had been waiting');
const MARKED = upload(article('quillmere', TEXT, [['person', 'Orrin Bayly'], ['organization', 'Tarn Freight'], ['person', 'Ines Marl'], ['amount', '40 million crowns'], ['claim', 'Nothing was decided, and the ships went on to another harbour further along the coast in the evening.']]));
const other = article('other', TEXT, [['person', 'Orrin Bayly'], ['organization', 'Tarn'], ['organization', 'Ines Marl'], ['person', 'Quillmere'], ['amount', '40 million crowns']]);
other.spans = other.spans.map((s) => ({ ...s, by: 'Ada Vere' }));
const THEIRS = { name: 'theirs.json', mimeType: 'application/json', buffer: Buffer.from(glossFile(other)) };
const server = await serve();
const browser = await chromium.launch(launchOptions());
for (const [name, width, height, colorScheme, lang, forced] of [['wide', 1440, 900, 'light', 'en'], ['dark', 1440, 900, 'dark', 'zh-Hant'], ['narrow', 390, 844, 'light', 'ko'], ['narrow-en', 390, 844, 'dark', 'en'], ['forced', 1200, 800, 'light', 'en', 'active']]) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, forcedColors: forced, reducedMotion: 'reduce', locale: 'en-US', baseURL: server.url });
  const page = await context.newPage();
  const gloss = glossOn(page);
  await page.addInitScript({ path: gloss.insidePath });
  await page.goto(`${server.url}?lang=${lang}`);
  const input = page.locator('input[type=file]').first();
  await input.waitFor({ state: 'attached' });
  await page.waitForTimeout(1500);
  await input.setInputFiles({ name: MARKED.name, mimeType: 'application/json', buffer: Buffer.from(MARKED.text) });
  await page.locator('article').waitFor();
  await page.waitForTimeout(2500);
  await page.locator('article').focus();
  await page.keyboard.press('Shift+E');
  await page.waitForTimeout(500);
  await page.screenshot({ path: `${OUT}${name}-edit.png` });
  await page.locator('.edit-text textarea').fill(EDITED);
  await page.keyboard.press('Control+Enter');
  await page.locator('.sheet.review').waitFor();
  await page.waitForTimeout(800);
  await page.screenshot({ path: `${OUT}${name}-review.png` });
  await page.keyboard.press('Escape');
  await page.waitForTimeout(400);
  await page.screenshot({ path: `${OUT}${name}-line.png` });
  await page.locator('article').focus();
  await page.keyboard.press('Control+z');
  await page.waitForTimeout(1000);
  await page.keyboard.press('Control+k');
  await page.waitForTimeout(300);
  await page.keyboard.type({ en: 'Compare with', 'zh-Hant': '另一位讀者', ko: '다른 독자' }[lang]);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(400);
  await page.screenshot({ path: `${OUT}${name}-find.png` });
  await page.locator('.sheet.compare input[type=file]').setInputFiles(THEIRS);
  await page.locator('.difference').first().waitFor();
  await page.keyboard.press('Tab');
  await page.locator('.difference').first().focus();
  await page.keyboard.press('2');
  await page.waitForTimeout(300);
  await page.screenshot({ path: `${OUT}${name}-compare.png` });
  await page.keyboard.press('Escape');
  await page.locator('article').focus();
  await page.keyboard.press(',');
  await page.waitForTimeout(400);
  await page.screenshot({ path: `${OUT}${name}-settings.png` });
  await context.close();
}
await browser.close();
await server.close();
