// Annotations are tagged and linked, by mouse and by keys, and all of it can be undone and taken along.

import { violations } from '../lib/axe.mjs';
import { article, upload } from '../lib/file.mjs';
import { expect, test } from '../lib/fixtures.mjs';
import { glossOn } from '../lib/gloss.mjs';
import { KEYS } from '../lib/keys.mjs';
import { ENGLISH } from '../lib/texts.mjs';

const FIRM = 'Tideway Ferries Inc.';
const SUM = '$48 million';

const MARKED = upload(
  article('marked', ENGLISH.text, [
    ['organization', FIRM],
    ['amount', SUM, 'suggested'],
    ['person', 'Marianne Okafor'],
  ]),
);

/** The links on the card of the current annotation. */
const onCard = (page) => page.getByRole('list', { name: 'Links' }).getByRole('listitem');

async function opened(gloss) {
  await gloss.importFiles(MARKED);
  await gloss.settled();
}

async function links(gloss) {
  await gloss.settled();
  const [only] = JSON.parse(await gloss.exported()).articles;
  const words = Object.fromEntries([...only.spans, ...only.claims].map(({ id, text }) => [id, text]));
  return only.links.map(({ from, to, kind }) => `${words[from]} ${kind} ${words[to]}`);
}

/** Links the firm to the sum by clicks alone. */
async function linkByMouse(gloss) {
  const { page } = gloss;
  await gloss.article.locator('mark', { hasText: FIRM }).first().click();
  await gloss.button('Link to…').click();
  await expect(gloss.said(/^Link “Tideway/)).toBeVisible();
  await gloss.article.locator('mark', { hasText: SUM }).first().click();
  await expect(onCard(page)).toHaveCount(1);
}

/** Goes on by keys until the current annotation is called `name`. */
async function nextTo(gloss, name) {
  for (let n = 0; n < 40; n += 1) {
    await gloss.page.keyboard.press(KEYS.next);
    await expect(gloss.current).toBeAttached();
    if (name.test(await gloss.current.getAttribute('aria-label'))) return;
  }
  await expect(gloss.current).toHaveAccessibleName(name);
}

test('two marks are linked by clicks, the way round that says most', async ({ gloss, page }) => {
  await opened(gloss);
  await linkByMouse(gloss);
  expect(await links(gloss)).toEqual([`${SUM} of ${FIRM}`]);
  await expect(gloss.item('amount', SUM)).not.toHaveAccessibleName(/suggestion/i);
  await onCard(page).getByRole('combobox', { name: 'Kind of link' }).selectOption('paid by');
  expect(await links(gloss)).toEqual([`${SUM} paid-by ${FIRM}`]);
  await onCard(page).getByRole('button', { name: /Turn around/ }).click();
  expect(await links(gloss)).toEqual([`${FIRM} paid-by ${SUM}`]);
  await onCard(page).getByRole('combobox').selectOption('Own words…');
  await page.getByRole('textbox', { name: 'Kind of link' }).fill('put up');
  await page.keyboard.press('Enter');
  expect(await links(gloss)).toEqual([`${FIRM} put up ${SUM}`]);
  await onCard(page).getByRole('button', { name: /Remove the link/ }).click();
  expect(await links(gloss)).toEqual([]);
});

