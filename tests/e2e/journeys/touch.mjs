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

test('a long press selects, and the toolbar comes', async ({ gloss, page, context }) => {
  await gloss.importFiles(upload(article('press', ENGLISH.text)));
  await gloss.settled();
  const { from } = await page.evaluate(() => globalThis.e2e.dragPoints(...globalThis.e2e.find('brass')));
  const devtools = await context.newCDPSession(page);
  await devtools.send('Input.synthesizeTapGesture', {
    x: from.x + 8,
    y: from.y,
    duration: 900,
    gestureSourceType: 'touch',
  });
  await expect(gloss.toolbar).toBeVisible();
  expect(await page.evaluate(() => getSelection().toString().trim())).toBe('brass');
  await gloss.button('Person', gloss.toolbar).tap();
  await expect(gloss.mark('brass')).toBeVisible();
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
