// What is exported restores exactly, and nothing that is there is overwritten unasked.

import { violations } from '../lib/axe.mjs';
import { article, upload } from '../lib/file.mjs';
import { expect, test } from '../lib/fixtures.mjs';
import { glossOn } from '../lib/gloss.mjs';
import { guard } from '../lib/guard.mjs';
import { SIMPLIFIED, ENGLISH } from '../lib/texts.mjs';

test('export, wipe, import: the same to the last bit', async ({ gloss, browser, server }) => {
  await gloss.annotate(SIMPLIFIED.text);
  await gloss.markAs('person', '旧铜钟');
  await gloss.settled();
  const exported = await gloss.exported();

  const wiped = await browser.newContext({ baseURL: server.url });
  const rules = await guard(wiped, new URL(server.url).origin);
  const fresh = glossOn(await wiped.newPage());
  await fresh.open();
  await fresh.importFiles({ name: 'back.json', text: exported });
  await fresh.settled();
  expect(await fresh.exported()).toBe(exported);
  expect(await fresh.text()).toBe(SIMPLIFIED.text);
  expect(rules.problems()).toEqual([]);
  await wiped.close();
});

test('all articles go into one file and come back from it', async ({ gloss, browser, server }) => {
  await gloss.importFiles(upload(article('one', ENGLISH.text, [['person', 'old brass bell']])));
  await gloss.settled();
  await gloss.annotate(SIMPLIFIED.text);
  const exported = await gloss.exported('JSON (all articles)');
  expect(JSON.parse(exported).articles).toHaveLength(2);

  const wiped = await browser.newContext({ baseURL: server.url });
  const fresh = glossOn(await wiped.newPage());
  await fresh.open();
  await fresh.importFiles({ name: 'all.json', text: exported });
  await expect(fresh.entries).toHaveCount(2);
  expect(await fresh.exported('JSON (all articles)')).toBe(exported);
  await wiped.close();
});

test('importing what is already there changes nothing', async ({ gloss }) => {
  const file = upload(article('same', ENGLISH.text, [['person', 'old brass bell']]));
  await gloss.importFiles(file);
  await gloss.settled();
  const before = await gloss.exported('JSON (all articles)');
  await gloss.importFiles(file);
  await expect(gloss.said(/already/i)).toBeVisible();
  expect(await gloss.exported('JSON (all articles)')).toBe(before);
});

test('the same id with other content asks first, and can keep what is there', async ({ gloss }) => {
  await gloss.importFiles(upload(article('same', ENGLISH.text, [['person', 'old brass bell']])));
  await gloss.settled();
  const before = await gloss.exported();
  await gloss.importFiles(upload(article('same', ENGLISH.text, [['organization', 'blue wooden bench']])));
  await expect(gloss.question).toBeVisible();
  await gloss.question.getByRole('button', { name: /keep|skip|cancel|dismiss/i }).first().click();
  await expect(gloss.question).toBeHidden();
  expect(await gloss.exported()).toBe(before);
});

test('the same id with other content can be replaced when the person says so', async ({ gloss }) => {
  await gloss.importFiles(upload(article('same', ENGLISH.text, [['person', 'old brass bell']])));
  await gloss.settled();
  await gloss.importFiles(upload(article('same', ENGLISH.text, [['organization', 'blue wooden bench']])));
  await gloss.question.getByRole('button', { name: /replace/i }).click();
  await expect(gloss.item('organization', 'blue wooden bench')).toBeAttached();
  await expect(gloss.item('person', 'old brass bell')).toHaveCount(0);
});

test('a file dropped on the page is imported', async ({ gloss }) => {
  await gloss.dropFiles(upload(article('dropped', ENGLISH.text, [['person', 'old brass bell']])));
  await gloss.settled();
  await expect(gloss.item('person', 'old brass bell')).toBeAttached();
});

test('every format of the menu downloads with what was marked', async ({ gloss }) => {
  await gloss.importFiles(upload(article('one', ENGLISH.text, [['person', 'old brass bell']])));
  await gloss.settled();
  const formats = await gloss.formats();
  expect(formats).toEqual(expect.arrayContaining(['JSON', 'JSON (all articles)']));
  const inside = { 'brat standoff': /^PK/, 'UIMA CAS XMI': /^PK/, 'spaCy DocBin': /^x/, 'schema.org claims': /schema\.org/ };
  for (const format of formats) {
    expect(await gloss.exported(format), format).toMatch(inside[format] ?? /brass/);
    if (!format.startsWith('JSON')) await expect(gloss.said(format).first()).toBeVisible();
  }
});

test('what other tools keep comes back to the last bit', async ({ gloss, browser, server }) => {
  await gloss.annotate(SIMPLIFIED.text);
  await gloss.markAs('person', '旧铜钟');
  await gloss.settled();
  const exported = await gloss.exported();
  const formats = ['W3C Web Annotation', 'doccano JSONL', 'Label Studio JSON', 'spaCy JSONL', 'UIMA CAS JSON', 'HTML report'];
  for (const format of formats) {
    const text = await gloss.exported(format);
    const wiped = await browser.newContext({ baseURL: server.url });
    const fresh = glossOn(await wiped.newPage());
    await fresh.open();
    await fresh.importFiles({ name: format === 'HTML report' ? 'back.html' : 'back.json', text });
    await fresh.settled();
    expect(await fresh.exported(), format).toBe(exported);
    await wiped.close();
  }
});

for (const colorScheme of ['light', 'dark']) {
  test(`axe finds nothing on the HTML report, ${colorScheme}`, async ({ gloss, browser }) => {
    await gloss.importFiles(upload(article('one', ENGLISH.text, [['person', 'old brass bell'], ['organization', 'brass']])));
    await gloss.settled();
    const context = await browser.newContext({ colorScheme });
    const report = await context.newPage();
    await report.setContent(await gloss.exported('HTML report'));
    expect(await violations(report)).toEqual([]);
    await context.close();
  });
}
