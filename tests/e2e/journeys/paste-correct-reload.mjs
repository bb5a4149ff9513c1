// Paste an article, correct it by mouse and keys, close it, and find everything as it was.

import { KEYS } from '../lib/keys.mjs';
import { ENGLISH } from '../lib/texts.mjs';
import { article, upload } from '../lib/file.mjs';
import { expect, test } from '../lib/fixtures.mjs';

test('a pasted article is shown as it is, with suggestions', async ({ gloss }) => {
  await gloss.annotate(ENGLISH.text);
  expect(await gloss.text()).toBe(ENGLISH.text);
  await expect(gloss.item('amount', ENGLISH.amount)).toBeAttached();
  await expect(gloss.mark(ENGLISH.amount).first()).toHaveClass(/is-suggested/);
});

test('words selected with the mouse take a label from the toolbar', async ({ gloss }) => {
  await gloss.annotate(ENGLISH.text);
  await gloss.drag('old brass bell');
  await gloss.button('Person', gloss.toolbar).click();
  await expect(gloss.item('person', 'old brass bell')).toBeAttached();
  await expect(gloss.mark('old brass bell')).not.toHaveClass(/is-suggested/);
  expect(spans(await gloss.exported())).toContainEqual(['person', 'old brass bell', 'accepted', 'hand']);
});

test('words selected with the mouse take a label by key', async ({ gloss }) => {
  await gloss.annotate(ENGLISH.text);
  await gloss.drag('blue wooden bench');
  await gloss.page.keyboard.press(KEYS.organization);
  await expect(gloss.item('organization', 'blue wooden bench')).toBeAttached();
  expect(spans(await gloss.exported())).toContainEqual(['organization', 'blue wooden bench', 'accepted', 'hand']);
});

test('a selection may run over a line end and over other marks', async ({ gloss }) => {
  await gloss.annotate(ENGLISH.text);
  const words = ENGLISH.text.slice(ENGLISH.text.indexOf('six electric boats'), ENGLISH.text.indexOf('on Monday') + 9);
  await gloss.select(words);
  await gloss.page.keyboard.press(KEYS.organization);
  await gloss.settled();
  expect(spans(await gloss.exported())).toContainEqual(['organization', words, 'accepted', 'hand']);
});

test('white space around a selection is not taken', async ({ gloss }) => {
  await gloss.annotate(ENGLISH.text);
  await gloss.select(' old brass bell ');
  await gloss.page.keyboard.press(KEYS.person);
  await gloss.settled();
  expect(spans(await gloss.exported())).toContainEqual(['person', 'old brass bell', 'accepted', 'hand']);
});

test('the label of a mark can be changed', async ({ gloss }) => {
  await gloss.annotate(ENGLISH.text);
  await gloss.markAs('person', 'old brass bell');
  await gloss.pick(gloss.item('person', 'old brass bell'));
  await gloss.page.keyboard.press(KEYS.organization);
  await expect(gloss.item('organization', 'old brass bell')).toBeAttached();
  await expect(gloss.item('person', 'old brass bell')).toHaveCount(0);
});

test('either edge of a mark can be moved by keys', async ({ gloss, page }) => {
  await gloss.annotate(ENGLISH.text);
  await gloss.markAs('person', 'rass bel');
  await gloss.pick(gloss.item('person', 'rass bel'));
  for (const [key, words] of [
    [KEYS.endLater, 'rass bell'],
    [KEYS.endEarlier, 'rass bel'],
    [KEYS.endEarlier, 'rass be'],
    [KEYS.startEarlier, 'brass be'],
    [KEYS.startLater, 'rass be'],
  ]) {
    await page.keyboard.press(key);
    await expect(gloss.current).toHaveAccessibleName(new RegExp(`: ${words}(,|$)`));
  }
  await gloss.settled();
  expect(spans(await gloss.exported())).toContainEqual(['person', 'rass be', 'accepted', 'hand']);
});

test('a mark made by hand can be deleted', async ({ gloss }) => {
  await gloss.annotate(ENGLISH.text);
  await gloss.markAs('person', 'old brass bell');
  await gloss.pick(gloss.item('person', 'old brass bell'));
  await gloss.page.keyboard.press(KEYS.remove);
  await expect(gloss.item('person', 'old brass bell')).toHaveCount(0);
  expect(words(await gloss.exported())).not.toContain('old brass bell');
});

