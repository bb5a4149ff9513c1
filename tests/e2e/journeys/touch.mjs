// On a phone: a long selection by touch takes a label from the toolbar.

import { article, upload } from '../lib/file.mjs';
import { expect, test } from '../lib/fixtures.mjs';
import { ENGLISH } from '../lib/texts.mjs';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test('a selection drawn with the handles takes a label by tap', async ({ gloss }) => {
  await gloss.importFiles(upload(article('touch', ENGLISH.text)));
  await gloss.settled();
  await gloss.select('old brass bell and a blue wooden bench');
  await gloss.button('Organization', gloss.toolbar).tap();
  await expect(gloss.mark('old brass bell and a blue wooden bench')).toBeVisible();
  await gloss.show('Annotations');
  await expect(gloss.item('organization', 'old brass bell and a blue wooden bench')).toBeVisible();
});

test('the toolbar stays while the handles are drawn on, over several paragraphs', async ({ gloss, page }) => {
  // Headless Chromium selects nothing on a long press: the browser's selection is what the page hears of either way.
  await gloss.importFiles(upload(article('long', ENGLISH.text)));
  await gloss.settled();
  const start = ENGLISH.text.indexOf('six electric');
  for (const end of ['boats', 'on Monday', 'burn nothing', '18 months'].map((words) => ENGLISH.text.indexOf(words) + words.length)) {
    await page.evaluate(([from, to]) => globalThis.e2e.select(from, to), [start, end]);
    await expect(gloss.toolbar).toBeVisible();
  }
  await gloss.button('Claim', gloss.toolbar).tap();
  await gloss.settled();
  const [{ claims, text }] = JSON.parse(await gloss.exported()).articles;
  expect(claims.map((claim) => claim.text)).toEqual([text.slice(start, text.indexOf('18 months') + 9)]);
});

test('a tap on a mark goes to its annotation', async ({ gloss }) => {
  await gloss.importFiles(upload(article('tap', ENGLISH.text, [['person', 'old brass bell']])));
  await gloss.settled();
  await gloss.mark('old brass bell').tap();
  await gloss.show('Annotations');
  await expect(gloss.current).toHaveAccessibleName(/old brass bell/);
});

test('the toolbar covers neither the selection nor the edge of the window', async ({ gloss }) => {
  await gloss.importFiles(upload(article('place', ENGLISH.text)));
  await gloss.settled();
  await gloss.select('Harbour ferry line');
  const bar = await gloss.toolbar.boundingBox();
  const words = await gloss.page.evaluate(() => {
    const { left, top, right, bottom } = getSelection().getRangeAt(0).getBoundingClientRect();
    return { left, top, right, bottom };
  });
  const isApart = bar.y >= words.bottom || bar.y + bar.height <= words.top;
  expect(isApart, JSON.stringify({ bar, words })).toBe(true);
  expect(bar.x).toBeGreaterThanOrEqual(0);
  expect(bar.x + bar.width).toBeLessThanOrEqual(390);
});

test('what is tapped is large enough for a finger', async ({ gloss }) => {
  await gloss.importFiles(upload(article('size', ENGLISH.text)));
  await gloss.settled();
  await gloss.select('old brass bell');
  for (const name of ['Person', 'Organization', 'Amount', 'Claim']) {
    const box = await gloss.button(name, gloss.toolbar).boundingBox();
    expect(Math.min(box.width, box.height), name).toBeGreaterThanOrEqual(24);
  }
});
