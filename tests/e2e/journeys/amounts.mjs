// How an amount was read: shown, corrected by hand, kept, taken back.

import { ENGLISH } from '../lib/texts.mjs';
import { expect, test } from '../lib/fixtures.mjs';

const amount = async (gloss, text) => {
  const [article] = JSON.parse(await gloss.exported()).articles;
  return article.spans.find((span) => span.label === 'amount' && span.text === text);
};

test('a reading is corrected field by field, and each correction is a step', async ({ gloss, page }) => {
  await gloss.annotate(ENGLISH.text);
  await gloss.pick(gloss.item('amount', ENGLISH.amount));
  await expect(gloss.item('amount', ENGLISH.amount)).toContainText('48,000,000 USD');
  await page.getByText('Reading', { exact: true }).click();
  await page.getByLabel('Currency').fill('eur');
  await page.getByLabel('Currency').press('Enter');
  await expect(gloss.item('amount', ENGLISH.amount)).toContainText('48,000,000 EUR');
  await page.getByLabel('Up to').fill('50,000,000');
  await page.getByLabel('Up to').press('Enter');
  await page.getByLabel('Bound').selectOption('about');
  await expect(gloss.item('amount', ENGLISH.amount)).toContainText('about 48,000,000–50,000,000 EUR');
  const corrected = { value: 48_000_000, value_to: 50_000_000, currency: 'EUR', bound: 'about', status: 'accepted' };
  expect(await amount(gloss, ENGLISH.amount)).toMatchObject(corrected);
  await gloss.settled();
  await page.reload();
  await gloss.settled();
  expect(await amount(gloss, ENGLISH.amount)).toMatchObject(corrected);
  for (let step = 0; step < 3; step += 1) await gloss.button('Undo').click();
  expect(await amount(gloss, ENGLISH.amount)).toMatchObject({ value: 48_000_000, currency: 'USD', status: 'suggested' });
});

test('what is no number is said, and the reading stays', async ({ gloss, page }) => {
  await gloss.annotate(ENGLISH.text);
  await gloss.pick(gloss.item('amount', ENGLISH.amount));
  await page.getByText('Reading', { exact: true }).click();
  await page.getByLabel('Value').fill('a lot');
  await page.getByLabel('Value').press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: '“a lot” could not be read' })).toBeVisible();
  expect(await amount(gloss, ENGLISH.amount)).toMatchObject({ value: 48_000_000 });
});

test('an amount marked by hand has its value', async ({ gloss }) => {
  await gloss.annotate(ENGLISH.text);
  await gloss.markAs('amount', '48 million');
  await expect(gloss.item('amount', '48 million').filter({ hasNotText: '$' })).toContainText('48,000,000 USD');
  expect(await amount(gloss, '48 million')).toMatchObject({ kind: 'money', value: 48_000_000, currency: 'USD', origin: 'hand' });
});
