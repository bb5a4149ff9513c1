// What a person decides about a name is remembered: for the rest of the article, for the next one, and until they say otherwise.

import { expect, test } from '../lib/fixtures.mjs';

const TEXT = 'Visitors praised the tellwick on Monday. The tellwick was new, and a second tellwick followed.';
const NEXT = 'Nobody had expected a tellwick here. It stood in the rain.';

/** Marks the first `tellwick` by hand. */
async function marked(gloss) {
  await gloss.annotate(TEXT);
  await gloss.select('tellwick');
  await gloss.page.keyboard.press('2');
  await expect(gloss.item('organization', 'tellwick')).toHaveCount(1);
}

const foot = (gloss) => gloss.page.getByRole('complementary', { name: 'Annotations of the article' }).locator('footer');

test('the same words are marked everywhere with one key, in one step', async ({ gloss, page }) => {
  await marked(gloss);
  await expect(gloss.said('Remembered as an organization: tellwick')).toBeVisible();
  await expect(gloss.button('Mark 2 more')).toBeVisible();
  await page.keyboard.press('e');
  await expect(gloss.item('organization', 'tellwick')).toHaveCount(3);
  await expect(gloss.button('Mark 2 more')).toHaveCount(0);
  await gloss.undo.click();
  await expect(gloss.item('organization', 'tellwick')).toHaveCount(1);
  await gloss.button('Mark 2 more').click();
  await expect(gloss.item('organization', 'tellwick')).toHaveCount(3);
});

test('the next article is read by what was learnt, after a reload too', async ({ gloss, page }) => {
  await marked(gloss);
  await gloss.settled();
  await page.reload();
  await gloss.settled();
  await gloss.annotate(NEXT);
  await expect(gloss.item('organization', 'tellwick')).toHaveCount(1);
  await gloss.pick(gloss.item('organization', 'tellwick'));
  await expect(page.getByText('tellwick is in your dictionary')).toBeAttached();
});

test('a decision can be kept to its article, and a step back forgets it', async ({ gloss, page }) => {
  await marked(gloss);
  await expect(foot(gloss)).toContainText('Dictionary 1');
  await gloss.button('Only in this article').click();
  await expect(foot(gloss)).toContainText('Dictionary 0');
  await expect(gloss.item('organization', 'tellwick')).toHaveCount(1);
  await gloss.undo.click();
  await gloss.redo.click();
  await expect(foot(gloss)).toContainText('Dictionary 1');
  await gloss.undo.click();
  await expect(foot(gloss)).toContainText('Dictionary 0');
  await page.keyboard.press('Escape');
});

test('the dictionary is shown, corrected, exported and brought in again', async ({ gloss, page }) => {
  await marked(gloss);
  await gloss.button('Dictionary 1').click();
  const sheet = page.getByRole('dialog', { name: 'Dictionary' });
  await sheet.getByLabel('What tellwick is').selectOption('no name');
  await sheet.getByLabel('Find or add a name').fill('Orrin Bay');
  await sheet.getByLabel('What Orrin Bay is').selectOption('person');
  const download = page.waitForEvent('download');
  await sheet.getByRole('button', { name: 'Export' }).click();
  const path = await (await download).path();
  await sheet.getByRole('button', { name: 'Forget Orrin Bay' }).click();
  await expect(gloss.said('“Orrin Bay” was forgotten.')).toBeVisible();
  await sheet.getByLabel('Find or add a name').fill('');
  await expect(sheet.getByRole('listitem')).toHaveCount(1);
  await sheet.getByRole('button', { name: 'Close' }).click();
  await page.locator('input[type=file]').first().setInputFiles(path);
  await expect(gloss.said('Imported 1 name')).toBeVisible();
  await expect(foot(gloss)).toContainText('Dictionary 2');
  await gloss.annotate(NEXT);
  await expect(gloss.item('organization', 'tellwick')).toHaveCount(0);
});
