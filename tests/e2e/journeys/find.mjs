// Find: in the article, by a bar that moves nothing; through the library, with the places in their words.

import { violations } from '../lib/axe.mjs';
import { article, upload } from '../lib/file.mjs';
import { expect, test } from '../lib/fixtures.mjs';
import { ENGLISH, KOREAN, SIMPLIFIED, TRADITIONAL } from '../lib/texts.mjs';

const NOTED = article('en', ENGLISH.text, [['person', 'Marianne Okafor'], ['organization', 'Tideway Ferries Inc.']], {
  note: 'Ask the harbour master',
});
NOTED.spans[0].note = 'Spelt Mariana elsewhere';

const FOUR = upload(
  NOTED,
  article('hans', SIMPLIFIED.text, [], { lang: 'zh-Hans' }),
  article('hant', TRADITIONAL.text, [], { lang: 'zh-Hant' }),
  article('ko', KOREAN.text, [], { lang: 'ko' }),
);

const bar = (page) => page.getByRole('search', { name: 'Find in the article' });
const field = (page) => bar(page).getByRole('searchbox');
const standing = (page) => bar(page).getByRole('status');

/** The words that the browser highlights under a name of the styles. */
const highlighted = (page, name) =>
  page.evaluate((of) => [...(CSS.highlights.get(of) ?? [])].map((range) => range.toString()), name);

test('who types slowly finds as much, after a reload too', async ({ gloss, page }) => {
  await gloss.annotate(ENGLISH.text);
  await page.reload();
  await gloss.settled();
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  for (const letter of 'boats') {
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestIdleCallback(done))));
    await page.keyboard.press(letter);
    await expect(standing(page)).toContainText('1 of');
  }
});

test('all places are shown and counted, and Enter walks through them', async ({ gloss, page }) => {
  await gloss.annotate(ENGLISH.text);
  const before = await gloss.article.boundingBox();
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('boat');
  await expect(standing(page)).toHaveText('1 of 3');
  await expect.poll(() => highlighted(page, 'find')).toEqual(['boat', 'boat', 'boat']);
  await page.keyboard.press('Enter');
  await expect(standing(page)).toHaveText('2 of 3');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+Enter');
  await expect(standing(page)).toHaveText('3 of 3');
  await expect.poll(() => highlighted(page, 'find-current')).toEqual(['boat']);
  expect(await gloss.article.boundingBox()).toEqual(before);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(bar(page)).toHaveCount(0);
  expect(await highlighted(page, 'find')).toEqual([]);
  // Whoever leaves is where they were, with the words selected: a label is one key away.
  await page.keyboard.press('3');
  await expect(gloss.item('amount', 'boat').last()).toBeAttached();
});

test('case, width, accents and the ways of writing Chinese make no difference; whole words do', async ({ gloss, page }) => {
  await gloss.annotate('José Ortiz of ＡＢＣ met jose.\n台灣與台湾。\nA port, an airport.');
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  for (const [typed, said] of [['JOSE', '1 of 2'], ['abc', '1 of 1'], ['台湾', '1 of 2'], ['port', '1 of 2'], ['nowhere', 'Not found']]) {
    await field(page).fill(typed);
    await expect(standing(page)).toHaveText(said);
  }
  await field(page).fill('port');
  await gloss.button('Whole words').click();
  await expect(standing(page)).toHaveText('1 of 1');
});

test('all places are marked in one step, and taken back in one', async ({ gloss, page }) => {
  await gloss.annotate('The lamp is old. A lamp! Lamp?');
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('lamp');
  await gloss.button('Mark all as…').click();
  await page.getByRole('menuitem', { name: /^Organization/ }).click();
  await expect(gloss.item('organization', 'lamp')).toHaveCount(2);
  await expect(gloss.item('organization', 'Lamp')).toHaveCount(1);
  await gloss.undo.click();
  await expect(gloss.item('organization', 'lamp')).toHaveCount(0);
});

test('the library is found by titles, texts, notes and tags, and a place opens its article there', async ({ gloss, page }) => {
  await gloss.importFiles(FOUR);
  await expect(gloss.entries).toHaveCount(4);
  await page.keyboard.press('ControlOrMeta+Shift+f');
  const search = gloss.library.getByRole('searchbox');
  await expect(search).toBeFocused();
  await page.keyboard.type('渡轮');
  await expect(gloss.said('2 places in 2 articles')).toBeVisible();
  await search.fill('harbour master');
  await expect(gloss.library.getByRole('button', { name: /Note.*harbour master/ })).toBeVisible();
  await search.fill('mariana');
  await expect(gloss.library.getByRole('button', { name: /Note on a mark/ })).toBeVisible();
  await search.fill('놋쇠');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => gloss.text()).toBe(KOREAN.text);
  await expect(field(page)).toHaveValue('놋쇠');
  await expect(standing(page)).toHaveText('1 of 1');
  await expect.poll(() => highlighted(page, 'find-current')).toEqual(['놋쇠']);
  expect(await violations(page)).toEqual([]);
});

test('a place far down a long article comes into view from the library', async ({ gloss, page }) => {
  const long = Array.from({ length: 400 }, (_, n) => `Line ${n} of a long article about nothing in particular.`);
  long[333] = 'Here the lighthouse keeper waves.';
  await gloss.importFiles(upload(article('long', `Long\n${long.join('\n')}`), NOTED));
  await expect(gloss.entries).toHaveCount(2);
  await gloss.library.getByRole('searchbox').fill('lighthouse keeper');
  await gloss.library.getByRole('button', { name: /lighthouse keeper waves/ }).click();
  await expect(gloss.article.getByText('lighthouse keeper')).toBeInViewport();
  await expect(standing(page)).toHaveText('1 of 1');
  await expect(gloss.article.getByText('lighthouse keeper')).toBeInViewport();
});

test.describe('narrow', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the bar fits a narrow page', async ({ gloss, page }) => {
    await gloss.annotate(ENGLISH.text);
    await page.keyboard.press('/');
    await expect(field(page)).toBeFocused();
    await page.keyboard.type('boat');
    await expect(standing(page)).toHaveText('1 of 3');
    const { x, width } = await bar(page).boundingBox();
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(390);
    expect(await violations(page)).toEqual([]);
  });
});
