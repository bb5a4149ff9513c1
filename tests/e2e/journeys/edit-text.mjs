// The text is edited: marks go along with their words, what loses its place is kept, one undo takes all back.

import { violations } from '../lib/axe.mjs';
import { article, glossFile, upload } from '../lib/file.mjs';
import { expect, test } from '../lib/fixtures.mjs';

const TEXT = [
  'The port of Quillmere',
  'Orrin Bayly of Tarn Freight said on Monday that two ships had waited outside the port for a whole week.',
  'The harbour board met at noon, and Ines Marl asked for 40 million crowns to dredge the western channel.',
  'Nothing was decided, and the ships went on to another harbour further along the coast in the evening.',
].join('\n');

const EDITED = TEXT.replace('Orrin Bayly', 'Orrin Bailey')
  .replace('The harbour board met at noon, and Ines Marl', 'The harbour board met at noon, and its head')
  .replace('had waited', 'had been waiting');

const MARKED = upload(
  article('quillmere', TEXT, [
    ['person', 'Orrin Bayly'],
    ['organization', 'Tarn Freight'],
    ['person', 'Ines Marl'],
    ['amount', '40 million crowns'],
  ]),
);

const sheet = (page) => page.getByRole('dialog', { name: 'Edit the text' });
const review = (page) => page.getByRole('dialog', { name: 'Marks after the change' });
const field = (page) => sheet(page).getByRole('textbox', { name: 'Article text' });

const file = async (gloss) => JSON.parse(await gloss.exported()).articles[0];
const accepted = async (gloss) =>
  (await file(gloss)).spans.filter(({ status }) => status === 'accepted').map(({ label, text }) => `${label}: ${text}`);

async function openMarked(gloss) {
  await gloss.importFiles(MARKED);
  await gloss.settled();
}

async function edit(gloss, text) {
  await gloss.article.focus();
  await gloss.page.keyboard.press('Shift+E');
  await field(gloss.page).fill(text);
  await sheet(gloss.page).getByRole('button', { name: 'Change the text' }).click();
}

test('marks follow, the sheet says what became of them, one undo takes all back and a redo does it again', async ({ gloss, page }) => {
  await openMarked(gloss);
  const before = await file(gloss);
  await edit(gloss, EDITED);
  await expect(review(page)).toBeVisible();
  await expect(review(page).getByRole('list', { name: 'Other words now' }).getByRole('button')).toHaveAccessibleName(/Orrin Bailey/);
  await expect(review(page).getByRole('list', { name: 'Without a place' }).getByRole('listitem')).toHaveAccessibleName(/Ines Marl/);
  expect(await violations(page)).toEqual([]);
  await review(page).getByRole('button', { name: /Orrin Bailey/ }).click();
  await expect(gloss.current).toHaveAccessibleName(/Orrin Bailey/);
  await review(page).getByRole('button', { name: 'Close' }).click();
  await gloss.settled();
  expect(await gloss.text()).toBe(EDITED);
  expect(await accepted(gloss)).toEqual(['person: Orrin Bailey', 'organization: Tarn Freight', 'amount: 40 million crowns']);
  expect((await file(gloss)).orphans.map(({ text, label }) => [text, label])).toEqual([['Ines Marl', 'person']]);
  await gloss.undo.click();
  await gloss.settled();
  const decided = ({ text, spans }) => ({ text, spans: spans.filter(({ origin }) => origin === 'hand') });
  expect(decided(await file(gloss))).toEqual(decided(before));
  expect((await file(gloss)).orphans).toBeUndefined();
  await gloss.redo.click();
  await gloss.settled();
  expect(await gloss.text()).toBe(EDITED);
});

