// Everything that was done can be undone, to the last bit, and done again; a reload makes no difference.

import { chance } from '../lib/chance.mjs';
import { article, upload } from '../lib/file.mjs';
import { expect, test } from '../lib/fixtures.mjs';
import { KEYS } from '../lib/keys.mjs';
import { ENGLISH, KOREAN } from '../lib/texts.mjs';

const LABEL_KEYS = [KEYS.person, KEYS.organization, KEYS.amount, KEYS.claim];

for (const seed of [1, 2]) {
  test(`random acts are all undone and all redone (seed ${seed})`, async ({ gloss }) => {
    await gloss.annotate(ENGLISH.text);
    const first = await gloss.exported();
    await actAtRandom(gloss, chance(seed), 30);
    await gloss.settled();
    const last = await gloss.exported();
    expect(last).not.toBe(first);
    const steps = await pressUntilDone(gloss, gloss.undo);
    expect(await gloss.exported()).toBe(first);
    expect(await pressUntilDone(gloss, gloss.redo)).toBe(steps);
    expect(await gloss.exported()).toBe(last);
  });
}

test('undo reaches behind a reload', async ({ gloss, page }) => {
  await gloss.annotate(KOREAN.text);
  const first = await gloss.exported();
  await gloss.markAs('person', '놋쇠 종');
  await gloss.markAs('organization', '파란 나무 의자');
  await gloss.settled();
  const last = await gloss.exported();
  await page.reload();
  await gloss.settled();
  await pressUntilDone(gloss, gloss.undo);
  expect(await gloss.exported()).toBe(first);
  await gloss.settled();
  await page.reload();
  await gloss.settled();
  await pressUntilDone(gloss, gloss.redo);
  expect(await gloss.exported()).toBe(last);
});

test('the keys undo and redo as the buttons do', async ({ gloss, page }) => {
  await gloss.importFiles(upload(article('keys', ENGLISH.text)));
  await gloss.settled();
  await gloss.markAs('person', 'old brass bell');
  await page.keyboard.press(KEYS.undo);
  await expect(gloss.item('person', 'old brass bell')).toHaveCount(0);
  await page.keyboard.press(KEYS.redo);
  await expect(gloss.item('person', 'old brass bell')).toHaveCount(1);
});

test('an act after an undo leaves nothing to redo', async ({ gloss }) => {
  await gloss.importFiles(upload(article('branch', ENGLISH.text)));
  await gloss.settled();
  await gloss.markAs('person', 'old brass bell');
  await gloss.undo.click();
  await gloss.markAs('organization', 'blue wooden bench');
  await expect(gloss.redo).toBeDisabled();
});

/** Marks, relabels, accepts, rejects and deletes at random, as fast as a test can. */
async function actAtRandom(gloss, random, n) {
  const { page } = gloss;
  const length = (await gloss.text()).length;
  for (let done = 0; done < n; done += 1) {
    const items = await gloss.items.count();
    if (items === 0 || random.next() < 0.4) {
      const start = random.below(length - 30);
      await page.evaluate(([from, to]) => globalThis.e2e.select(from, to), [start, start + 2 + random.below(24)]);
      await expect(gloss.toolbar).toBeVisible();
      await page.keyboard.press(random.pick(LABEL_KEYS));
    } else {
      await gloss.pick(gloss.items.nth(random.below(items)));
      await page.keyboard.press(random.pick([KEYS.accept, KEYS.reject, KEYS.remove, ...LABEL_KEYS]));
    }
  }
}

/** Presses a button until there is nothing more to do; how often that was. */
async function pressUntilDone(gloss, button) {
  let pressed = 0;
  while (await button.isEnabled()) {
    await button.click();
    pressed += 1;
  }
  await gloss.settled();
  return pressed;
}
