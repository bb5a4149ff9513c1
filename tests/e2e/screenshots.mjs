// npm run screenshots: the page as it looks, for looking at; and the picture in the README.

import { mkdir, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { chromium, expect } from '@playwright/test';

import { launchOptions } from './lib/chromium.mjs';
import { glossOn } from './lib/gloss.mjs';
import { serve } from './lib/server.mjs';

const RESULTS = fileURLToPath(new URL('results/', import.meta.url));
const README_PICTURE = fileURLToPath(new URL('../../docs/gloss.png', import.meta.url));
const LARGEST = 400_000;

const SIZES = { 1440: [1440, 900], 1024: [1024, 768], 390: [390, 844] };

/** What is taken, each from the sample article but the first. */
const VIEWS = {
  empty: async () => {},
  article: async (gloss) => {
    await gloss.trySample();
    await selectSomething(gloss);
  },
  annotations: async (gloss) => {
    await gloss.trySample();
    await gloss.show('Annotations');
  },
  claim: async (gloss) => {
    await gloss.trySample();
    await gloss.show('Annotations');
    await gloss.pick(gloss.list.getByRole('listitem', { name: /^Claim/ }).nth(1));
    await gloss.hide('Annotations');
    await gloss.page.getByText('Reading', { exact: true }).click();
  },
  sources: async (gloss) => {
    await gloss.trySample();
    await gloss.show('Annotations');
    await gloss.button('Sources').click();
    await gloss.page.getByRole('list', { name: 'Sources' }).getByRole('button').first().click();
  },
  filters: async (gloss) => {
    await gloss.trySample();
    await gloss.show('Annotations');
    await gloss.button('Filters').click();
    await gloss.button('Statements', gloss.page.getByRole('group', { name: 'Kinds of claims' })).click();
  },
  find: async (gloss) => {
    await gloss.trySample();
    await gloss.page.keyboard.press('/');
    await gloss.page.keyboard.type('the');
  },
  overview: async (gloss) => {
    await gloss.trySample();
    await gloss.page.keyboard.press('v');
  },
  library: async (gloss) => {
    await gloss.trySample();
    await gloss.show('Articles');
  },
};

const server = await serve();
const browser = await chromium.launch(launchOptions());
await mkdir(RESULTS, { recursive: true });
await mkdir(new URL('../../docs/', import.meta.url), { recursive: true });
try {
  for (const [width, size] of Object.entries(SIZES)) {
    for (const colorScheme of ['light', 'dark']) {
      for (const [view, prepare] of Object.entries(VIEWS)) {
        await take(`${RESULTS}${view}-${width}-${colorScheme}.png`, size, colorScheme, prepare);
      }
    }
  }
  await take(README_PICTURE, SIZES[1440], 'light', VIEWS.article);
  const { size } = await stat(README_PICTURE);
  console.log(`docs/gloss.png: ${Math.round(size / 1_000)} KB`);
  if (size > LARGEST) throw new Error(`docs/gloss.png is larger than ${LARGEST / 1_000} KB`);
} finally {
  await browser.close();
  await server.close();
}

async function take(path, [width, height], colorScheme, prepare) {
  const context = await browser.newContext({
    baseURL: server.url,
    viewport: { width, height },
    colorScheme,
    reducedMotion: 'reduce',
    locale: 'en-US',
    timezoneId: 'UTC',
  });
  const gloss = glossOn(await context.newPage());
  await gloss.open();
  await prepare(gloss);
  await gloss.page.evaluate(() => document.fonts.ready);
  await gloss.page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  await context.close();
  console.log(path);
}

/** Selects some words that nothing marks yet, in the middle of what is in sight, so that the toolbar shows. */
async function selectSomething(gloss) {
  await gloss.page.evaluate(() => {
    const blocks = globalThis.e2e.blocks().slice(1, 5);
    const plain = blocks.flatMap((block) => [...block.childNodes]).filter((node) => node.nodeType === Node.TEXT_NODE);
    const words = plain.map((node) => [node, /\p{L}{4,}(?: \p{L}{4,})?/u.exec(node.data)]).findLast(([, found]) => found);
    if (!words) return;
    const [node, found] = words;
    getSelection().setBaseAndExtent(node, found.index, node, found.index + found[0].length);
  });
  await expect(gloss.toolbar).toBeVisible();
}
