// What is copied from a web page or a document keeps its headings, lists and tables as lines; what is plain stays plain.

import { expect, test } from '../lib/fixtures.mjs';

const HTML = `<h2>The ferry is sold</h2>
  <p>The harbour board of Pell has sold its <b>last steam ferry</b> for $2.4 million, the chair, Tomas Ardel, said.</p>
  <ul><li>Bids came in May.</li><li>Two were refused.</li></ul>
  <table><tr><th>Year</th><th>Sum</th></tr><tr><td>2025</td><td>$1 million</td></tr></table>
  <p>据《北港日报》报道，买家是博物馆。</p>`;

const PLAIN = [
  'The ferry is sold',
  'The harbour board of Pell has sold its last steam ferry for $2.4 million, the chair, Tomas Ardel, said.',
  'Bids came in May.',
  'Two were refused.',
  'Year\tSum',
  '2025\t$1 million',
  '据《北港日报》报道，买家是博物馆。',
].join('\n');

const LINES = [
  'The ferry is sold',
  '',
  'The harbour board of Pell has sold its last steam ferry for $2.4 million, the chair, Tomas Ardel, said.',
  '',
  '- Bids came in May.',
  '- Two were refused.',
  '',
  '| Year | Sum |',
  '| 2025 | $1 million |',
  '',
  '据《北港日报》报道，买家是博物馆。',
].join('\n');

/** Pastes by the keyboard what the clipboard has of those kinds. */
async function paste({ gloss, page }, kinds) {
  await page.evaluate(async (told) => {
    const blobs = Object.entries(told).map(([type, text]) => [type, new Blob([text], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
  }, kinds);
  await gloss.input.focus();
  await page.keyboard.press('Control+v');
}

test.beforeEach(async ({ context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
});

test('headings, lists and tables of a copied page become lines, which one undo takes back', async ({ gloss, page }) => {
  await paste({ gloss, page }, { 'text/html': HTML, 'text/plain': PLAIN });
  await expect(gloss.input).toHaveValue(LINES);
  await page.keyboard.press('Control+z');
  await expect(gloss.input).toHaveValue('');
  await page.keyboard.press('Shift+Control+z');
  await expect(gloss.input).toHaveValue(LINES);
  await gloss.button('Annotate').click();
  await gloss.settled();
  expect(await gloss.text()).toBe(LINES);
  await expect(gloss.item('amount', '$2.4 million').first()).toBeAttached();
});

test('it goes where the caret is, in the place of what is selected', async ({ gloss, page }) => {
  await gloss.input.fill('Before. old After.');
  await gloss.input.evaluate((field) => field.setSelectionRange(8, 11));
  await paste({ gloss, page }, { 'text/html': '<p>one</p><p>two</p>', 'text/plain': 'one\n\ntwo' });
  await expect(gloss.input).toHaveValue('Before. one\n\ntwo After.');
});

test('what is plain, and what says something else than its words, is pasted as plain text', async ({ gloss, page }) => {
  const code = 'fn main() {\n    one();\n}';
  await paste({ gloss, page }, { 'text/html': '<div>fn main() {</div><div>    one();</div><div>}</div>', 'text/plain': code });
  await expect(gloss.input).toHaveValue(code);
  await gloss.input.fill('');
  await paste({ gloss, page }, { 'text/plain': PLAIN });
  await expect(gloss.input).toHaveValue(PLAIN);
  await gloss.input.fill('');
  const other = { 'text/html': `<p>${'An advertisement. '.repeat(20)}</p>`, 'text/plain': 'Tomas Ardel said so.' };
  await paste({ gloss, page }, other);
  await expect(gloss.input).toHaveValue('Tomas Ardel said so.');
});
