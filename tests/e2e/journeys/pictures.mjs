// The pictures: the map beside the article, the overviews of an article and of the library, each a table too.

import { violations } from '../lib/axe.mjs';
import { article, upload } from '../lib/file.mjs';
import { expect, test } from '../lib/fixtures.mjs';
import { ENGLISH, KOREAN } from '../lib/texts.mjs';

const LINES = Array.from({ length: 300 }, (_, n) => `Line ${n}: the clerk counts boxes.`);
LINES[10] = 'Orrin Bay arrives with 40 crates.';
LINES[150] = 'Bay counts 4,000 crates for Wexmoor Lines.';
LINES[290] = 'Wexmoor Lines pays; Orrin Bay leaves.';
const TEXT = LINES.join('\n');

const LONG = article('long', TEXT, [
  ['person', 'Orrin Bay'],
  ['organization', 'Wexmoor Lines'],
  ['amount', '40 crates'],
  ['amount', '4,000 crates', 'suggested'],
  ['claim', 'Wexmoor Lines pays; Orrin Bay leaves.'],
]);
const again = (label, words, from) => {
  const at = TEXT.indexOf(words, from);
  return { ...LONG.spans[0], id: `b${at}`, start: at, end: at + words.length, text: words, label };
};
LONG.spans.push(
  again('person', 'Bay', TEXT.indexOf('Bay counts')),
  again('person', 'Orrin Bay', TEXT.indexOf('pays')),
  again('organization', 'Wexmoor Lines', TEXT.indexOf('Wexmoor Lines pays')),
);
LONG.spans.find(({ text }) => text === '4,000 crates').value = 4000;
LONG.spans.find(({ text }) => text === '40 crates').value = 40;

const map = (page) => page.getByRole('slider', { name: 'Map of the article' });
const overview = (page) => page.getByRole('dialog', { name: 'Overview of the article' });
const table = (page, name) => page.getByRole('table', { name });

test('the map shows the marks, says where the person is, and takes them elsewhere', async ({ gloss, page }) => {
  await gloss.importFiles(upload(LONG));
  await gloss.settled();
  await expect(map(page)).toHaveAttribute('aria-valuetext', 'At 0%');
  for (const label of ['person', 'organization', 'amount', 'claim']) {
    await expect(map(page).locator(`path.${label}`)).toHaveAttribute('d', /^M/);
  }
  const { x, y, width, height } = await map(page).boundingBox();
  await page.mouse.click(x + width / 2, y + height * 0.965);
  await expect(gloss.article.getByText('Line 289:')).toBeInViewport();
  await page.mouse.move(x + width / 2, y + height * 0.5);
  await page.mouse.down();
  await page.mouse.move(x + width / 2, y + height * 0.3, { steps: 5 });
  await page.mouse.up();
  await expect(gloss.article.getByText('Line 89:')).toBeInViewport();
  await map(page).focus();
  await page.keyboard.press('End');
  await expect(gloss.article.getByText('Line 299:')).toBeInViewport();
  await page.keyboard.press('Home');
  await expect(map(page)).toHaveAttribute('aria-valuetext', 'At 0%');
});

test('the map follows an edit and shows what is found', async ({ gloss, page }) => {
  await gloss.importFiles(upload(LONG));
  await gloss.settled();
  const amounts = map(page).locator('path.amount');
  const before = await amounts.getAttribute('d');
  await gloss.markAs('amount', 'Line 5');
  await expect(amounts).not.toHaveAttribute('d', before);
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: 'Find in the article' })).toBeFocused();
  await page.keyboard.type('crates');
  await expect(map(page).locator('path.hits')).toHaveAttribute('d', /^M.*M/);
});

