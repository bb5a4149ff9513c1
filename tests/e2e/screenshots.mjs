// npm run screenshots: every screen in four languages, three widths and two themes, for looking at, with a sheet of all
// pictures a screen; and the picture in the README. `-- article,claim` takes only those.

import { mkdir, rm, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { chromium } from '@playwright/test';

import { launchOptions } from './lib/chromium.mjs';
import { contactSheet } from './lib/contact-sheet.mjs';
import { SCREENS, walk } from './lib/screens.mjs';
import { serve } from './lib/server.mjs';
import { LANGUAGES } from './lib/words.mjs';

const RESULTS = fileURLToPath(new URL('results/screens/', import.meta.url));
const README_PICTURE = fileURLToPath(new URL('../../docs/gloss.png', import.meta.url));
const LARGEST = 400_000;

const SIZES = { 1440: [1440, 900], 1024: [1024, 768], 390: [390, 844] };
const THEMES = ['light', 'dark'];
/** Pages at once: two for each core wait for one another least. */
const AT_ONCE = Number(process.env.E2E_WORKERS ?? 4);

const wanted = process.argv[2]?.split(',') ?? SCREENS;
const unknown = wanted.filter((name) => !SCREENS.includes(name));
if (unknown.length > 0) throw new Error(`there is no screen ${unknown.join(', ')}: ${SCREENS.join(', ')} are`);

const server = await serve();
const browser = await chromium.launch(launchOptions());
const began = performance.now();
const failed = [];
try {
  if (wanted === SCREENS) await rm(RESULTS, { recursive: true, force: true });
  await mkdir(RESULTS, { recursive: true });
  const rounds = Object.entries(SIZES).flatMap(([width, size]) => LANGUAGES.map((language) => ({ width, size, language })));
  await Promise.all(Array.from({ length: AT_ONCE }, () => work(rounds)));
  for (const name of wanted) await contactSheet(browser, RESULTS, name, { languages: LANGUAGES, themes: THEMES, widths: Object.keys(SIZES) });
  if (wanted.includes('selection')) await readmePicture();
  console.log(`${RESULTS}: ${wanted.length} screens in ${Math.round((performance.now() - began) / 1_000)} s`);
} finally {
  await browser.close();
  await server.close();
}
if (failed.length > 0) throw new Error(`not reached:\n${failed.join('\n')}`);

/** Takes one round after the other, while there are any. */
async function work(rounds) {
  for (let round = rounds.shift(); round; round = rounds.shift()) {
    const { width, size, language } = round;
    await onPage(size, async (page) => {
      const take = async (name) => {
        for (const colorScheme of THEMES) {
          await page.emulateMedia({ colorScheme });
          await shoot(page, `${RESULTS}${name}-${width}-${colorScheme}-${language}.png`);
        }
        await page.emulateMedia({ colorScheme: 'light' });
      };
      await walk(page, language, take, wanted).catch((error) => failed.push(`${width}: ${error.message}`));
    });
    console.log(`${width} ${language}: ${Math.round((performance.now() - began) / 1_000)} s`);
  }
}

async function readmePicture() {
  await onPage(SIZES[1440], (page) => walk(page, 'en', () => shoot(page, README_PICTURE), ['selection']));
  const { size } = await stat(README_PICTURE);
  console.log(`docs/gloss.png: ${Math.round(size / 1_000)} KB`);
  if (size > LARGEST) throw new Error(`docs/gloss.png is larger than ${LARGEST / 1_000} KB`);
}

async function onPage([width, height], act) {
  const settings = { viewport: { width, height }, reducedMotion: 'reduce', locale: 'en-US', timezoneId: 'UTC' };
  const context = await browser.newContext({ baseURL: server.url, ...settings });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await act(page);
  await context.close();
}

async function shoot(page, path) {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
}
