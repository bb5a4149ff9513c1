// The page by its roles and names: every journey speaks to Gloss through these, never through its markup.

import { fileURLToPath } from 'node:url';

import { expect } from '@playwright/test';

import { KEYS } from './keys.mjs';
import { libraryOf } from './library.mjs';

const INSIDE = fileURLToPath(new URL('inside.js', import.meta.url));

/** Gloss as it stands on `page`. */
export function glossOn(page) {
  const button = (name, within = page) => within.getByRole('button', { name, exact: true });
  // A panel that waits behind its button is hidden, but there.
  const list = page.getByRole('list', { name: 'Annotations', includeHidden: true });
  const items = list.getByRole('listitem', { includeHidden: true });
  const gloss = {
    page,
    insidePath: INSIDE,
    button,
    list,
    input: page.getByRole('textbox', { name: 'Article text' }),
    article: page.getByRole('article', { name: 'Article' }),
    toolbar: page.getByRole('toolbar', { name: 'Label selection' }),
    library: page.getByRole('navigation', { name: 'Articles', includeHidden: true }),
    items,
    saved: page.getByRole('status').filter({ hasText: /\bSaved\b/ }).first(),
    // A notice may offer an undo of its own; the article's comes first.
    undo: button('Undo').first(),
    redo: button('Redo').first(),
    /** The question that an import asks before it replaces anything. */
    question: page
      .locator('div, dialog')
      .filter({ has: page.getByRole('button', { name: /^replace/i }) })
      .last(),
    /** What was said aloud: alerts and status lines that hold `words`. */
    said: (words) => page.locator('[role="alert"], [role="status"]').filter({ hasText: words }).first(),

    /** Opens the page, with `query` beside the language. */
    async open(query = '') {
      await page.addInitScript({ path: INSIDE });
      await page.goto(`./?lang=en${query}`);
      await expect(gloss.input.or(gloss.article).first()).toBeVisible();
    },

    /** Pastes `text` and annotates it; done when the final findings are in and saved. */
    async annotate(text) {
      await gloss.startNew();
      await gloss.paste(text);
      await button('Annotate').click();
      await gloss.settled();
    },

    /** Puts `text` into the field at once, however long it is, lone surrogates and all. */
    async paste(text) {
      await gloss.input.evaluate((field, value) => {
        field.value = value;
        field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
      }, text);
    },

    /** The empty page, whatever was open. */
    async startNew() {
      if (await gloss.input.isVisible()) return;
      await gloss.show('Articles');
      await button('New article').click();
      await expect(gloss.input).toBeVisible();
    },

    /** Waits for the article, its final findings and the word that it is kept. */
    async settled() {
      await expect(gloss.article).toBeVisible();
      await expect(list).not.toHaveAttribute('aria-busy', 'true');
      await expect(gloss.saved).toBeAttached();
    },

    /** Opens the panel of that name where the window is too narrow to show it always. */
    async show(panel) {
      const opener = button(panel);
      if (await opener.isVisible()) {
        if ((await opener.getAttribute('aria-expanded')) !== 'true') await opener.click();
      }
    },

    /** Closes that panel again, where it lies over the page. */
    async hide(panel) {
      const opener = button(panel);
      if ((await opener.isVisible()) && (await opener.getAttribute('aria-expanded')) === 'true') await opener.click();
    },

    /** A sample article, opened. */
    async trySample() {
      await button('Try the sample').click();
      const choice = page.getByRole('region', { name: /sample/i }).getByRole('button').first();
      await expect(gloss.article.or(choice).first()).toBeVisible();
      if (await choice.isVisible()) await choice.click();
      await gloss.settled();
    },

    /** Does the command of that name, found on the sheet of commands. */
    async command(name) {
      await page.keyboard.press('ControlOrMeta+k');
      await expect(page.locator('.sheet.commands [data-first]')).toBeFocused();
      await page.keyboard.type(name);
      await page.keyboard.press('Enter');
    },

    /** Items of the list whose accessible name holds the label and the words. */
    item: (label, words) => list.getByRole('listitem', { name: nameOf(label, words), includeHidden: true }),

    /** The item that the keys act on. */
    current: list.locator('[aria-current="true"]'),

    /** Marks in the text that cover (a part of) the words. */
    mark: (words) => gloss.article.locator('mark').filter({ hasText: words }),

    text: () => page.evaluate(() => globalThis.e2e.text()),

    /** Selects words with the mouse. */
    async drag(words, nth = 0) {
      await gloss.dragOver(words, nth);
      await expect(gloss.toolbar).toBeVisible();
    },

    /** The same, whatever comes of it. */
    async dragOver(words, nth = 0) {
      const { from, to } = await page.evaluate(
        ([w, n]) => globalThis.e2e.dragPoints(...globalThis.e2e.find(w, n)),
        [words, nth],
      );
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 4 });
      await page.mouse.up();
    },

    /** Clicks twice in the midst of words. */
    async doubleClick(words) {
      const { from, to } = await page.evaluate((w) => globalThis.e2e.dragPoints(...globalThis.e2e.find(w, 0)), words);
      await page.mouse.dblclick((from.x + to.x) / 2, (from.y + to.y) / 2);
    },

    /** Selects words as touch handles do: through the browser's selection. */
    async select(words, nth = 0) {
      await page.evaluate(([w, n]) => globalThis.e2e.select(...globalThis.e2e.find(w, n)), [words, nth]);
      await expect(gloss.toolbar).toBeVisible();
    },

    /** Marks words: selects them and presses the label's key. */
    async markAs(label, words, nth = 0) {
      await gloss.select(words, nth);
      await page.keyboard.press(KEYS[label]);
      await expect(gloss.item(label, words).first()).toBeAttached();
    },

    /** Shows the rejected ones too. */
    async showRejected() {
      const toggle = page.getByRole('button', { name: /rejected/i }).or(page.getByRole('checkbox', { name: /rejected/i }));
      await toggle.first().click();
    },

    /** Picks an item of the list, which then has the keys. */
    async pick(item) {
      await item.getByRole('button').first().click();
    },

    /** Chooses `format` of the Export menu and answers with the file's content. */
    async exported(format = 'JSON') {
      await button('Export').click();
      const download = page.waitForEvent('download');
      await page.getByRole('menuitem', { name: format, exact: true }).click();
      return contentOf(await download);
    },

    /** What the Export menu offers. */
    async formats() {
      await button('Export').click();
      await expect(page.getByRole('menuitem').first()).toBeVisible();
      const names = await page.getByRole('menuitem').allInnerTexts();
      await page.keyboard.press('Escape');
      return names.map((name) => name.trim());
    },

    /** Chooses `files` (`{name, text}`) in the chooser of the Import button. */
    async importFiles(...files) {
      const chooser = page.waitForEvent('filechooser');
      await button('Import').click();
      await (await chooser).setFiles(files.map(asUpload));
    },

    /** Drops `files` on the page. */
    async dropFiles(...files) {
      const transfer = await page.evaluateHandle((parts) => {
        const carried = new DataTransfer();
        for (const { name, bytes, type } of parts) {
          carried.items.add(new File([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], name, { type }));
        }
        return carried;
      }, files.map(asParts));
      for (const kind of ['dragenter', 'dragover', 'drop']) {
        await page.dispatchEvent('body', kind, { dataTransfer: transfer });
      }
    },
  };
  return Object.assign(gloss, libraryOf(gloss));
}

const NAMES = { person: 'Person', organization: 'Organization', amount: 'Amount', claim: 'Claim' };

function nameOf(label, words) {
  const quoted = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
  const name = NAMES[label] ?? label; // A label of the person's own is called as they call it.
  return new RegExp(`${name}.*${quoted}|${quoted}.*${name}`, 's');
}

async function contentOf(download) {
  const parts = [];
  for await (const part of await download.createReadStream()) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

const bytesOf = (file) => (file.bytes ? Buffer.from(file.bytes) : Buffer.from(file.text, 'utf8'));
const typeOf = (file) => file.type ?? 'application/json';
const asUpload = (file) => ({ name: file.name, mimeType: typeOf(file), buffer: bytesOf(file) });
const asParts = (file) => ({ name: file.name, type: typeOf(file), bytes: bytesOf(file).toString('base64') });
