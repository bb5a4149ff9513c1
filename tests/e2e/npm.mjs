// node npm.mjs FOLDER: the package of npm in that folder, in Node and in a page.

import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { chromium } from '@playwright/test';

import { launchOptions } from './lib/chromium.mjs';
import { serve } from './lib/server.mjs';

const folder = resolve(process.argv[2]);

/** What the package does, told so that it can be compared; runs in Node and, as its source, in the page. */
async function tried(address) {
  const { load } = await import(address);
  const gloss = await load();
  const text = '🚀 Mira Chen said on Monday that Acme Inc. would pay $20 million.';
  const found = gloss.recognize(text);
  const inPoints = gloss.recognize(text, { offsets: 'codepoint' });
  const line = JSON.stringify({ id: 'a', text: '🚀 Mira', label: [[3, 7, 'person']] });
  const converted = gloss.convert(line, { from: 'doccano', to: 'gloss' });
  const page = gloss.convert('<!DOCTYPE html><p>Mira Chen said so.', { to: 'text' });
  let refused = '';
  try {
    gloss.convert('[', { to: 'gloss' });
  } catch (error) {
    refused = error.message;
  }
  return {
    lang: found.lang,
    quotes: found.spans.map(({ start, end, text: quote }) => [text.slice(start, end), quote]),
    sources: found.claims.map(({ source }) => source && text.slice(...source)),
    shift: found.spans[0].start - inPoints.spans[0].start,
    span: JSON.parse(converted.text()).articles[0].spans[0].start,
    said: converted.said.length,
    page: page.text(),
    refused,
  };
}

function check(told) {
  assert.equal(told.lang, 'en');
  assert.ok(told.quotes.length >= 2, 'a person and an amount at least');
  for (const [there, quote] of told.quotes) assert.equal(there, quote);
  assert.ok(told.sources.includes('Mira Chen'), `the claim is Mira Chen's: ${told.sources}`);
  assert.equal(told.shift, 1, 'the rocket is two units and one code point');
  assert.equal(told.span, 2, 'Gloss counts code points in its files');
  assert.ok(told.said >= 2);
  assert.match(told.page, /Mira Chen said so\./);
  assert.match(told.refused, /cut short/);
}

check(await tried(pathToFileURL(resolve(folder, 'index.js')).href));
console.log('npm: Node: passed');

const server = await serve(folder);
const browser = await chromium.launch(launchOptions());
try {
  const page = await browser.newPage();
  await page.route('**/blank', (route) => route.fulfill({ contentType: 'text/html', body: '<!DOCTYPE html><title>-</title>' }));
  await page.goto(new URL('blank', server.url).href);
  check(await page.evaluate(`(${tried})(${JSON.stringify(new URL('index.js', server.url).href)})`));
  console.log('npm: page: passed');
} finally {
  await browser.close();
  await server.close();
}
