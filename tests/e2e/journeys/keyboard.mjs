// From the empty page to the exported file without a mouse.

import { expect, test } from '../lib/fixtures.mjs';
import { KEYS } from '../lib/keys.mjs';
import { ENGLISH } from '../lib/texts.mjs';

test('annotate, mark, review, undo and export by keys alone', async ({ gloss, page }) => {
  await tabTo(page, gloss.input);
  await page.keyboard.insertText(ENGLISH.text);
  await tabTo(page, gloss.button('Annotate'));
  await page.keyboard.press('Enter');
  await gloss.settled();
  const first = await gloss.exported();

  await caretTo(gloss, 'old brass bell');
  for (let n = 0; n < 'old brass bell'.length; n += 1) await page.keyboard.press('Shift+ArrowRight');
  await expect(gloss.toolbar).toBeVisible();
  await page.keyboard.press(KEYS.person);
  await expect(gloss.item('person', 'old brass bell')).toBeAttached();
  await page.keyboard.press('Escape');

  await page.keyboard.press(KEYS.undo);
  await expect(gloss.item('person', 'old brass bell')).toHaveCount(0);
  await gloss.settled();
  expect(await gloss.exported()).toBe(first);

  await tabTo(page, gloss.button('Export'));
  await page.keyboard.press('Enter');
  const download = page.waitForEvent('download');
  await expect(page.getByRole('menuitem', { name: 'JSON', exact: true })).toBeVisible();
  if (!(await isFocused(page.getByRole('menuitem', { name: 'JSON', exact: true })))) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await download;
});

test('suggestions are reviewed by j, k, a and x', async ({ gloss, page }) => {
  await gloss.annotate(ENGLISH.text);
  await tabTo(page, gloss.article);
  for (const [key, place] of [
    [KEYS.next, '1'],
    [KEYS.next, '2'],
    [KEYS.previous, '1'],
  ]) {
    await page.keyboard.press(key);
    await expect(gloss.current).toHaveAttribute('aria-posinset', place);
  }
  await page.keyboard.press(KEYS.accept);
  await gloss.settled();
  expect(statusCounts(await gloss.exported()).accepted).toBe(1);
  await tabTo(page, gloss.article);
  await page.keyboard.press(KEYS.reject);
  await gloss.settled();
  expect(statusCounts(await gloss.exported())).toMatchObject({ accepted: 1, rejected: 1 });
});

test('the caret moves by grapheme, by word and by block', async ({ gloss, page }) => {
  const family = '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}';
  await gloss.annotate(`e\u0301a ${family}b\n潮路轮渡公司周一表示\n마지막 줄이다`);
  await tabTo(page, gloss.article);
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('Shift+ArrowRight');
  expect(await selected(page)).toBe('e\u0301');
  await page.keyboard.press('Home');
  for (let n = 0; n < 3; n += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  expect(await selected(page)).toBe(family);
  await page.keyboard.press('Home');
  await page.keyboard.press('ControlOrMeta+Shift+ArrowRight');
  expect((await selected(page)).trim()).toBe('e\u0301a');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
  expect(await selected(page)).toBe('潮路轮渡公司周一表示');
  await page.keyboard.press('Escape');
});

test('single keys are letters while somebody types', async ({ gloss, page }) => {
  await gloss.annotate(ENGLISH.text);
  const before = await gloss.exported();
  await page.getByRole('region', { name: 'About the article' }).locator('summary').click();
  const title = page.getByRole('textbox', { name: 'Title' });
  await title.fill('');
  await title.pressSequentially('jkaxu1234');
  await expect(title).toHaveValue('jkaxu1234');
  const [was] = JSON.parse(before).articles;
  const [is] = JSON.parse(await gloss.exported()).articles;
  expect([is.spans, is.claims]).toEqual([was.spans, was.claims]);
});

/** Presses Tab until `goal` has the focus. */
async function tabTo(page, goal) {
  for (let n = 0; n < 80; n += 1) {
    if (await isFocused(goal)) return;
    await page.keyboard.press('Tab');
  }
  await expect(goal).toBeFocused();
}

const isFocused = (locator) =>
  locator.evaluate((element) => element.contains(document.activeElement) && document.activeElement !== document.body)
    .catch(() => false);

/** Puts the caret of the reading pane before `words`, by keys. */
async function caretTo(gloss, words) {
  const { page } = gloss;
  await tabTo(page, gloss.article);
  await page.keyboard.press('ControlOrMeta+Home');
  const text = await gloss.text();
  const before = text.slice(0, text.indexOf(words));
  for (let n = 0; n < before.split('\n').length - 1; n += 1) await downOneBlock(page);
  await page.keyboard.press('Home');
  const inBlock = before.slice(before.lastIndexOf('\n') + 1);
  for (let n = 0; n < inBlock.length; n += 1) await page.keyboard.press('ArrowRight');
}

/** From anywhere in a block to the one after it. */
async function downOneBlock(page) {
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
}

const selected = (page) => page.evaluate(() => getSelection().toString());

function statusCounts(file) {
  const [only] = JSON.parse(file).articles;
  const counts = { accepted: 0, rejected: 0, suggested: 0 };
  for (const { status } of [...only.spans, ...only.claims]) counts[status] += 1;
  return counts;
}
