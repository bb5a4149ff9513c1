// How the page looks is the person's choice, seen at once and kept.

import { ENGLISH } from '../lib/texts.mjs';
import { violations } from '../lib/axe.mjs';
import { expect, test } from '../lib/fixtures.mjs';

const look = (page) =>
  page.evaluate(() => {
    const article = getComputedStyle(document.querySelector('article'));
    return { size: parseFloat(article.fontSize), leading: parseFloat(article.lineHeight), page: getComputedStyle(document.body).backgroundColor };
  });

test('text size, spacing and theme are changed, kept over a reload, and reset', async ({ gloss, page }) => {
  await gloss.annotate(ENGLISH.text);
  const before = await look(page);
  await gloss.button('Settings').first().click();
  const sheet = page.getByRole('dialog', { name: 'Settings' });
  await sheet.getByRole('slider', { name: 'Text size' }).fill('150');
  await sheet.getByRole('slider', { name: 'Line spacing' }).fill('120');
  await sheet.getByRole('combobox', { name: 'Theme' }).selectOption('Dark');
  const changed = await look(page);
  expect(changed.size).toBeCloseTo(before.size * 1.5, 1);
  expect(changed.leading).toBeCloseTo(before.leading * 1.5 * 1.2, 0);
  expect(changed.page).not.toBe(before.page);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await page.reload();
  await gloss.settled();
  expect(await look(page)).toEqual(changed);
  await gloss.button('Settings').first().click();
  await sheet.getByRole('button', { name: 'Reset' }).click();
  expect(await look(page)).toEqual(before);
});
