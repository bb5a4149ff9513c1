// Many at once: the same words, the whole list, every place, a label that is kept; and what lies over one place.

import { ENGLISH } from '../lib/texts.mjs';
import { article, upload } from '../lib/file.mjs';
import { expect, test } from '../lib/fixtures.mjs';

const TEXT = 'Orrin Bay opened. Orrin Bay closed. Orrin Bay slept, said Orrin Bay.';

/** The spans of the open article that are not rejected. */
const spans = async (gloss) => JSON.parse(await gloss.exported()).articles[0].spans.filter(({ status }) => status !== 'rejected');

test('the same words are accepted together, in one step', async ({ gloss, page }) => {
  await gloss.annotate(ENGLISH.text);
  const before = await spans(gloss);
  const words = 'Tideway Ferries';
  const n = before.filter(({ text, status }) => text === words && status === 'suggested').length;
  await gloss.pick(gloss.item('organization', words).first());
  await page.keyboard.press('Shift+A');
  await expect.poll(async () => (await spans(gloss)).filter(({ status }) => status === 'accepted').length).toBe(Math.max(n, 1));
  await gloss.undo.click();
  await expect.poll(() => spans(gloss)).toEqual(before);
});

test('all that is listed is decided in one step, by what the filters leave', async ({ gloss, page }) => {
  await gloss.annotate(ENGLISH.text);
  const before = await spans(gloss);
  await gloss.show('Annotations');
  await gloss.button('Decide all').click();
  for (const label of ['Organizations', 'Amounts', 'Claims']) await page.getByRole('group', { name: 'Shown labels' }).getByRole('button', { name: label }).click();
  const persons = before.filter(({ label }) => label === 'person');
  expect(persons.length).toBeGreaterThan(0);
  await gloss.button(`Accept ${persons.length}`).click();
  const accepted = async () => (await spans(gloss)).filter(({ status }) => status === 'accepted').map(({ label }) => label);
  await expect.poll(accepted).toEqual(persons.map(() => 'person'));
  await expect(page.getByText('No suggestion is listed.')).toBeVisible();
  await gloss.undo.click();
  await expect.poll(() => spans(gloss)).toEqual(before);
});

test('every place of the selected words is looked through, and marked but for what is unticked', async ({ gloss, page }) => {
  await gloss.annotate('The brass bell rang. A brass bell fell. No brass bells.');
  await gloss.drag('brass bell');
  await gloss.button('Every place: 2').click();
  const sheet = page.getByRole('dialog', { name: 'Every place of these words' });
  await expect(sheet.getByRole('checkbox')).toHaveCount(2);
  await sheet.getByRole('checkbox').nth(1).uncheck();
  await sheet.getByRole('button', { name: 'Organization' }).click();
  await expect(sheet).toHaveCount(0);
  await expect.poll(async () => (await spans(gloss)).map(({ text, start }) => [text, start])).toEqual([['brass bell', 4]]);
  await gloss.drag('brass bell', 1);
  await page.keyboard.press('m');
  await sheet.getByRole('button', { name: 'Person' }).click();
  await expect.poll(async () => (await spans(gloss)).filter(({ label }) => label === 'person').length).toBe(2);
  await gloss.undo.click();
  await expect.poll(async () => (await spans(gloss)).length).toBe(1);
});

test('a label that is kept marks whatever is selected, until Esc', async ({ gloss, page }) => {
  await gloss.annotate('One brass bell, two blue benches, three old boats.');
  await gloss.article.click({ position: { x: 2, y: 2 } });
  await page.keyboard.press('Shift+Digit1');
  await expect(page.getByRole('status').filter({ hasText: 'Whatever you select' })).toContainText('Person');
  await gloss.dragOver('brass bell');
  await gloss.dragOver('blue benches');
  await expect.poll(async () => (await spans(gloss)).filter(({ label }) => label === 'person').map(({ text }) => text)).toEqual(['brass bell', 'blue benches']);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await gloss.drag('old boats');
  await expect(gloss.toolbar).toBeVisible();
});

test('a key walks through what lies over one place', async ({ gloss, page }) => {
  const marked = article('over', TEXT, [['person', 'Orrin Bay'], ['organization', 'Orrin Bay'], ['claim', 'Orrin Bay opened.']]);
  await gloss.importFiles(upload(marked));
  await gloss.settled();
  await page.keyboard.press('j');
  const seen = new Set();
  for (let n = 0; n < 3; n += 1) {
    seen.add(await page.getByRole('toolbar', { name: 'Label of the annotation' }).getByRole('button', { pressed: true }).innerText());
    await page.keyboard.press('o');
  }
  expect(seen.size).toBe(3);
});

test('a double click takes the mark, or the word as the field counts words', async ({ gloss, page }) => {
  await gloss.annotate('An old ne\'er-do-well slept in a b&b near here. 그 부두에서는 쉬었다.');
  const selected = () => page.evaluate(() => String(getSelection()));
  for (const [within, word] of [["ne'er-do-well", "ne'er-do-well"], ['b&b', 'b&b'], ['부두에서는', '부두']]) {
    // A long article is drawn bit by bit: a selection made meanwhile may go, and is made again.
    await expect(async () => {
      await gloss.doubleClick(within);
      expect(await selected()).toBe(word);
    }).toPass();
  }
  await gloss.markAs('organization', 'slept');
  await page.keyboard.press('Escape');
  await gloss.doubleClick('slept');
  await expect(gloss.current).toHaveAccessibleName(/slept/);
  expect(await selected()).toBe('');
});

test('a double click in Chinese takes the word as the recognizer cuts it, and marks it while a label is kept', async ({ gloss, page }) => {
  await gloss.annotate('每戶居民昨日進入漁市場,勞資雙方都在場。');
  const selected = () => page.evaluate(() => String(getSelection()));
  for (const [within, word] of [['居', '居民'], ['民', '居民'], ['入', '進入'], ['雙', '雙方']]) {
    await expect(async () => {
      await gloss.doubleClick(within);
      await expect.poll(selected, { timeout: 1_000 }).toBe(word);
    }).toPass();
  }
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+2');
  await gloss.doubleClick('居');
  await expect(gloss.item('organization', '居民')).toBeAttached();
});

test('a selection that is dragged about within the page becomes no article', async ({ gloss, page }) => {
  await gloss.annotate('One brass bell, two blue benches, three old boats.');
  await gloss.drag('brass bell');
  await gloss.dragOver('brass bell');
  await expect(gloss.article).toContainText('old boats');
  await expect(gloss.library.getByRole('listitem')).toHaveCount(1);
});
