// Two tabs on one article: no edit of either is lost, and each follows the other.

import { article, upload } from '../lib/file.mjs';
import { expect, test } from '../lib/fixtures.mjs';
import { glossOn } from '../lib/gloss.mjs';
import { KEYS } from '../lib/keys.mjs';
import { ENGLISH } from '../lib/texts.mjs';

/** The article of the first tab, open in a second one. */
async function secondTab(gloss, context) {
  await gloss.importFiles(upload(article('shared', ENGLISH.text)));
  await gloss.settled();
  const other = glossOn(await context.newPage());
  await other.open();
  await other.settled();
  expect(await other.text()).toBe(ENGLISH.text);
  return other;
}

test('the second tab follows the first', async ({ gloss, context }) => {
  const other = await secondTab(gloss, context);
  await gloss.markAs('person', 'old brass bell');
  await expect(other.item('person', 'old brass bell')).toBeAttached();
  await other.markAs('organization', 'blue wooden bench');
  await expect(gloss.item('organization', 'blue wooden bench')).toBeAttached();
});

test('edits made in both at once are both kept', async ({ gloss, context }) => {
  const other = await secondTab(gloss, context);
  await gloss.select('old brass bell');
  await other.select('blue wooden bench');
  await Promise.all([gloss.page.keyboard.press(KEYS.person), other.page.keyboard.press(KEYS.organization)]);
  for (const tab of [gloss, other]) {
    await expect(tab.item('person', 'old brass bell')).toBeAttached();
    await expect(tab.item('organization', 'blue wooden bench')).toBeAttached();
    await expect(tab.saved).toBeAttached();
  }
  await expectAfterReload(other, ['blue wooden bench', 'old brass bell']);
});

test('a burst of edits in both loses none', async ({ gloss, context }) => {
  const other = await secondTab(gloss, context);
  const words = ENGLISH.text.match(/[a-z]{4,}/g).filter((word, at, all) => all.indexOf(word) === at).slice(0, 16);
  const mine = words.filter((_, at) => at % 2 === 0);
  const theirs = words.filter((_, at) => at % 2 === 1);
  await Promise.all([burst(gloss, mine), burst(other, theirs)]);
  for (const tab of [gloss, other]) {
    await expect(tab.items).toHaveCount(words.length);
    await expect(tab.saved).toBeAttached();
  }
  await expectAfterReload(other, words);
});

async function burst(tab, words) {
  for (const word of words) {
    await tab.page.evaluate(([w, key]) => globalThis.e2e.selectAndPress(...globalThis.e2e.find(w), key), [word, KEYS.person]);
  }
}

async function expectAfterReload(tab, words) {
  await tab.page.reload();
  await tab.settled();
  const { spans } = JSON.parse(await tab.exported()).articles[0];
  expect(spans.map(({ text }) => text).sort()).toEqual([...words].sort());
}
