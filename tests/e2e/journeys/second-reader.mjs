// Two readers of one article: who made a mark, how far both agree, and how what they do not agree on is settled.

import { violations } from '../lib/axe.mjs';
import { article, glossFile, upload } from '../lib/file.mjs';
import { expect, test } from '../lib/fixtures.mjs';

const TEXT = 'Orrin Bayly of Tarn Freight met Ines Marl. The quay of Quillmere was empty, and a grey boat lay there.';

const MINE = upload(
  article('quay', TEXT, [
    ['person', 'Orrin Bayly'],
    ['organization', 'Tarn'],
    ['person', 'Ines Marl'],
    ['organization', 'Quillmere'],
  ]),
);

const theirs = () => {
  const made = article('other-quay', TEXT, [
    ['person', 'Orrin Bayly'],
    ['organization', 'Tarn Freight'],
    ['organization', 'Ines Marl'],
    ['person', 'a grey boat'],
  ]);
  made.spans = made.spans.map((span) => ({ ...span, by: 'Ada Vere' }));
  return { name: 'theirs.json', mimeType: 'application/json', buffer: Buffer.from(glossFile(made)) };
};

const sheet = (page) => page.getByRole('dialog', { name: 'Compare with a second reader' });
const rows = (page) => sheet(page).getByRole('list', { name: 'Differences' }).getByRole('listitem');

const spans = async (gloss) => JSON.parse(await gloss.exported()).articles[0].spans;
const accepted = async (gloss) =>
  (await spans(gloss)).filter(({ status }) => status === 'accepted').map(({ label, text }) => `${label}: ${text}`);

async function compare(gloss) {
  const { page } = gloss;
  await gloss.importFiles(MINE);
  await gloss.settled();
  await gloss.article.focus();
  await gloss.command('Compare with');
  const chooser = page.waitForEvent('filechooser');
  await sheet(page).getByRole('button', { name: 'Choose a file…' }).click();
  await (await chooser).setFiles(theirs());
  await expect(rows(page)).toHaveCount(4);
}

test('a mark bears the name that the person gave themselves, in the page and in the file, over a reload', async ({ gloss, page }) => {
  await gloss.annotate(TEXT);
  await page.keyboard.press(',');
  const name = page.getByRole('textbox', { name: 'Your name' });
  await name.fill('Ines');
  await name.press('Enter');
  await page.getByRole('dialog', { name: 'Settings' }).getByRole('button', { name: 'Close' }).click();
  await gloss.markAs('organization', 'grey boat');
  await expect(page.getByText('by Ines')).toBeVisible();
  await gloss.settled(); // A page that is still saving asks before it goes.
  await page.reload();
  await gloss.settled();
  await gloss.markAs('person', 'The quay');
  const own = (await spans(gloss)).filter(({ by }) => by === 'Ines').map(({ text }) => text);
  expect(own).toEqual(['The quay', 'grey boat']);
});

test('agreement and differences are shown, and each is settled by mouse, one step each', async ({ gloss, page }) => {
  await compare(gloss);
  await expect(sheet(page)).toContainText('With Ada Vere');
  const person = sheet(page).getByRole('row', { name: /^Persons/ }).getByRole('cell');
  await expect(person).toHaveText(['2', '2', /0\.\d\d/, '0.50', '0.50']);
  expect(await violations(page)).toEqual([]);
  await rows(page).nth(0).getByRole('button', { name: 'Take theirs' }).click();
  await expect(rows(page).nth(0).getByRole('button', { name: 'Take theirs' })).toHaveAttribute('aria-pressed', 'true');
  await rows(page).nth(1).getByRole('button', { name: 'Both' }).click();
  await rows(page).nth(2).getByRole('button', { name: 'Keep mine' }).click();
  await expect(sheet(page).getByText('1 left to settle')).toBeVisible();
  await sheet(page).getByRole('button', { name: 'Take theirs for the rest' }).click();
  await expect(sheet(page).getByText('All settled.')).toBeVisible();
  await sheet(page).getByRole('button', { name: 'Close' }).click();
  const all = ['person: Orrin Bayly', 'organization: Tarn Freight', 'organization: Ines Marl', 'person: Ines Marl', 'organization: Quillmere', 'person: a grey boat'];
  expect((await accepted(gloss)).sort()).toEqual(all.sort());
  await gloss.undo.click();
  await gloss.undo.click();
  await gloss.undo.click();
  expect(await accepted(gloss)).toEqual(['person: Orrin Bayly', 'organization: Tarn', 'person: Ines Marl', 'organization: Quillmere']);
});

test('differences are walked through and settled by keys alone, and undone by one', async ({ gloss, page }) => {
  await compare(gloss);
  await rows(page).nth(0).focus();
  await page.keyboard.press('2');
  await expect(rows(page).nth(1)).toBeFocused();
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await page.keyboard.press('3');
  await page.keyboard.press('1');
  await page.keyboard.press('2');
  await expect(sheet(page).getByText('All settled.')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(sheet(page).getByText('1 left to settle')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(sheet(page).getByText('All settled.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toHaveCount(0);
  expect(await accepted(gloss)).toContain('organization: Tarn Freight');
  await page.reload();
  await gloss.settled();
  expect(await accepted(gloss)).toContain('person: a grey boat');
});

test('a copy in the library is compared with, and a file of another text is refused in words', async ({ gloss, page }) => {
  await gloss.importFiles(upload(article('copy', TEXT, [['person', 'Orrin Bayly']], { title: 'A copy' })));
  await gloss.settled();
  await gloss.importFiles(MINE);
  // Until the second article has taken the place of the first.
  await expect(gloss.item('organization', 'Quillmere')).toBeAttached();
  await gloss.settled();
  await gloss.article.focus();
  await gloss.command('Compare with');
  const chooser = page.waitForEvent('filechooser');
  await sheet(page).getByRole('button', { name: 'Choose a file…' }).click();
  await (await chooser).setFiles({ name: 'odd.json', mimeType: 'application/json', buffer: Buffer.from(glossFile(article('odd', 'Something else.'))) });
  await expect(sheet(page).getByText('“odd.json” holds no article with this text.')).toBeVisible();
  await sheet(page).getByRole('button', { name: 'A copy' }).click();
  await expect(rows(page)).toHaveCount(3);
});
