// Each of the four languages, pasted and as a sample.

import { expect, test } from '../lib/fixtures.mjs';
import { ALL } from '../lib/texts.mjs';

for (const { name, text, amount, plain } of ALL) {
  test(`${name}: what is pasted is marked and can be marked`, async ({ gloss }) => {
    await gloss.annotate(text);
    expect(await gloss.text()).toBe(text);
    await expect(gloss.item('amount', amount)).toBeAttached();
    await gloss.drag(plain[0]);
    await gloss.page.keyboard.press('2');
    await expect(gloss.item('organization', plain[0])).toBeAttached();
    const { spans } = JSON.parse(await gloss.exported()).articles[0];
    const hand = spans.find(({ origin }) => origin === 'hand');
    expect(hand).toMatchObject({ text: plain[0], label: 'organization', status: 'accepted' });
    expect([...text].slice(hand.start, hand.end).join('')).toBe(plain[0]);
  });
}

test('the samples show all four languages, with every label', async ({ gloss, page }) => {
  const found = {};
  for (let at = 0; at < 5; at += 1) {
    await gloss.startNew();
    await gloss.button('Try the sample').click();
    await page.getByRole('region', { name: /sample/i }).getByRole('button').nth(at).click();
    await gloss.settled();
    const [sample] = JSON.parse(await gloss.exported()).articles;
    const labels = new Set([...sample.spans.map(({ label }) => label), ...sample.claims.map(() => 'claim')]);
    found[sample.lang] = [...labels].sort();
  }
  const every = ['amount', 'claim', 'organization', 'person'];
  expect(found).toEqual({ en: every, 'zh-Hans': every, 'zh-Hant': every, ko: every });
});

test('offsets are code points, whatever stands before', async ({ gloss }) => {
  await gloss.annotate('🚢🚢 𠮷野 sold an old brass bell for nothing.');
  await gloss.markAs('person', 'old brass bell');
  await gloss.settled();
  const { spans, text } = JSON.parse(await gloss.exported()).articles[0];
  const bell = spans.find(({ origin }) => origin === 'hand');
  expect([...text].slice(bell.start, bell.end).join('')).toBe('old brass bell');
});
