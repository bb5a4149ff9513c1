// Articles come in as files of every kind, alone, together and in folders, and go out by the clipboard with what is marked.

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { violations } from '../lib/axe.mjs';
import { article, upload } from '../lib/file.mjs';
import { expect, test } from '../lib/fixtures.mjs';
import { ENGLISH } from '../lib/texts.mjs';

const PARAGRAPH =
  'The harbour board of Pell has sold its last steam ferry to a museum for $2.4 million, the chair, Tomas Ardel, said on Friday.';

const PAGE = `<!DOCTYPE html><html lang="en"><head><title>Board sells ferry | Harbour Post</title>
  <meta property="og:site_name" content="Harbour Post"><meta property="article:published_time" content="2026-01-16T08:00:00Z">
  <link rel="canonical" href="https://post.example/ferry"></head>
  <body><nav><a href="/">World</a> <a href="/">Weather</a></nav><article><h1>Board sells ferry</h1>${`<p>${PARAGRAPH}</p>`.repeat(6)}</article>
  <footer>Terms of use</footer></body></html>`;

/** 据知情人士透露，公司将融资。 in GB18030. */
const GB18030 = Buffer.from('bedd d6aac7e9c8cbcabf cdb8c2b6a3ac b9abcbbe bdab c8dad7ca a1a3 0a'.replaceAll(' ', ''), 'hex');

/** What `press` copied, by kind. */
async function copied(page, press) {
  await press();
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const told = {};
    for (const type of item.types) told[type] = await (await item.getType(type)).text();
    return told;
  });
}

test('a saved web page comes in as its article, with what it says of itself', async ({ gloss }) => {
  await gloss.importFiles({ name: 'ferry.html', text: PAGE });
  await gloss.settled();
  const text = await gloss.text();
  expect(text).toMatch(/^Board sells ferry/);
  expect(text).toContain(PARAGRAPH);
  expect(text).not.toMatch(/Weather|Terms of use/);
  await expect(gloss.item('amount', '$2.4 million').first()).toBeAttached();
  const [exported] = JSON.parse(await gloss.exported()).articles;
  expect(exported.source).toEqual({ url: 'https://post.example/ferry', outlet: 'Harbour Post', date: '2026-01-16' });
  expect(exported.title).toBe('Board sells ferry');
});

test('another encoding is read, and which it was is said', async ({ gloss }) => {
  await gloss.importFiles({ name: 'report.txt', bytes: GB18030 });
  await expect(gloss.said(/GB18030/)).toBeVisible();
  await gloss.settled();
  expect(await gloss.text()).toContain('据知情人士透露');
});

test('several files come in at once and go again by one undo', async ({ gloss, page }) => {
  await gloss.importFiles(
    { name: 'one.txt', text: 'One. Mira Chen said so.\n' },
    { name: 'two.md', text: '# Two\n\n*Nobody* said so.\n' },
    { name: 'three.png', bytes: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') },
  );
  await expect(gloss.said('Imported 2 articles from 3 files')).toBeVisible();
  await expect(gloss.said(/three\.png.*not text/)).toBeVisible();
  await expect(gloss.entries).toHaveCount(2);
  await page.locator('.notice').filter({ hasText: 'Imported 2 articles' }).getByRole('button', { name: 'Undo' }).click();
  await expect(gloss.entries).toHaveCount(0);
});

test('the same text is not taken twice', async ({ gloss }) => {
  await gloss.importFiles({ name: 'one.txt', text: ENGLISH.text });
  await gloss.settled();
  await gloss.importFiles({ name: 'again.txt', text: ENGLISH.text });
  await expect(gloss.said(/already here/)).toBeVisible();
  await expect(gloss.entries).toHaveCount(1);
});

test('a folder gives the files that can be read', async ({ gloss, page }, info) => {
  const folder = info.outputPath('folder');
  await mkdir(join(folder, 'deep'), { recursive: true });
  await writeFile(join(folder, 'a.txt'), 'A text. Mira Chen said so.');
  await writeFile(join(folder, 'deep', 'b.html'), PAGE);
  await writeFile(join(folder, 'picture.jpg'), 'no');
  const chooser = page.waitForEvent('filechooser');
  await gloss.command('Import a folder');
  await (await chooser).setFiles(folder);
  await expect(gloss.said('Imported 2 articles from 2 files')).toBeVisible();
  await expect(gloss.said('1 file of other kinds passed over')).toBeVisible();
  await expect(gloss.entries).toHaveCount(2);
});

test('an article is copied with its highlights, as Markdown and as a table', async ({ gloss, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await gloss.importFiles(upload(article('one', ENGLISH.text, [['person', 'old brass bell']])));
  await gloss.settled();
  const rich = await copied(page, () => gloss.command('Copy with highlights'));
  await expect(gloss.said('Copied.')).toBeVisible();
  expect(rich['text/html']).toMatch(/<mark style="[^"]*"[^>]*>old brass bell<\/mark>/);
  expect(rich['text/plain'].replaceAll('\r\n', '\n')).toBe(ENGLISH.text);
  const markdown = await copied(page, () => gloss.command('Copy as Markdown'));
  expect(markdown['text/plain']).toMatch(/\[\^1\]: person\\: old brass bell/);
  const table = await copied(page, () => gloss.command('Copy the annotations'));
  expect(table['text/html']).toContain('<td>old brass bell</td>');
  expect(await violations(page)).toEqual([]);
});

test('what is dragged out of the article goes with its highlights', async ({ gloss, page }) => {
  await gloss.importFiles(upload(article('one', ENGLISH.text, [['person', 'old brass bell']])));
  await gloss.settled();
  await gloss.dragOver('old brass bell');
  const html = await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    const mark = getSelection().anchorNode.parentElement;
    mark.dispatchEvent(new DragEvent('dragstart', { bubbles: true, dataTransfer }));
    return dataTransfer.getData('text/html');
  });
  expect(html).toMatch(/<mark style="[^"]*"[^>]*>old brass bell<\/mark>/);
});

test('what is wrong with a file is said in the language of the page', async ({ gloss, page }) => {
  const bad = { name: 'bad.json', mimeType: 'application/json', buffer: Buffer.from('{"format": "gloss", "version": 1, "art') };
  for (const [language, said] of [
    ['zh-Hans', '文件不完整：在第 1 行'],
    ['zh-Hant', '檔案不完整：在第 1 行'],
    ['ko', '파일이 중간에 끊겼습니다: 1행'],
  ]) {
    await page.goto(`./?lang=${language}`);
    await page.locator('[data-import]').setInputFiles(bad);
    await expect(gloss.said(said)).toBeVisible();
  }
});