test('a suggestion is accepted by button and by key', async ({ gloss }) => {
  await gloss.importFiles(upload(article('two', ENGLISH.text, TWO_SUGGESTIONS)));
  await gloss.settled();
  const bell = gloss.item('person', 'old brass bell');
  await bell.hover();
  await gloss.button('Accept', bell).click();
  await expect(gloss.mark('old brass bell')).not.toHaveClass(/is-suggested/);
  await gloss.pick(gloss.item('organization', 'blue wooden bench'));
  await gloss.page.keyboard.press(KEYS.accept);
  await expect(gloss.mark('blue wooden bench')).not.toHaveClass(/is-suggested/);
  expect(statuses(await gloss.exported())).toMatchObject({
    'old brass bell': 'accepted',
    'blue wooden bench': 'accepted',
  });
});

test('a suggestion is rejected by button and by key, and taken back', async ({ gloss }) => {
  await gloss.importFiles(upload(article('two', ENGLISH.text, TWO_SUGGESTIONS)));
  await gloss.settled();
  const bell = gloss.item('person', 'old brass bell');
  await bell.hover();
  await gloss.button('Reject', bell).click();
  await expect(gloss.mark('old brass bell')).toHaveCount(0);
  await gloss.pick(gloss.item('organization', 'blue wooden bench'));
  await gloss.page.keyboard.press(KEYS.reject);
  await expect(gloss.mark('blue wooden bench')).toHaveCount(0);
  expect(statuses(await gloss.exported())).toMatchObject({
    'old brass bell': 'rejected',
    'blue wooden bench': 'rejected',
  });
  await gloss.showRejected();
  await gloss.pick(bell);
  await gloss.page.keyboard.press(KEYS.reconsider);
  await expect(gloss.mark('old brass bell')).toHaveClass(/is-suggested/);
  await gloss.settled();
  expect(statuses(await gloss.exported())['old brass bell']).toBe('suggested');
});

test('a button of the bar does not move the article', async ({ gloss, page }) => {
  await gloss.annotate([ENGLISH.text, ...Array.from({ length: 120 }, (_, n) => `The ferry called at pier number ${n + 1}.`)].join('\n'));
  await page.evaluate(() => globalThis.e2e.blocks()[60].scrollIntoView({ block: 'start' }));
  const before = await topBlock(page);
  await gloss.button('Export').focus();
  await gloss.exported();
  expect(await topBlock(page)).toBe(before);
});

test('a reload shows the same article, annotations and place', async ({ gloss, page }) => {
  const long = [ENGLISH.text, ...Array.from({ length: 120 }, (_, n) => `The ferry called at pier number ${n + 1}.`)].join('\n');
  await gloss.annotate(long);
  await gloss.markAs('person', 'old brass bell');
  await page.evaluate(() => globalThis.e2e.blocks()[60].scrollIntoView({ block: 'start' }));
  await gloss.markAs('claim', 'ferry called at pier number 60.');
  await gloss.settled();
  const before = await gloss.exported();
  const top = await topBlock(page);
  expect(top).toBeGreaterThan(20);
  await page.reload();
  await gloss.settled();
  expect(await gloss.text()).toBe(long);
  expect(await gloss.exported()).toBe(before);
  await expect.poll(() => topBlock(page)).toBe(top);
});

const TWO_SUGGESTIONS = [
  ['person', 'old brass bell', 'suggested'],
  ['organization', 'blue wooden bench', 'suggested'],
];

const all = (file) => {
  const [only] = JSON.parse(file).articles;
  return [...only.spans, ...only.claims.map((claim) => ({ ...claim, label: 'claim' }))];
};
const spans = (file) => all(file).map(({ label, text, status, origin }) => [label, text, status, origin]);
const words = (file) => all(file).map(({ text }) => text);
const statuses = (file) => Object.fromEntries(all(file).map(({ text, status }) => [text, status]));

/** The number of the first block that is in sight. */
const topBlock = (page) =>
  page.evaluate(() => {
    const top = Math.max(0, document.querySelector('article').getBoundingClientRect().top);
    const seen = globalThis.e2e.blocks().find((block) => block.getBoundingClientRect().bottom > top + 8);
    return Number(seen.dataset.block);
  });
