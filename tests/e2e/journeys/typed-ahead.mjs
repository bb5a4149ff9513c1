// Whoever types fast, or before the page is all here, types for the sheet that they asked for: no letter decides on a mark.

import { article, upload } from '../lib/file.mjs';
import { expect, test } from '../lib/fixtures.mjs';
import { holdLater } from '../lib/later.mjs';
import { ENGLISH } from '../lib/texts.mjs';

test.use({ serviceWorkers: 'block' });

const SUGGESTED = upload(
  article('ahead', ENGLISH.text, [
    ['organization', 'Tideway Ferries Inc.', 'suggested'],
    ['person', 'Marianne Okafor', 'suggested'],
    ['amount', '18 months', 'suggested'],
  ]),
);

const commands = (page) => page.getByRole('dialog', { name: 'Commands' });
const bar = (page) => page.getByRole('search', { name: 'Find in the article' });

const statuses = async (gloss) => JSON.parse(await gloss.exported()).articles[0].spans.map(({ status }) => status);

/** Presses keys one right after the other, in one task of the page: faster than anything can be drawn. */
const pressAtOnce = (page, keys) =>
  page.evaluate((all) => {
    for (const [key, modifiers] of all) {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers });
      (document.activeElement ?? document.body).dispatchEvent(event);
    }
  }, keys);

const letters = (words) => [...words].map((letter) => [letter, {}]);

async function openReviewed(gloss) {
  await gloss.importFiles(SUGGESTED);
  await gloss.settled();
  await gloss.page.keyboard.press('j');
  await expect(gloss.current).toHaveCount(1);
}

for (const [name, key] of [['Ctrl+K', ['k', { ctrlKey: true }]], ['?', ['?', { shiftKey: true }]]]) {
  test(`what is typed right after ${name} looks for a command`, async ({ gloss, page }) => {
    await openReviewed(gloss);
    await pressAtOnce(page, [key, ...letters('compare')]);
    await expect(commands(page).getByRole('searchbox')).toHaveValue('compare');
    await expect(commands(page).getByRole('searchbox')).toBeFocused();
    await page.keyboard.type(' x');
    await expect(commands(page).getByRole('searchbox')).toHaveValue('compare x');
    await page.keyboard.press('Escape');
    await gloss.settled();
    expect(await statuses(gloss)).toEqual(['suggested', 'suggested', 'suggested']);
  });
}

test('a command typed and entered in one go is done, and Esc leaves as fast', async ({ gloss, page }) => {
  await openReviewed(gloss);
  await pressAtOnce(page, [['k', { ctrlKey: true }], ...letters('setx'), ['Backspace', {}], ...letters('tings'), ['Enter', {}]]);
  await expect(page.getByRole('dialog', { name: 'Reading' }).or(page.getByRole('dialog', { name: 'Settings' }))).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await pressAtOnce(page, [['?', { shiftKey: true }], ['a', {}], ['Escape', {}]]);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await gloss.settled();
  expect(await statuses(gloss)).toEqual(['suggested', 'suggested', 'suggested']);
});

test('what is typed right after / is looked for in the article, and / leads back to its field', async ({ gloss, page }) => {
  await openReviewed(gloss);
  await pressAtOnce(page, [['/', {}], ...letters('boat')]);
  await expect(bar(page).getByRole('searchbox')).toHaveValue('boat');
  await expect(bar(page).getByRole('status')).toHaveText('1 of 3');
  await gloss.article.focus();
  await page.keyboard.press('/');
  await expect(bar(page).getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await gloss.settled();
  expect(await statuses(gloss)).toEqual(['suggested', 'suggested', 'suggested']);
});

test('keys pressed before the later half is here reach the sheet once it is', async ({ gloss, page, context }) => {
  await openReviewed(gloss);
  const arrives = await holdLater(context);
  await page.reload();
  await gloss.settled();
  await gloss.article.focus();
  await page.keyboard.press('j');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('axe');
  arrives();
  await expect(commands(page).getByRole('searchbox')).toHaveValue('axe');
  await page.keyboard.type('d');
  await expect(commands(page).getByRole('searchbox')).toHaveValue('axed');
  await page.keyboard.press('Escape');
  await gloss.settled();
  expect(await statuses(gloss)).toEqual(['suggested', 'suggested', 'suggested']);
});

test('keys go to the sheet where what had the focus in it is gone', async ({ gloss, page }) => {
  await openReviewed(gloss);
  await page.keyboard.press('?');
  await expect(commands(page).getByRole('searchbox')).toBeFocused();
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.type('ax');
  await expect(commands(page).getByRole('searchbox')).toHaveValue('ax');
  await page.keyboard.press('Escape');
  await gloss.settled();
  expect(await statuses(gloss)).toEqual(['suggested', 'suggested', 'suggested']);
});

test('an article that opens beneath a sheet leaves it the focus and the keys', async ({ gloss, page, context }) => {
  // The import waits for the reader of files, and the person goes on meanwhile.
  await gloss.importFiles(SUGGESTED);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('ax');
  await gloss.settled();
  await page.keyboard.type('e');
  await expect(commands(page).getByRole('searchbox')).toHaveValue('axe');
  await expect(commands(page).getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await gloss.settled();
  expect(await statuses(gloss)).toEqual(['suggested', 'suggested', 'suggested']);
});

test('what comes in while the text is edited does not take the place of the article', async ({ gloss, page }) => {
  await openReviewed(gloss);
  await page.keyboard.press('Shift+E');
  const field = page.getByRole('dialog', { name: 'Edit the text' }).getByRole('textbox');
  await expect(field).toBeFocused();
  await field.press('End');
  await page.keyboard.type('!');
  const typed = await field.inputValue();
  await gloss.dropFiles(upload(article('other', 'Quite another article\nOrrin Bay was here.', [['person', 'Orrin Bay']])));
  await expect(gloss.said('1 article')).toBeVisible();
  await expect(field).toHaveValue(typed);
  await expect(gloss.entry('Quite another article')).toBeAttached();
  expect(await gloss.text()).toBe(ENGLISH.text);
});
