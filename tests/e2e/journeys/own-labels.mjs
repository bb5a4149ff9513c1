// Labels of the person's own: made, marked with by key, by button and by name, changed, renamed, taken out, exported and
// brought in; many of them stay usable.

import { readFile } from 'node:fs/promises';

import { expect, test } from '../lib/fixtures.mjs';

const TEXT = 'The harbour flood came at night. Orrin Bay had seen no flood since the great storm of that winter.';
const OTHER = 'Another flood was feared in the hills above the village of Low Tarn.';

const sheet = (page) => page.getByRole('dialog', { name: 'Labels' });

async function openSheet(gloss) {
  await gloss.button('Labels…').click();
  await expect(sheet(gloss.page)).toBeVisible();
}

/** Makes a label of that name; its fields are open then. */
async function make(gloss, name) {
  await openSheet(gloss);
  await sheet(gloss.page).getByLabel('Find or add a label').fill(name);
  await sheet(gloss.page).getByLabel('Find or add a label').press('Enter');
  await expect(sheet(gloss.page).getByRole('button', { name: `Edit ${name}` })).toHaveAttribute('aria-expanded', 'true');
}

/** The undo that the notice with `words` offers. */
const undoOf = (page, words) => page.locator('.notice').filter({ hasText: words }).getByRole('button', { name: 'Undo' });

const close = (gloss) => sheet(gloss.page).getByRole('button', { name: 'Close' }).click();

/** The files that the page takes in. */
const bring = (page, files) => page.locator('input[type=file]').first().setInputFiles(files);

test('a label is made, gets a key, and marks with it; undo and a reload know it', async ({ gloss, page }) => {
  await gloss.annotate(TEXT);
  await make(gloss, 'EVENT');
  await sheet(page).getByLabel('Key').selectOption('5');
  await sheet(page).getByLabel('Meaning').fill('what happens');
  await sheet(page).getByLabel('Meaning').press('Enter');
  await sheet(page).getByRole('radio', { name: 'violet' }).check();
  await sheet(page).getByRole('radio', { name: 'dots' }).check();
  await close(gloss);
  await gloss.select('harbour flood');
  await page.keyboard.press('5');
  await expect(gloss.item('EVENT', 'harbour flood')).toHaveCount(1);
  await expect(gloss.mark('harbour flood')).toHaveClass(/\bown\b.*\bhue-10\b.*\bline-3\b/);
  await gloss.undo.click();
  await expect(gloss.item('EVENT', 'harbour flood')).toHaveCount(0);
  await gloss.redo.click();
  await gloss.settled();
  await page.reload();
  await gloss.settled();
  await expect(gloss.item('EVENT', 'harbour flood')).toHaveCount(1);
  await expect(gloss.mark('harbour flood')).toHaveClass(/\bhue-10\b.*\bline-3\b/);
  await gloss.select('great storm');
  await gloss.toolbar.getByRole('button', { name: 'EVENT' }).click();
  await expect(gloss.item('EVENT', 'great storm')).toHaveCount(1);
});

test('with Shift the label is kept; its switch leaves it out of view', async ({ gloss, page }) => {
  await gloss.annotate(TEXT);
  await make(gloss, 'EVENT');
  await sheet(page).getByLabel('Key').selectOption('5');
  await close(gloss);
  await gloss.select('harbour flood');
  await page.keyboard.press('Shift+5');
  await expect(gloss.item('EVENT', 'harbour flood')).toHaveCount(1);
  await gloss.dragOver('great storm');
  await expect(gloss.item('EVENT', 'great storm')).toHaveCount(1);
  await page.keyboard.press('Escape');
  const own = page.getByRole('group', { name: 'Shown labels' }).getByRole('button', { name: /^EVENT/ });
  await expect(own).toContainText('2');
  await own.click();
  await expect(gloss.item('EVENT', 'great storm')).toHaveCount(0);
  // A claim lies there too.
  const mark = gloss.article.locator('mark.own').filter({ hasText: 'great storm' });
  await expect(mark).toHaveCount(0);
  await own.click();
  await expect(mark).toHaveCount(1);
});

