// The library: find, rename, delete, take a deletion back.

import { article, upload } from '../lib/file.mjs';
import { expect, test } from '../lib/fixtures.mjs';
import { ENGLISH, KOREAN, SIMPLIFIED } from '../lib/texts.mjs';

const THREE = upload(
  article('en', ENGLISH.text, [['person', 'old brass bell']]),
  article('zh', SIMPLIFIED.text, [], { lang: 'zh-Hans' }),
  article('ko', KOREAN.text, [], { lang: 'ko' }),
);

const titleOf = ({ text }) => text.split('\n')[0];

test('articles are listed and opened', async ({ gloss }) => {
  await gloss.importFiles(THREE);
  for (const one of [ENGLISH, SIMPLIFIED, KOREAN]) {
    await gloss.openArticle(titleOf(one));
    await expect.poll(() => gloss.text()).toBe(one.text);
  }
});

test('articles are found by their title and by their text', async ({ gloss }) => {
  await gloss.importFiles(THREE);
  const search = gloss.library.getByRole('searchbox');
  await search.fill('电动船');
  await expect(gloss.entry(titleOf(SIMPLIFIED))).toBeVisible();
  await expect(gloss.entry(titleOf(ENGLISH))).toHaveCount(0);
  await search.fill('brass bell');
  await expect(gloss.entry(titleOf(ENGLISH))).toBeVisible();
  await expect(gloss.entry(titleOf(SIMPLIFIED))).toHaveCount(0);
  await search.fill('');
  await expect(gloss.entry(titleOf(KOREAN))).toBeVisible();
});

test('an article is renamed, and stays so', async ({ gloss, page }) => {
  await gloss.importFiles(THREE);
  await gloss.rename(titleOf(ENGLISH), 'Ferries without smoke');
  await expect(gloss.entry('Ferries without smoke')).toBeVisible();
  await page.reload();
  await expect(gloss.entry('Ferries without smoke')).toBeVisible();
});

test('all of a long library is listed and found, and far down an article is opened and renamed', async ({ gloss, page }) => {
  const N_ARTICLES = 130;
  const number = (n) => `Ferry number ${1000 + n}`;
  const made = Array.from({ length: N_ARTICLES }, (_, n) => article(`n${n}`, `${number(n)}\nThe quay of ${n} was closed on Monday.`));
  await gloss.importFiles(upload(...made));
  await expect(gloss.entries).toHaveCount(N_ARTICLES);
  const last = await gloss.entries.last().locator('.entry-title').textContent();
  await gloss.openArticle(last);
  await expect(gloss.article).toContainText(last);
  await gloss.rename(last, 'The last of them');
  await expect(gloss.entry('The last of them')).toBeVisible();
  await expect(gloss.entries).toHaveCount(N_ARTICLES);
  await gloss.library.getByRole('searchbox').fill('quay');
  await expect(gloss.entries).toHaveCount(50);
  await page.reload();
  await expect(gloss.entries).toHaveCount(N_ARTICLES);
});

test('a deleted article can be brought back, with its marks', async ({ gloss }) => {
  await gloss.importFiles(THREE);
  await gloss.openArticle(titleOf(ENGLISH));
  await gloss.settled();
  const before = await gloss.exported();
  await gloss.remove(titleOf(ENGLISH));
  await expect(gloss.entry(titleOf(ENGLISH))).toHaveCount(0);
  await gloss.undoOffered.click();
  await expect(gloss.entry(titleOf(ENGLISH))).toBeVisible();
  await gloss.openArticle(titleOf(ENGLISH));
  await gloss.settled();
  expect(await gloss.exported()).toBe(before);
});

test('a deleted article stays away after a reload', async ({ gloss, page }) => {
  await gloss.importFiles(THREE);
  await gloss.remove(titleOf(KOREAN));
  await expect(gloss.entry(titleOf(KOREAN))).toHaveCount(0);
  await expect(gloss.undoOffered).toBeVisible();
  await page.reload();
  await expect(gloss.entry(titleOf(SIMPLIFIED))).toBeVisible();
  await expect(gloss.entry(titleOf(KOREAN))).toHaveCount(0);
});

test('an article that is already in the library is recognised', async ({ gloss }) => {
  await gloss.annotate(ENGLISH.text);
  await gloss.markAs('person', 'old brass bell');
  await gloss.settled();
  await gloss.startNew();
  await gloss.paste(ENGLISH.text);
  await gloss.button('Annotate').click();
  await expect(gloss.said(/already/i)).toBeVisible();
  await gloss.settled();
  await expect(gloss.item('person', 'old brass bell')).toBeAttached();
  expect(JSON.parse(await gloss.exported('JSON (all articles)')).articles).toHaveLength(1);
});

test('deleting everything means it', async ({ gloss, page }) => {
  await gloss.importFiles(THREE);
  await gloss.deleteEverything();
  await expect(gloss.entry(titleOf(ENGLISH))).toHaveCount(0);
  await expect(gloss.input).toBeVisible();
  await page.reload();
  await expect(gloss.input).toBeVisible();
  for (const one of [ENGLISH, SIMPLIFIED, KOREAN]) await expect(gloss.entry(titleOf(one))).toHaveCount(0);
});