test('two marks are linked by keys alone; Esc leaves', async ({ gloss, page }) => {
  await opened(gloss);
  await gloss.article.focus();
  await nextTo(gloss, /^Organization.*Tideway Ferries Inc\./);
  await page.keyboard.press('l');
  await expect(gloss.said(/^Link “/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(gloss.said(/^Link “/)).toHaveCount(0);
  await page.keyboard.press('l');
  await nextTo(gloss, /^Amount.*\$48 million/);
  await page.keyboard.press('Enter');
  await expect(onCard(page)).toHaveCount(1);
  expect(await links(gloss)).toEqual([`${SUM} of ${FIRM}`]);
});

test('a link is undone, redone, and there after a reload', async ({ gloss, page }) => {
  await opened(gloss);
  await linkByMouse(gloss);
  const linked = [`${SUM} of ${FIRM}`];
  await gloss.undo.click();
  expect(await links(gloss)).toEqual([]);
  await gloss.redo.click();
  expect(await links(gloss)).toEqual(linked);
  await page.reload();
  expect(await links(gloss)).toEqual(linked);
  await gloss.undo.click();
  expect(await links(gloss)).toEqual([]);
});

test('an annotation that goes takes its links along, and undo brings them back', async ({ gloss, page }) => {
  await opened(gloss);
  await linkByMouse(gloss);
  await page.keyboard.press('Escape');
  await gloss.pick(gloss.item('organization', FIRM));
  await page.keyboard.press(KEYS.remove);
  expect(await links(gloss)).toEqual([]);
  await page.keyboard.press(KEYS.undo);
  expect(await links(gloss)).toEqual([`${SUM} of ${FIRM}`]);
});

test('links and tags come back from every file that holds them', async ({ gloss, page, browser, server }) => {
  await opened(gloss);
  await linkByMouse(gloss);
  await page.getByRole('group', { name: 'Tags' }).getByRole('combobox', { name: 'Add a tag' }).fill('to check');
  await page.keyboard.press('Enter');
  await gloss.settled();
  const exported = await gloss.exported();
  expect(exported).toContain('to check');
  for (const format of ['JSON', 'W3C Web Annotation', 'doccano JSONL', 'Label Studio JSON', 'UIMA CAS JSON']) {
    const text = await gloss.exported(format);
    const wiped = await browser.newContext({ baseURL: server.url });
    const fresh = glossOn(await wiped.newPage());
    await fresh.open();
    await fresh.importFiles({ name: 'back.json', text });
    await fresh.settled();
    expect(await fresh.exported(), format).toBe(exported);
    await wiped.close();
  }
});

test('tags of the other articles complete what is typed', async ({ gloss, page }) => {
  const tagged = article('tagged', 'Orrin Bay came back.', [['person', 'Orrin Bay']], { tags: ['harbour', 'check twice'] });
  tagged.spans[0].tags = ['money'];
  await gloss.importFiles(upload(tagged));
  await gloss.settled();
  await gloss.annotate('Tarn Freight sent a ship.');
  await gloss.markAs('organization', 'Tarn Freight');
  const field = page.locator('.card-more').getByRole('combobox', { name: 'Add a tag' });
  await page.keyboard.press('t');
  await expect(field).toBeFocused();
  const offered = () => field.evaluate((own) => [...own.list.options].map(({ value }) => value));
  await expect.poll(offered).toEqual(['check twice', 'harbour', 'money']);
  await page.keyboard.type('harbour');
  await page.keyboard.press('Enter');
  await expect(page.locator('.card-more').getByRole('listitem')).toHaveText(['harbour']);
  await expect.poll(offered).toEqual(['check twice', 'money']);
});

test('tags are added and taken away by keys, undone, and narrow the list', async ({ gloss, page }) => {
  await opened(gloss);
  await gloss.article.focus();
  await page.keyboard.press(KEYS.next);
  const field = page.getByRole('group', { name: 'Tags' }).getByRole('combobox', { name: 'Add a tag' });
  await page.keyboard.press('t');
  await expect(field).toBeFocused();
  await page.keyboard.type('money, to check');
  await page.keyboard.press('Enter');
  const chips = page.locator('.card-more').getByRole('group', { name: 'Tags' }).getByRole('listitem');
  await expect(chips).toHaveText(['money', 'to check']);
  await page.keyboard.press('Backspace');
  await expect(chips).toHaveText(['money']);
  await page.keyboard.press('Escape');
  await page.keyboard.press(KEYS.undo);
  await expect(chips).toHaveText(['money', 'to check']);
  await gloss.button('Filters').click();
  await page.getByRole('group', { name: 'Tags' }).getByRole('button', { name: 'to check 1' }).click();
  await expect(gloss.items).toHaveCount(1);
  await gloss.button('Reset').click();
  await expect(gloss.items).not.toHaveCount(1);
});

test('the article has tags of its own', async ({ gloss, page }) => {
  await opened(gloss);
  const about = page.getByRole('region', { name: 'About the article' });
  await about.locator('summary').click();
  await about.getByRole('combobox', { name: 'Add a tag' }).fill('ferries');
  await page.keyboard.press('Enter');
  await gloss.settled();
  expect(JSON.parse(await gloss.exported()).articles[0].tags).toEqual(['ferries']);
});

test('all links stand in a table, and are drawn over the article', async ({ gloss, page }) => {
  await opened(gloss);
  await linkByMouse(gloss);
  await page.keyboard.press('L');
  await expect(page.locator('.curve.is-current')).toHaveCount(1);
  expect(await violations(page)).toEqual([]);
  await gloss.button('All links').click();
  const table = page.getByRole('table', { name: 'Links' });
  await expect(table.getByRole('row')).toHaveCount(2);
  await table.getByRole('textbox', { name: 'Note' }).fill('as it says itself');
  await page.keyboard.press('Enter');
  expect(await violations(page)).toEqual([]);
  await table.getByRole('button', { name: FIRM, exact: true }).click();
  await expect(table).toHaveCount(0);
  await expect(gloss.current).toHaveAccessibleName(/Tideway/);
  await gloss.settled();
  expect(JSON.parse(await gloss.exported()).articles[0].links[0].note).toBe('as it says itself');
});

test.describe('narrow and dark', () => {
  test.use({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' });

  test('links are made by touch, and axe finds nothing', async ({ gloss, page }) => {
    await opened(gloss);
    await linkByMouse(gloss);
    expect(await violations(page)).toEqual([]);
    await gloss.button('All links').click();
    await expect(page.getByRole('table', { name: 'Links' })).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
});