test('the overview counts names, amounts and claims, and a press goes there', async ({ gloss, page }) => {
  await gloss.importFiles(upload(LONG));
  await gloss.settled();
  await page.keyboard.press('v');
  await expect(overview(page)).toBeVisible();
  const person = table(page, 'Persons').getByRole('row', { name: /Orrin Bay/ });
  await expect(person.getByRole('cell').first()).toHaveText('3');
  await expect(table(page, 'Organizations').getByRole('row', { name: /Wexmoor Lines/ }).getByRole('cell').first()).toHaveText('2');
  await expect(table(page, 'Amounts').getByRole('rowheader').filter({ hasText: 'crates' })).toHaveText(['4,000 crates', '40 crates']);
  await table(page, 'Amounts').getByRole('button', { name: 'In the article' }).click();
  await expect(table(page, 'Amounts').getByRole('rowheader').filter({ hasText: 'crates' })).toHaveText(['40 crates', '4,000 crates']);
  await expect(table(page, 'Claims').getByRole('row', { name: /1 statement/ })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await table(page, 'Organizations').getByRole('button', { name: 'Wexmoor Lines' }).press('Enter');
  await expect(overview(page)).toHaveCount(0);
  await expect(gloss.mark('Wexmoor Lines').first()).toBeInViewport();
  await expect(gloss.current).toHaveAttribute('aria-label', /Wexmoor Lines/);
});

test('a press on a line goes to the nearest place', async ({ gloss, page }) => {
  await gloss.importFiles(upload(LONG));
  await gloss.settled();
  await page.keyboard.press('v');
  const line = table(page, 'Persons').getByRole('row', { name: /Orrin Bay/ }).locator('svg');
  const { x, y, width, height } = await line.boundingBox();
  await page.mouse.click(x + width * 0.55, y + height / 2);
  await expect(gloss.article.getByText('counts 4,000')).toBeInViewport();
});

test('the library is counted over time, and a name leads to its articles', async ({ gloss, page }) => {
  const at = (id, text, marks, date) => article(id, text, marks, { source: { date } });
  await gloss.importFiles(
    upload(
      at('one', ENGLISH.text, [['person', 'Marianne Okafor']], '2026-01-16'),
      at('two', `Okafor again\nMarianne Okafor stays.`, [['person', 'Marianne Okafor']], '2026-03-02'),
      at('three', KOREAN.text, [['person', '한서윤', 'suggested']], '2026-03-04'),
    ),
  );
  await expect(gloss.entries).toHaveCount(3);
  await page.keyboard.press('?');
  await page.getByRole('button', { name: 'Overview of the library', exact: true }).click();
  const sheet = page.getByRole('dialog', { name: 'Overview of the library' });
  await expect(sheet).toBeVisible();
  const named = table(page, 'Named in most articles');
  await expect(named.getByRole('row', { name: /Marianne Okafor/ }).getByRole('cell').first()).toHaveText('2');
  await sheet.getByText('As a table').click();
  const rows = table(page, 'Articles over time').getByRole('row');
  await expect(rows).toHaveCount(4); // Three days on which there is something, and what heads them.
  await expect(rows.last().getByRole('cell')).toHaveText(['1', '0', '1']);
  expect(await violations(page)).toEqual([]);
  await named.getByRole('button', { name: 'Marianne Okafor' }).click();
  await expect(sheet).toHaveCount(0);
  await expect(gloss.library.getByRole('searchbox')).toHaveValue('Marianne Okafor');
  await expect(gloss.said(/in 2 articles/)).toBeVisible();
});

for (const [look, settings] of Object.entries({
  dark: { colorScheme: 'dark' },
  narrow: { viewport: { width: 390, height: 844 } },
  'forced colours': { contextOptions: { forcedColors: 'active', reducedMotion: 'reduce' } },
})) {
  test.describe(look, () => {
    test.use(settings);

    test('axe finds nothing on the overviews', async ({ gloss, page }) => {
      await gloss.importFiles(upload(LONG));
      await gloss.settled();
      await page.keyboard.press('v');
      await expect(overview(page)).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await overview(page).getByRole('button', { name: 'Overview of the library' }).click();
      await expect(page.getByRole('dialog', { name: 'Overview of the library' })).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });
  });
}
