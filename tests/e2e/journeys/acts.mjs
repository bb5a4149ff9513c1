// What things cost, in key presses and pointer acts: the prices that docs/acts.md counts with.

import { article, upload } from '../lib/file.mjs';
import { expect, test } from '../lib/fixtures.mjs';
import { KEYS } from '../lib/keys.mjs';
import { ENGLISH } from '../lib/texts.mjs';

const SUGGESTED = upload(
  article('acts', ENGLISH.text, [
    ['organization', 'Tideway Ferries Inc.', 'suggested'],
    ['person', 'six electric boats.', 'suggested'],
    ['person', 'Marianne Okafor', 'suggested'],
    ['amount', '18 months', 'suggested'],
  ]),
);

test('a review is a key to begin, and then a key a suggestion', async ({ gloss, page }) => {
  const { press } = counted(page);
  await opened(gloss);
  await press(KEYS.next);
  for (const [key, next] of [
    [KEYS.accept, 'six electric boats.'],
    [KEYS.reject, 'Marianne Okafor'],
    [KEYS.accept, '18 months'],
  ]) {
    await press(key);
    await expect(gloss.current).toHaveAccessibleName(new RegExp(next));
  }
  expect(await press(KEYS.accept)).toBe(5);
  await gloss.settled();
  expect(await statuses(gloss)).toEqual(['accepted', 'rejected', 'accepted', 'accepted']);
});

test('another label is its key, and the next is in hand', async ({ gloss, page }) => {
  const { press } = counted(page);
  await opened(gloss);
  await press(KEYS.next);
  expect(await press(KEYS.person)).toBe(2);
  await expect(gloss.current).toHaveAccessibleName(/six electric boats/);
  await expect(gloss.current).toBeInViewport();
  await gloss.settled();
  expect(await statuses(gloss)).toEqual(['accepted', 'suggested', 'suggested', 'suggested']);
  await gloss.undo.click();
  await gloss.settled();
  expect(await statuses(gloss)).toEqual(['suggested', 'suggested', 'suggested', 'suggested']);
});

test('an edge is one drag, however far, and stays in hand until the next key', async ({ gloss, page }) => {
  const { press, drag } = counted(page);
  await opened(gloss);
  await press(KEYS.next);
  await drag(page.locator('.handle.is-end'), 'Tideway');
  await expect(gloss.current).toHaveAccessibleName(/: Tideway(,|$)/);
  expect(await press(KEYS.accept)).toBe(3);
  await expect(gloss.current).toHaveAccessibleName(/six electric boats/);
  await gloss.settled();
  expect(await statuses(gloss)).toEqual(['accepted', 'suggested', 'suggested', 'suggested']);
});

test('with a label kept, what is missing is marked by drawing over it', async ({ gloss, page }) => {
  await opened(gloss);
  await page.keyboard.press(`Shift+Digit${KEYS.organization}`);
  for (const words of ['old brass bell', 'blue wooden bench']) {
    await gloss.dragOver(words);
    await expect(gloss.item('organization', words)).toBeAttached();
  }
});

test('what is wrong is rejected in passing by one click', async ({ gloss, page }) => {
  await opened(gloss);
  const wrong = gloss.item('person', 'six electric boats');
  await wrong.hover();
  await gloss.button('Reject', wrong).click();
  await expect(gloss.mark('six electric boats')).toHaveCount(0);
  await gloss.settled();
  expect(await statuses(gloss)).toEqual(['suggested', 'rejected', 'suggested', 'suggested']);
  expect(await page.getByRole('dialog').count()).toBe(0);
});

test('what is left of a paragraph is a key, and the next is in hand', async ({ gloss, page }) => {
  const { press } = counted(page);
  await opened(gloss);
  await press(KEYS.next);
  // The card says how many that is, before it is done.
  await expect(gloss.button('Accept all 2 in this paragraph')).toBeVisible();
  const wrong = gloss.item('person', 'six electric boats');
  await wrong.hover();
  await gloss.button('Reject', wrong).click();
  await expect(gloss.mark('six electric boats')).toHaveCount(0);
  await press(KEYS.acceptParagraph);
  await expect(gloss.current).toHaveAccessibleName(/Marianne Okafor/);
  await gloss.settled();
  expect(await statuses(gloss)).toEqual(['accepted', 'rejected', 'suggested', 'suggested']);
  await press(KEYS.acceptParagraph);
  expect(await press(KEYS.acceptParagraph)).toBe(4);
  await gloss.settled();
  expect(await statuses(gloss)).toEqual(['accepted', 'rejected', 'accepted', 'accepted']);
  await gloss.undo.click();
  await gloss.settled();
  expect(await statuses(gloss)).toEqual(['accepted', 'rejected', 'accepted', 'suggested']);
});

async function opened(gloss) {
  await gloss.importFiles(SUGGESTED);
  await gloss.settled();
}

/** Keys and drags on `page`, each answering with how many there have been. */
function counted(page) {
  let n = 0;
  return {
    async press(key) {
      await page.keyboard.press(key);
      return (n += 1);
    },
    /** Draws `handle` to the end of `words`. */
    async drag(handle, words) {
      const { to } = await page.evaluate((w) => globalThis.e2e.dragPoints(...globalThis.e2e.find(w, 0)), words);
      const from = await handle.boundingBox();
      await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 4 });
      await page.mouse.up();
      return (n += 1);
    },
  };
}

/** Whether each span of the article is suggested, accepted or rejected, in the order of the text. */
async function statuses(gloss) {
  const [{ spans }] = JSON.parse(await gloss.exported()).articles;
  return spans.toSorted((one, other) => one.start - other.start).map(({ status }) => status);
}
