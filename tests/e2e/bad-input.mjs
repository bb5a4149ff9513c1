// Whatever comes in, the page says in a sentence what happened and what was kept, and nothing is lost.

import { article, codePoints, glossFile, upload } from './lib/file.mjs';
import { expect, test } from './lib/fixtures.mjs';
import { ENGLISH } from './lib/texts.mjs';

for (const [name, text] of [['empty', ''], ['blank', ' \n\t\u3000\n']]) {
  test(`${name} text is refused in a sentence`, async ({ gloss }) => {
    await gloss.paste(text);
    const annotate = gloss.button('Annotate');
    if (await annotate.isEnabled()) {
      await annotate.click();
      await expect(gloss.said(/no text|nothing|empty|blank|paste/i)).toBeVisible();
    }
    await expect(gloss.input).toBeVisible();
    await expect(gloss.article).toHaveCount(0);
  });
}

test('10 MB of text are refused in a sentence, and nothing is changed', async ({ gloss, page }) => {
  // As a file: a field of the browser takes minutes to lay out that much.
  const line = '潮路轮渡公司周一表示，将投资3.2亿元购买六艘电动船，首艘预计18个月后交付。\n';
  const buffer = Buffer.from(line.repeat(Math.ceil((10 * 1024 * 1024) / Buffer.byteLength(line))));
  await page.locator('input[type=file]').setInputFiles({ name: 'long.txt', mimeType: 'text/plain', buffer });
  await expect(gloss.said(/too long/i).first()).toBeVisible({ timeout: 30_000 });
  await expect(gloss.article).toHaveCount(0);
  await expect(gloss.input).toBeVisible();
});

test('a lone surrogate becomes U+FFFD, and the page says so', async ({ gloss }) => {
  await gloss.input.evaluate((field) => {
    field.value = 'An old \ud83d bell and \udc4d another.';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await gloss.button('Annotate').click();
  await gloss.settled();
  expect(await gloss.text()).toBe('An old \ufffd bell and \ufffd another.');
  await expect(gloss.said(/2 damaged|replaced|U\+FFFD/i)).toBeVisible();
});

test('control characters are kept as they are', async ({ gloss }) => {
  const text = 'bell\u0007 null\u0000 escape\u001b[31m unit\u001f delete\u007f next\u0085 tab\t end';
  await gloss.annotate(text);
  const [only] = JSON.parse(await gloss.exported()).articles;
  expect(only.text).toBe(text);
});

test('bidirectional controls are kept, and cannot turn the page around', async ({ gloss, page }) => {
  const text = 'An invoice of \u202e000,1$\u202c and \u2067\u05e9\u05dc\u05d5\u05dd\u2069 for all\nA line after it \u202e unclosed\nThe last line';
  await gloss.annotate(text);
  expect(JSON.parse(await gloss.exported()).articles[0].text).toBe(text);
  const last = page.locator('article [data-block]').last();
  expect(await last.evaluate((block) => getComputedStyle(block).direction)).toBe('ltr');
  await gloss.markAs('person', 'The last line');
});

test('every line end becomes \\n, and offsets count that text', async ({ gloss }) => {
  // A text field turns line ends into \n by itself; a dropped file does not.
  await gloss.dropFiles({ name: 'dos.txt', type: 'text/plain', text: 'First line\r\nan old brass bell\rthird\n' });
  await gloss.settled();
  await gloss.markAs('person', 'old brass bell');
  await gloss.settled();
  const [only] = JSON.parse(await gloss.exported()).articles;
  expect(only.text).toBe('First line\nan old brass bell\nthird\n');
  expect(only.spans.find(({ origin }) => origin === 'hand')).toMatchObject({ start: 14, end: 28 });
});

test('a binary file is refused in a sentence', async ({ gloss }) => {
  const bytes = Uint8Array.from({ length: 4096 }, (_, at) => (at * 197 + 13) % 256);
  await gloss.dropFiles({ name: 'photo.png', type: 'image/png', bytes });
  await expect(gloss.said('photo.png')).toBeVisible();
  await expect(gloss.article).toHaveCount(0);
});

const bell = (more) => {
  const made = article('bad', ENGLISH.text, [['person', 'old brass bell']]);
  Object.assign(made.spans[0], more);
  return glossFile(made);
};

const REFUSED = {
  'malformed JSON': '{"format": "gloss", "articles": [,]}',
  'a truncated file': bell({}).slice(0, -40),
  'a newer version': bell({}).replace('"version":1', '"version":999'),
  'not a Gloss file': '{"hello": "world"}',
};

for (const [name, text] of Object.entries(REFUSED)) {
  test(`importing ${name} is refused in a sentence that names the file`, async ({ gloss, page }) => {
    await gloss.importFiles(upload(article('kept', ENGLISH.text, [['person', 'old brass bell']])));
    await gloss.settled();
    const before = await gloss.exported('JSON (all articles)');
    await gloss.importFiles({ name: 'bad.json', text });
    const sentence = page.locator('[role="alert"]').filter({ hasText: 'bad.json' }).first();
    await expect(sentence).toBeVisible();
    if (name === 'a newer version') await expect(sentence).toContainText(/newer|version/i);
    expect(await gloss.exported('JSON (all articles)')).toBe(before);
  });
}

const last = codePoints(ENGLISH.text);
const ODD = {
  'offsets past the end': bell({ start: last + 10, end: last + 20 }),
  'an end before its start': bell({ start: 30, end: 20 }),
  'offsets inside a grapheme': glossFile({
    ...article('bad', 'Cafe\u0301 sold an old brass bell.'),
    spans: [{ ...JSON.parse(bell({})).articles[0].spans[0], start: 0, end: 4, text: 'Cafe' }],
  }),
  'a quote that does not match': bell({ text: 'new tin whistle' }),
};

for (const [name, text] of Object.entries(ODD)) {
  test(`importing ${name} is told, and nothing is placed wrongly`, async ({ gloss, page }) => {
    await gloss.importFiles({ name: 'bad.json', text });
    await expect(page.locator('[role="alert"], [role="status"]').filter({ hasText: 'bad.json' }).first()).toBeVisible();
    if (!(await gloss.article.isVisible())) return;
    const [only] = JSON.parse(await gloss.exported()).articles;
    const points = [...only.text];
    for (const span of only.spans) expect(points.slice(span.start, span.end).join('')).toBe(span.text);
  });
}
