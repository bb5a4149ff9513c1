// Who says what: seen in the article, corrected by hand, listed by source, narrowed by filters.

import { ENGLISH } from '../lib/texts.mjs';
import { expect, test } from '../lib/fixtures.mjs';

const REPORTED = 'Tideway Ferries Inc. said on Monday';
const STATEMENT = 'Ticket prices rose 3.5% last year.';

/** The exported claim that holds `words`, with its source and cue as words. */
const claim = async (gloss, words) => {
  const [article] = JSON.parse(await gloss.exported()).articles;
  const found = article.claims.find(({ text }) => text === words) ?? article.claims.find(({ text }) => text.includes(words));
  const points = [...article.text];
  const said = (span) => span && points.slice(...span).join('');
  return found && { ...found, source: said(found.source), cue: said(found.cue) };
};

const pieces = (gloss, part) => gloss.article.locator(`mark.is-${part}`).allTextContents();
const sources = (page) => page.getByRole('list', { name: 'Sources' });
const source = (page, name) => sources(page).getByRole('button', { name: new RegExp(`^${name}`) });

test('source and cue are told apart in the sentence, and no text moves for it', async ({ gloss, page }) => {
  await gloss.annotate(ENGLISH.text);
  expect((await pieces(gloss, 'source')).join('|')).toContain('Tideway Ferries Inc.');
  expect(await pieces(gloss, 'cue')).toContain('said');
  expect(await gloss.text()).toBe(ENGLISH.text);
  await gloss.pick(gloss.item('claim', REPORTED));
  const places = () =>
    page.evaluate(() => {
      const range = document.createRange();
      return [...document.querySelectorAll('article [data-block]')].map((block) => {
        range.selectNodeContents(block);
        const { width, height } = range.getBoundingClientRect();
        return [Math.round(width * 10), Math.round(height * 10)];
      });
    });
  const marked = await places();
  await page.getByRole('button', { name: /^Claims/ }).click();
  await expect(gloss.article.locator('mark.is-source')).toHaveCount(0);
  expect(await places()).toEqual(marked);
});

test('a claim is corrected on its card, each correction a step, kept and exported', async ({ gloss, page }) => {
  await gloss.annotate(ENGLISH.text);
  await gloss.pick(gloss.item('claim', REPORTED));
  await page.getByText('Reading', { exact: true }).click();
  await page.getByLabel('Kind').selectOption('quote');
  await page.getByLabel('Hedge').selectOption('rumoured');
  await gloss.button('Denied').click();
  await gloss.button('Named source').click();
  await gloss.button('Remove cue').click();
  const corrected = { kind: 'quote', hedge: 'rumoured', polarity: 'denied', named: false, status: 'accepted' };
  expect(await claim(gloss, REPORTED)).toMatchObject({ ...corrected, source: 'Tideway Ferries Inc.', cue: undefined });
  await gloss.settled();
  await page.reload();
  await gloss.settled();
  expect(await claim(gloss, REPORTED)).toMatchObject(corrected);
  await gloss.undo.click();
  expect(await claim(gloss, REPORTED)).toMatchObject({ ...corrected, cue: 'said' });
  for (let step = 0; step < 4; step += 1) await gloss.undo.click();
  expect(await claim(gloss, REPORTED)).toMatchObject({ kind: 'reported', polarity: 'affirmed', named: true, status: 'suggested' });
});

test('a claim made by hand gets its source and cue by selecting them', async ({ gloss, page }) => {
  await gloss.annotate(ENGLISH.text);
  const words = 'an old brass bell and a blue wooden bench are all';
  await gloss.select('a blue wooden bench');
  await expect(gloss.button('Source', gloss.toolbar)).toHaveCount(0);
  await gloss.markAs('claim', words);
  await gloss.select('blue wooden bench');
  await gloss.button('Source', gloss.toolbar).click();
  await expect(gloss.item('claim', words).first()).toContainText('blue wooden bench');
  await gloss.select('are all');
  await page.keyboard.press('c');
  await expect.poll(() => pieces(gloss, 'cue')).toContain('are all');
  expect(await claim(gloss, words)).toMatchObject({ kind: 'reported', source: 'blue wooden bench', cue: 'are all', named: false });
  await gloss.select('old brass bell');
  await page.keyboard.press('s');
  await expect.poll(() => pieces(gloss, 'source')).toContain('old brass bell');
  await gloss.undo.click();
  expect(await claim(gloss, words)).toMatchObject({ source: 'blue wooden bench' });
  await gloss.settled();
  await page.reload();
  await gloss.settled();
  expect(await claim(gloss, words)).toMatchObject({ source: 'blue wooden bench', cue: 'are all', origin: 'hand' });
});

test('the sources are listed with what each says, and one of them alone is listed when picked', async ({ gloss, page }) => {
  await gloss.annotate(ENGLISH.text);
  const nAll = await gloss.items.count();
  const nMarks = await gloss.article.locator('mark.person').count();
  await gloss.button('Sources').click();
  await expect(source(page, 'Marianne Okafor')).toContainText('1 quote');
  await expect(source(page, 'The article itself')).toContainText('statement');
  await source(page, 'Marianne Okafor').focus();
  await page.keyboard.press('Enter');
  await expect(gloss.items).toHaveCount(1);
  await expect(gloss.item('claim', 'burn nothing')).toBeAttached();
  await expect(page.getByText(`showing 1 of ${nAll}`)).toBeVisible();
  expect(await gloss.article.locator('mark.person').count()).toBe(nMarks);
  await page.keyboard.press('Enter');
  await expect(gloss.items).toHaveCount(nAll);
});

test('filters act on the list and the article alike, in numbers, and begin anew with each article', async ({ gloss, page }) => {
  await gloss.annotate(ENGLISH.text);
  const nAll = await gloss.items.count();
  await gloss.pick(gloss.item('claim', STATEMENT));
  await page.keyboard.press('a');
  await gloss.button('Filters').click();
  await gloss.button('Reported', page.getByRole('group', { name: 'Kinds of claims' })).click();
  await expect(gloss.item('claim', REPORTED)).toHaveCount(0);
  await expect(gloss.article.locator('mark.begins-reported')).toHaveCount(0);
  await gloss.button('Reset').click();
  await expect(page.getByText(`showing ${nAll} of ${nAll}`)).toBeVisible();
  const slider = page.getByRole('slider', { name: 'Sureness' });
  await slider.focus();
  await page.keyboard.press('End');
  await expect(slider).toHaveAttribute('aria-valuetext', 'only the surest');
  await expect.poll(() => gloss.items.count()).toBeLessThan(nAll);
  await expect(page.getByText(`showing ${await gloss.items.count()} of ${nAll}`)).toBeVisible();
  await expect(gloss.item('claim', STATEMENT)).toBeAttached();
  await gloss.annotate(ENGLISH.text.replace('six', 'seven'));
  await gloss.button('Filters').click();
  await expect(slider).toHaveAttribute('aria-valuetext', 'all');
});