test('a mark without a place survives a reload, and is given one by hand, or let go', async ({ gloss, page }) => {
  await openMarked(gloss);
  await edit(gloss, EDITED);
  await review(page).getByRole('button', { name: 'Close' }).click();
  await gloss.settled();
  await page.reload();
  await gloss.settled();
  await gloss.button('1 mark without a place').click();
  await review(page).getByRole('button', { name: 'Place here: Ines Marl' }).click();
  await expect(gloss.said('First select the words')).toBeVisible();
  await gloss.drag('its head');
  await review(page).getByRole('button', { name: 'Place here: Ines Marl' }).click();
  await expect(review(page).getByText('Without a place')).toHaveCount(0);
  await review(page).getByRole('button', { name: 'Close' }).click();
  expect(await accepted(gloss)).toContain('person: its head');
  await gloss.undo.click();
  await gloss.button('1 mark without a place').click();
  await review(page).getByRole('button', { name: 'Let go: Ines Marl' }).click();
  await expect(gloss.button('1 mark without a place')).toHaveCount(0);
  await review(page).getByRole('button', { name: 'Close' }).click();
  expect((await file(gloss)).orphans).toBeUndefined();
  await gloss.undo.click();
  await expect(gloss.button('1 mark without a place')).toBeVisible();
});

test('a mark without a place goes out in JSON and comes in again', async ({ gloss, page }) => {
  await openMarked(gloss);
  await edit(gloss, EDITED);
  await review(page).getByRole('button', { name: 'Close' }).click();
  await gloss.settled();
  const own = { ...(await file(gloss)), id: 'another' };
  await gloss.importFiles({ name: 'another.json', text: glossFile(own) });
  await gloss.settled();
  await expect(gloss.button('1 mark without a place')).toBeVisible();
  expect((await file(gloss)).orphans).toEqual(own.orphans);
});

test('all of it by keyboard alone', async ({ gloss, page }) => {
  await openMarked(gloss);
  await gloss.article.focus();
  await expect(async () => {
    await page.keyboard.press('j');
    await expect(gloss.current).toHaveAccessibleName(/Person.*Orrin Bayly/, { timeout: 500 });
  }).toPass();
  await page.keyboard.press('Shift+E');
  await expect(field(page)).toBeFocused();
  // The words of the current mark are selected: typing takes their place.
  await page.keyboard.type('Ada Vere');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(review(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(review(page).getByRole('button', { name: /^Place here/ })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(review(page).getByText('No mark lost its words.').or(review(page).getByText('Other words now'))).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(review(page)).toHaveCount(0);
  expect(await gloss.text()).toContain('Ada Vere of Tarn Freight');
});

test('what was typed is not lost by Esc', async ({ gloss, page }) => {
  await openMarked(gloss);
  await gloss.article.focus();
  await page.keyboard.press('Shift+E');
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toHaveCount(0);
  await page.keyboard.press('Shift+E');
  await field(page).fill(EDITED);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alert').filter({ hasText: 'not made yet' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await gloss.button('Keep editing').click();
  await expect(field(page)).toHaveValue(EDITED);
  await page.keyboard.press('Escape');
  await gloss.button('Discard them').click();
  await expect(sheet(page)).toHaveCount(0);
  expect(await gloss.text()).toBe(TEXT);
});

test('another version of the open article that is dropped is offered once, as such', async ({ gloss, page }) => {
  await openMarked(gloss);
  await gloss.dropFiles({ name: 'corrected.txt', text: EDITED, type: 'text/plain' });
  await expect(field(page)).toHaveValue(EDITED);
  await expect(sheet(page)).toContainText('another version of the article');
  await sheet(page).getByRole('button', { name: 'Change the text' }).click();
  await expect(review(page)).toBeVisible();
  await review(page).getByRole('button', { name: 'Close' }).click();
  await expect(gloss.library.getByRole('listitem')).toHaveCount(1);
  await gloss.dropFiles({ name: 'other.txt', text: 'A blue bench was painted green, and nobody has said why it was.', type: 'text/plain' });
  await expect(gloss.library.getByRole('listitem')).toHaveCount(2);
  await expect(sheet(page)).toHaveCount(0);
});

test('another version can be an article of its own', async ({ gloss, page }) => {
  await openMarked(gloss);
  await gloss.dropFiles({ name: 'corrected.txt', text: EDITED, type: 'text/plain' });
  await sheet(page).getByRole('button', { name: 'Add as a new article' }).click();
  await expect(gloss.library.getByRole('listitem')).toHaveCount(2);
  expect(await gloss.text()).toBe(EDITED);
});