test('a label is looked for by name, or made on the way, by keyboard alone', async ({ gloss, page }) => {
  await gloss.annotate(TEXT);
  await gloss.select('great storm');
  await page.keyboard.press('0');
  const choose = page.getByRole('dialog', { name: 'Label as…' });
  await expect(choose.getByLabel('Find or add a label')).toBeFocused();
  await page.keyboard.type('날씨');
  await expect(choose.getByRole('button', { name: 'Add “날씨”' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(choose).toHaveCount(0);
  await expect(gloss.item('날씨', 'great storm')).toHaveCount(1);
  // The current annotation is another thing after all.
  await page.keyboard.press('0');
  await expect(page.locator('.sheet [data-first]')).toBeFocused();
  await page.keyboard.type('org');
  await page.keyboard.press('Enter');
  await expect(gloss.item('organization', 'great storm')).toHaveCount(1);
});

test('another name goes to every mark in every article, and back', async ({ gloss, page }) => {
  await gloss.annotate(TEXT);
  await make(gloss, 'EVENT');
  await sheet(page).getByLabel('Key').selectOption('5');
  await close(gloss);
  await gloss.select('harbour flood');
  await page.keyboard.press('5');
  await gloss.settled();
  await gloss.annotate(OTHER);
  await gloss.select('flood');
  await page.keyboard.press('5');
  await expect(gloss.item('EVENT', 'flood')).toHaveCount(1);
  await gloss.settled();
  await openSheet(gloss);
  await sheet(page).getByRole('button', { name: 'Edit EVENT' }).click();
  await sheet(page).getByLabel('Name').fill('person');
  await sheet(page).getByLabel('Name').press('Enter');
  await expect(sheet(page).getByRole('alert')).toContainText('cannot be the name of a label');
  await sheet(page).getByLabel('Name').fill('HAPPENING');
  await sheet(page).getByLabel('Name').press('Enter');
  await expect(gloss.said('“EVENT” is now “HAPPENING”, in 2 articles as well.')).toBeVisible();
  await close(gloss);
  await expect(gloss.item('HAPPENING', 'flood')).toHaveCount(1);
  await gloss.library.getByRole('link', { name: /harbour flood/ }).or(gloss.library.getByRole('button', { name: /harbour flood/ })).first().click();
  await gloss.settled();
  await expect(gloss.item('HAPPENING', 'harbour flood')).toHaveCount(1);
  await undoOf(page, 'is now “HAPPENING”').click();
  await expect(gloss.item('EVENT', 'harbour flood')).toHaveCount(1);
});

/** Two articles, each with a mark as EVENT; the second is open, and the label's fields. */
async function markedTwice(gloss) {
  const { page } = gloss;
  await gloss.annotate(OTHER);
  await gloss.select('flood');
  await page.keyboard.press('0');
  await expect(page.locator('.sheet [data-first]')).toBeFocused();
  await page.keyboard.type('EVENT');
  await page.keyboard.press('Enter');
  await gloss.settled();
  await gloss.annotate(TEXT);
  await gloss.select('great storm');
  await page.keyboard.press('0');
  await page.keyboard.type('EVENT');
  await page.keyboard.press('Enter');
  await gloss.settled();
  await openSheet(gloss);
  await sheet(page).getByRole('button', { name: 'Edit EVENT' }).click();
}

const removal = (page) => sheet(page).getByRole('group', { name: 'Remove label' });

async function removeWith(gloss, fate) {
  const { page } = gloss;
  await sheet(page).getByRole('button', { name: 'Remove label' }).click();
  await expect(removal(page).getByRole('combobox')).toBeFocused();
  await expect(removal(page)).toContainText('Marked so: 2 marks in 2 articles.');
  await expect(removal(page).getByLabel('Its marks')).toHaveValue('stay, under this name');
  await removal(page).getByLabel('Its marks').selectOption(fate);
  await removal(page).getByRole('button', { name: 'Remove label' }).click();
  await expect(sheet(page).getByLabel('Find or add a label')).toBeFocused();
}

test('a label that is taken out leaves its marks where that is wanted, and comes back', async ({ gloss, page }) => {
  await markedTwice(gloss);
  await removeWith(gloss, 'stay, under this name');
  await expect(gloss.said('“EVENT” is no longer a label. Its marks stay')).toBeVisible();
  await expect(sheet(page).getByRole('heading', { name: 'In this article alone' })).toBeVisible();
  await close(gloss);
  await expect(gloss.item('EVENT', 'great storm')).toHaveCount(1);
  await undoOf(page, 'no longer a label').click();
  await openSheet(gloss);
  await expect(sheet(page).getByRole('heading', { name: 'In all articles' })).toBeVisible();
});

test('the marks of a label that goes become another’s in every article, and back by one press', async ({ gloss, page }) => {
  await markedTwice(gloss);
  await sheet(page).getByRole('button', { name: 'Remove label' }).click();
  await page.keyboard.press('Escape');
  await expect(sheet(page).getByRole('button', { name: 'Remove label' })).toBeFocused();
  await removeWith(gloss, 'become “Person”');
  await expect(gloss.said('Its marks are “Person” now, in 2 articles.')).toBeVisible();
  await close(gloss);
  await expect(gloss.item('person', 'great storm')).toHaveCount(1);
  await expect(gloss.undo).toHaveAttribute('title', /change of labels/);
  await undoOf(page, 'no longer a label').click();
  await expect(gloss.item('EVENT', 'great storm')).toHaveCount(1);
  await gloss.settled();
  await gloss.openArticle('Another flood');
  await gloss.settled();
  await expect(gloss.item('EVENT', 'flood')).toHaveCount(1);
});

test('the marks of a label go with it, and what was done since stays when they come back', async ({ gloss, page }) => {
  await markedTwice(gloss);
  await removeWith(gloss, 'go with it');
  await expect(gloss.said('Its marks are gone, in 2 articles.')).toBeVisible();
  await close(gloss);
  await expect(gloss.item('EVENT', 'great storm')).toHaveCount(0);
  await gloss.markAs('organization', 'harbour');
  await undoOf(page, 'no longer a label').click();
  await expect(gloss.item('EVENT', 'great storm')).toHaveCount(1);
  await expect(gloss.item('organization', 'harbour')).toHaveCount(1);
});

test('a changed colour, key or meaning is taken back change by change', async ({ gloss, page }) => {
  await gloss.annotate(TEXT);
  await make(gloss, 'EVENT');
  const colour = (name) => sheet(page).getByRole('radio', { name });
  await colour('violet').check();
  await colour('olive').check();
  await sheet(page).getByLabel('Key').selectOption('5');
  await undoOf(page, '“EVENT” was changed.').click();
  await expect(sheet(page).getByLabel('Key')).toHaveValue('none');
  await expect(colour('olive')).toBeChecked();
  await undoOf(page, '“EVENT” was changed.').click();
  await expect(colour('violet')).toBeChecked();
  await sheet(page).getByLabel('Where').selectOption('In this article alone');
  await expect(sheet(page).getByRole('heading', { name: 'In this article alone' })).toBeVisible();
  await undoOf(page, '“EVENT” was changed.').click();
  await expect(sheet(page).getByRole('heading', { name: 'In this article alone' })).toHaveCount(0);
  await expect(sheet(page).getByRole('heading', { name: 'In all articles' })).toBeVisible();
});

test('labels go out with their definitions, and sets of other tools come in', async ({ gloss, page }) => {
  await gloss.annotate(TEXT);
  const doccano = [{ text: 'LOC', suffix_key: 'l', background_color: '#086a68' }, { text: 'PER', background_color: '#ffffff' }];
  await bring(page, { name: 'labels.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(doccano)) });
  await expect(gloss.said('Added 1 label from “labels.json”.')).toBeVisible();
  const studio = '<View><Labels name="label" toName="text"><Label value="EVENT" background="#7726bb" hotkey="6"/></Labels><Text name="text" value="$text"/></View>';
  await bring(page, { name: 'config.xml', mimeType: 'text/xml', buffer: Buffer.from(studio) });
  await expect(gloss.said('Added 1 label from “config.xml”.')).toBeVisible();
  await gloss.select('great storm');
  await page.keyboard.press('6');
  await expect(gloss.item('EVENT', 'great storm')).toHaveCount(1);
  await openSheet(gloss);
  const download = page.waitForEvent('download');
  await sheet(page).getByRole('button', { name: 'Export' }).click();
  const set = JSON.parse(await readFile(await (await download).path(), 'utf8'));
  expect(set.format).toBe('gloss-labels');
  expect(set.labels.map((label) => label.name)).toEqual(['LOC', 'EVENT']);
  expect(set.labels[1]).toMatchObject({ color: '#7726bb', key: '6' });
});

test('fifty labels leave a short row, and a field to look for one', async ({ gloss, page }) => {
  const labels = Array.from({ length: 50 }, (_, n) => ({ name: `L${n}` }));
  await gloss.annotate(TEXT);
  const set = { format: 'gloss-labels', version: 1, labels };
  await bring(page, { name: 'many.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(set)) });
  await expect(gloss.said('Added 50 labels')).toBeVisible();
  await gloss.select('great storm');
  const { height } = await gloss.toolbar.boundingBox();
  expect(height).toBeLessThan(160);
  await gloss.toolbar.getByRole('button', { name: 'More labels…' }).click();
  await expect(page.locator('.sheet [data-first]')).toBeFocused();
  await page.keyboard.type('l37');
  await page.keyboard.press('Enter');
  await expect(gloss.item('L37', 'great storm')).toHaveCount(1);
  const shown = page.getByRole('group', { name: 'Shown labels' });
  await expect(shown.getByRole('button', { name: /^L37/ })).toBeVisible();
  await expect(shown.getByRole('button', { name: /^L12/ })).toHaveCount(0);
  await shown.getByRole('button', { name: 'All 50 labels' }).click();
  await shown.getByLabel('Find or add a label').fill('l12');
  await expect(shown.getByRole('button', { name: /^L12/ })).toBeVisible();
  await expect(shown.getByRole('button', { name: /^L37/ })).toHaveCount(0);
});
