// Firefox as the system has it, driven over WebDriver BiDi, and Gloss on a page of it by roles and names.

import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';

import puppeteer from 'puppeteer-core';

import { programPath } from './program.mjs';

const NAMES = ['firefox-esr', 'firefox'];
const ELSEWHERE = ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'];
const INSIDE = fileURLToPath(new URL('inside.js', import.meta.url));

/** How long anything may take, in milliseconds. */
const PATIENCE = 30_000;

/** The browser's path: `FIREFOX` where it is set, else the first of the usual places; nothing where there is none. */
export function firefoxPath() {
  return process.env.FIREFOX || programPath(NAMES, ELSEWHERE);
}

/** Starts Firefox; `gloss(query)` opens Gloss, served at `url`, in a profile without a past. */
export async function startFirefox(url) {
  const downloads = await mkdtemp(join(tmpdir(), 'gloss-firefox-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath(),
    headless: true,
    extraPrefsFirefox: {
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.always_ask_before_handling_new_types': false,
      'intl.accept_languages': 'en-US',
    },
  });
  return {
    version: () => browser.version(),
    async gloss(query = '?lang=en') {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport({ width: 1280, height: 800 });
      page.setDefaultTimeout(PATIENCE);
      const problems = [];
      page.on('pageerror', (error) => problems.push(String(error)));
      page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
      return glossIn({ page, context, problems, downloads, url: url + query });
    },
    async close() {
      await browser.close();
      await rm(downloads, { recursive: true, force: true });
    },
  };
}

async function glossIn({ page, context, problems, downloads, url }) {
  const inside = await readFile(INSIDE, 'utf8');
  const named = (role, name) => `::-p-aria([role="${role}"][name="${name}"])`;
  const gloss = {
    page,
    named,

    async open() {
      await page.goto(url);
      await gloss.ready();
    },
    async reload() {
      await page.reload();
      await gloss.ready();
    },
    async ready() {
      await page.waitForSelector('textarea.paste, article');
      await page.evaluate(inside);
    },

    /** Clicks what has that role and name. */
    async click(role, name) {
      await page.locator(named(role, name)).click();
    },

    async annotate(text) {
      await page.locator('textarea.paste').fill(text);
      await gloss.click('button', 'Annotate');
      await gloss.settled();
    },

    /** Waits for the final findings and the word that all is kept. */
    settled: () =>
      gloss.until(() => {
        const list = document.querySelector('[role="list"][aria-label="Annotations"]');
        const saved = [...document.querySelectorAll('[role="status"]')].some((status) => /\bSaved\b/.test(status.textContent));
        return list && list.getAttribute('aria-busy') !== 'true' && saved;
      }),

    /** Waits until `condition`, which runs in the page, holds. */
    until: (condition, ...given) => page.waitForFunction(condition, { timeout: PATIENCE }, ...given),

    text: () => page.evaluate(() => globalThis.e2e.text()),

    /** Draws the mouse over words. */
    async drag(words) {
      const { from, to } = await page.evaluate((w) => globalThis.e2e.dragPoints(...globalThis.e2e.find(w, 0)), words);
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 4 });
      await page.mouse.up();
      await page.waitForSelector('[role="toolbar"]');
    },

    press: (key) => page.keyboard.press(key),

    async pressWith(modifier, key) {
      await page.keyboard.down(modifier);
      await page.keyboard.press(key);
      await page.keyboard.up(modifier);
    },

    /** What the items of the list say, each its accessible name. */
    items: () =>
      page.$$eval('[role="list"][aria-label="Annotations"] > li', (items) => items.map((item) => item.getAttribute('aria-label'))),

    /** Waits until the list says `part` of one of its items, or of none. */
    listed: (part, is = true) =>
      gloss.until(
        (words, wanted) =>
          [...document.querySelectorAll('[role="list"][aria-label="Annotations"] > li')].some((item) =>
            item.getAttribute('aria-label').includes(words),
          ) === wanted,
        part,
        is,
      ),

    /** What the item that the keys act on says. */
    current: () => page.$eval('[aria-current="true"][data-item]', (item) => item.getAttribute('aria-label')),

    /** The Gloss JSON of the article. */
    async exported() {
      const before = new Set(await readdir(downloads));
      await gloss.click('button', 'Export');
      await gloss.click('menuitem', 'JSON');
      for (let waited = 0; waited < PATIENCE; waited += 100) {
        const files = (await readdir(downloads)).filter((file) => !before.has(file));
        if (files.length === 1 && !files[0].endsWith('.part')) {
          // Firefox makes the file before it fills it, and gives it another name meanwhile: what is gone is looked for again.
          const content = await readFile(join(downloads, files[0]), 'utf8').catch(() => '');
          if (content.endsWith('}') || content.endsWith('}\n')) return content;
        }
        await pause(100);
      }
      throw new Error('nothing was downloaded');
    },

    /** Brings a file in by the Import button's chooser. */
    async importFile(name, content) {
      const file = join(await mkdtemp(join(downloads, 'in-')), name);
      await writeFile(file, content);
      const input = await page.$('input[data-import]');
      await input.uploadFile(file);
    },

    /** Ends the journey: nothing may have gone wrong in the page meanwhile. */
    async close() {
      await context.close();
      assert.deepEqual(problems, []);
    },
  };
  await gloss.open();
  return gloss;
}
