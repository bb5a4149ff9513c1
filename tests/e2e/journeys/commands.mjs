// Everything that can be done stands on one sheet, with keys that can be changed; and what follows the hand: selections that
// reach to words, the ruler, edges that move by words, the first steps.

import { violations } from '../lib/axe.mjs';
import { expect, test } from '../lib/fixtures.mjs';

const TEXT = 'The bank said it lost 30 million euros. Nobody was hurt.';

const sheetOf = (page) => page.getByRole('dialog', { name: 'Commands' });

async function openSheet(page) {
  await page.keyboard.press('?');
  await expect(sheetOf(page).getByRole('searchbox')).toBeFocused();
  return sheetOf(page);
}

const spans = async (gloss) => JSON.parse(await gloss.exported()).articles[0].spans.map(({ text, label }) => `${label}: ${text}`);

test('a command is found by its name and done by Enter, on what was selected before', async ({ gloss, page }) => {
  await gloss.annotate(TEXT);
  await gloss.drag('bank');
  const sheet = await openSheet(page);
  await page.keyboard.type('organization mark');
  await page.keyboard.press('Enter');
  await expect(sheet).toHaveCount(0);
  await gloss.settled();
  expect(await spans(gloss)).toContain('organization: bank');
});

test('arrows go from command to command, Esc leaves, what cannot be done cannot be chosen', async ({ gloss, page }) => {
  await gloss.annotate(TEXT);
  await gloss.article.click({ position: { x: 2, y: 2 } });
  const sheet = await openSheet(page);
  await expect(gloss.button('Every place of the selected words', sheet)).toBeDisabled();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await expect(gloss.button('Next mark', sheet)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(gloss.button('Previous mark', sheet)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
});

test('a key is changed, kept over a reload, taken from what had it, and reset', async ({ gloss, page }) => {
  await gloss.annotate(TEXT);
  let sheet = await openSheet(page);
  await sheet.getByRole('button', { name: 'Accept: a. Change the key' }).click();
  await page.keyboard.press('x');
  await expect(sheet.getByRole('status')).toContainText('Reject');
  await page.keyboard.press('Escape');
  await page.reload();
  await gloss.settled();
  await page.keyboard.press('j');
  await expect(gloss.current).toHaveCount(1);
  await page.keyboard.press('x');
  await gloss.settled();
  const { spans: marks, claims } = JSON.parse(await gloss.exported()).articles[0];
  expect([...marks, ...claims].map(({ status }) => status)).toContain('accepted');
  sheet = await openSheet(page);
  await gloss.button('All keys as they were', sheet).click();
  await expect(sheet.getByRole('button', { name: 'Accept: a. Change the key' })).toBeVisible();
  await expect(sheet.getByRole('button', { name: 'Reject: x. Change the key' })).toBeVisible();
});

test('single letters can be switched off; keys with Ctrl stay', async ({ gloss, page }) => {
  await gloss.annotate(TEXT);
  const sheet = await openSheet(page);
  await sheet.getByRole('checkbox', { name: 'Single letters' }).uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await expect(gloss.current).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await expect(sheet).toBeVisible();
});

test('a selection reaches to the words it touches where that is chosen', async ({ gloss, page }) => {
  await gloss.annotate(TEXT);
  await page.keyboard.press(',');
  await page.getByRole('combobox', { name: 'Selections reach to' }).selectOption('Words');
  await page.keyboard.press('Escape');
  await gloss.drag('obody wa');
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('Nobody was');
  await page.keyboard.press('Escape');
  await page.keyboard.press(',');
  await page.getByRole('combobox', { name: 'Selections reach to' }).selectOption('Sentences');
  await page.keyboard.press('Escape');
  await gloss.drag('lost');
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('The bank said it lost 30 million euros.');
});

test('the edges of a mark move by words', async ({ gloss, page }) => {
  await gloss.annotate(TEXT);
  await gloss.drag('lost');
  await page.keyboard.press('1');
  await gloss.settled();
  await page.keyboard.press('Alt+[');
  await page.keyboard.press('Alt+[');
  await gloss.settled();
  expect(await spans(gloss)).toContain('person: said it lost');
  await page.keyboard.press('Alt+]');
  await gloss.settled();
  expect(await spans(gloss)).toContain('person: it lost');
  await page.keyboard.press('Alt+Shift+BracketLeft');
  await gloss.settled();
  expect(await spans(gloss)).toContain('person: it');
});

test('the ruler is laid on from the commands and follows the pointer', async ({ gloss, page }) => {
  await gloss.annotate(TEXT);
  await openSheet(page);
  await page.keyboard.type('ruler');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-ruler');
  await page.mouse.move(500, 300);
  const place = () => page.locator('.ruler').evaluate((ruler) => (ruler.getBoundingClientRect().top + ruler.getBoundingClientRect().bottom) / 2);
  await expect.poll(place).toBeCloseTo(300, -1);
});

test('the first steps go on by what is done, and can be left', async ({ gloss, page }) => {
  await gloss.button('First steps, in a minute').click();
  await gloss.settled();
  const tour = page.getByRole('complementary', { name: 'First steps' });
  await expect(tour).toContainText('1 of 5');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('j');
  await expect(tour).toContainText('2 of 5');
  await page.keyboard.press('a');
  await expect(tour).toContainText('3 of 5');
  await page.keyboard.press('Escape'); // The card of the next mark lies over the words.
  await gloss.drag('control room');
  await page.keyboard.press('1');
  await expect(tour).toContainText('4 of 5');
  await page.keyboard.press('Control+z');
  await expect(tour).toContainText('5 of 5');
  await gloss.button('Done', tour).click();
  await expect(tour).toHaveCount(0);
});

test('paper has the legend, and none of the page around', async ({ gloss, page }) => {
  await gloss.annotate(TEXT);
  await expect(page.locator('.legend')).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.legend')).toBeVisible();
  await expect(page.locator('.legend')).toContainText('Amounts 1');
  await expect(gloss.button('Export')).toBeHidden();
});
