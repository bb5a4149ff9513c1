// A typo is mended where it stands: the paragraph alone is edited, marks go along, one undo takes it back.

import { violations } from '../lib/axe.mjs';
import { article, upload } from '../lib/file.mjs';
import { expect, test } from '../lib/fixtures.mjs';

const LINES = Array.from({ length: 60 }, (_, n) => `Paragraph ${n}: Orrin Bay of Tarn Freight waited for ship number ${n} in the harbour.`);
LINES[41] = 'Ines Marl asked for a chanel of 40 million crowns.';
const TEXT = LINES.join('\n');

const FILE = upload(article('long', TEXT, [['person', 'Ines Marl'], ['amount', '40 million crowns']]));

const sheet = (page) => page.getByRole('dialog', { name: 'Edit this paragraph' });
const field = (page) => sheet(page).getByRole('textbox', { name: 'Article text' });

test('the paragraph of the current mark is edited alone, by keys', async ({ gloss, page }) => {
  await gloss.importFiles(FILE);
  await gloss.settled();
  await page.keyboard.press('j');
  await page.keyboard.press('F2');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue(LINES[41]);
  expect(await field(page).evaluate((own) => [own.selectionStart, own.selectionEnd])).toEqual([0, 0]);
  expect(await violations(page)).toEqual([]);
  await field(page).fill(LINES[41].replace('chanel', 'channel'));
  await page.keyboard.press('Control+Enter');
  await expect(sheet(page)).toHaveCount(0);
  await expect(gloss.said('The text is changed. Every mark kept its words.')).toBeVisible();
  await gloss.settled();
  expect(await gloss.text()).toBe(TEXT.replace('chanel', 'channel'));
  const accepted = JSON.parse(await gloss.exported()).articles[0].spans.filter(({ status }) => status === 'accepted');
  expect(accepted.map(({ text }) => text)).toEqual(['Ines Marl', '40 million crowns']);
  await page.keyboard.press('Control+z');
  await gloss.settled();
  expect(await gloss.text()).toBe(TEXT);
});

test('the caret chooses the paragraph, and stands where it stood', async ({ gloss, page }) => {
  await gloss.importFiles(FILE);
  await gloss.settled();
  await gloss.select('ship number 7');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('F2');
  await expect(field(page)).toHaveValue(LINES[7]);
  await page.keyboard.type('slow ');
  await expect(field(page)).toHaveValue(/ slow |slow s/);
  // What is edited is not lost by one key.
  await page.keyboard.press('Escape');
  await expect(sheet(page).getByRole('alert')).toBeVisible();
  await gloss.button('Discard them', sheet(page)).click();
  expect(await gloss.text()).toBe(TEXT);
});

test('on a narrow page it is found among the commands', async ({ gloss, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await gloss.importFiles(FILE);
  await gloss.settled();
  await gloss.mark('Ines Marl').first().click();
  await gloss.button('Commands').click();
  await gloss.button('Edit this paragraph', page.getByRole('dialog', { name: 'Commands' })).click();
  await expect(field(page)).toHaveValue(LINES[41]);
});
