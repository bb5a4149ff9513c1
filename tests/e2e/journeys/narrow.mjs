// At 390 pixels: panels stand behind buttons of their name, and nothing runs out of the window.

import { expect, test } from '../lib/fixtures.mjs';
import { KEYS } from '../lib/keys.mjs';
import { ENGLISH } from '../lib/texts.mjs';

test.use({ viewport: { width: 390, height: 844 } });

test('the annotations and the library open by their buttons', async ({ gloss }) => {
  await gloss.annotate(ENGLISH.text);
  await gloss.show('Annotations');
  await expect(gloss.item('amount', ENGLISH.amount)).toBeVisible();
  await gloss.hide('Annotations');
  await gloss.show('Articles');
  await expect(gloss.library).toBeVisible();
  await expect(gloss.button('New article')).toBeVisible();
});

test('picking an annotation shows it in the text', async ({ gloss }) => {
  await gloss.annotate(ENGLISH.text);
  await gloss.show('Annotations');
  await gloss.pick(gloss.item('amount', ENGLISH.amount));
  await gloss.hide('Annotations');
  await expect(gloss.mark(ENGLISH.amount).first()).toBeInViewport();
});

test('the card leaves the mark that it is about in sight', async ({ gloss, page }) => {
  await gloss.annotate(Array(4).fill(ENGLISH.text).join('\n'));
  await gloss.settled();
  const card = page.locator('.floating.card');
  for (let n = 0; n < 6; n += 1) {
    await page.keyboard.press(KEYS.next);
    // Both are measured at once: the page may still be scrolling.
    const isAbove = () => page.evaluate(() => {
      const end = (one) => document.querySelector(one)?.getBoundingClientRect();
      const [mark, above] = [end('article mark.is-current'), end('.floating.card')];
      return Boolean(mark && above) && mark.bottom <= above.top;
    });
    await expect(card).toBeVisible();
    await expect.poll(isAbove).toBe(true);
  }
});

for (const place of ['the empty page', 'an article']) {
  test(`${place} is never wider than the window`, async ({ gloss, page }) => {
    if (place === 'an article') await gloss.annotate(`${ENGLISH.text}\n${'unbreakable'.repeat(40)}`);
    const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(content).toBeLessThanOrEqual(window);
  });
}

test('find and the overview have buttons in the menu of the bar', async ({ gloss, page }) => {
  await gloss.annotate(ENGLISH.text);
  const menu = page.getByRole('dialog', { name: 'Commands' });
  await gloss.button('Commands').click();
  await gloss.button('Find in the article', menu).first().click();
  const bar = page.getByRole('search', { name: 'Find in the article' });
  await expect(bar.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('boat');
  await expect(bar.getByRole('status')).toHaveText('1 of 3');
  await page.keyboard.press('Escape');
  await gloss.button('Commands').click();
  await gloss.button('Overview of the article', menu).first().click();
  await expect(page.getByRole('dialog', { name: 'Overview of the article' })).toBeVisible();
});
