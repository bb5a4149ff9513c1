// npm run firefox: the main journeys in the Firefox of this machine. Chromium has them all in journeys/.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { firefoxPath, startFirefox } from './lib/firefox.mjs';
import { KEYS } from './lib/keys.mjs';
import { serve } from './lib/server.mjs';
import { ENGLISH, KOREAN } from './lib/texts.mjs';

const skip = firefoxPath() ? false : 'Firefox is not installed (Debian: firefox-esr); FIREFOX names it where it is not found';

let server;
let firefox;
before(async () => {
  if (skip) return;
  server = await serve();
  firefox = await startFirefox(server.url);
  console.log(await firefox.version());
});
after(async () => {
  await firefox?.close();
  await server?.close();
});

/** A journey on a page of its own, on which nothing may go wrong. */
function journey(name, act, query) {
  test(name, { skip, timeout: 120_000 }, async () => {
    const gloss = await firefox.gloss(query);
    await act(gloss);
    await gloss.close();
  });
}

journey('a pasted article is read, and shown as it is', async (gloss) => {
  await gloss.annotate(ENGLISH.text);
  assert.equal(await gloss.text(), ENGLISH.text);
  await gloss.listed(`Amount: ${ENGLISH.amount}`);
});

journey('words drawn over take a label, by key and by button', async (gloss) => {
  await gloss.annotate(ENGLISH.text);
  await gloss.drag('old brass bell');
  await gloss.press(KEYS.person);
  await gloss.listed('Person: old brass bell');
  await gloss.drag('blue wooden bench');
  await gloss.click('button', 'Organization');
  await gloss.listed('Organization: blue wooden bench');
});

journey('suggestions are reviewed by keys, each act leading to the next', async (gloss) => {
  await gloss.annotate(ENGLISH.text);
  await gloss.press(KEYS.next);
  const first = await gloss.current();
  await gloss.press(KEYS.accept);
  await gloss.until((was) => document.querySelector('[aria-current="true"][data-item]').getAttribute('aria-label') !== was, first);
  const second = await gloss.current();
  await gloss.press(KEYS.reject);
  await gloss.until((was) => document.querySelector('[aria-current="true"][data-item]').getAttribute('aria-label') !== was, second);
  await gloss.settled();
  const [{ spans, claims }] = JSON.parse(await gloss.exported()).articles;
  const statuses = [...spans, ...claims].map(({ status }) => status);
  assert.equal(statuses.filter((status) => status === 'accepted').length, 1);
  assert.equal(statuses.filter((status) => status === 'rejected').length, 1);
});

journey('an edge is moved by its handle and by keys', async (gloss) => {
  await gloss.annotate(ENGLISH.text);
  await gloss.drag('old brass bell');
  await gloss.press(KEYS.person);
  await gloss.listed('Person: old brass bell');
  await gloss.press(KEYS.startLater);
  await gloss.listed('Person: ld brass bell');
  const handle = await (await gloss.page.waitForSelector('.handle.is-end')).boundingBox();
  const { to } = await gloss.page.evaluate(() => globalThis.e2e.dragPoints(...globalThis.e2e.find('brass', 0)));
  await gloss.page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
  await gloss.page.mouse.down();
  await gloss.page.mouse.move(to.x, to.y, { steps: 4 });
  await gloss.page.mouse.up();
  await gloss.listed('Person: ld brass,');
});

journey('all is undone and redone, behind a reload too', async (gloss) => {
  await gloss.annotate(KOREAN.text);
  const first = await gloss.exported();
  const [person, organization] = ['Person: 놋쇠 종,', 'Organization: 파란 나무 의자,'];
  for (const [words, key, item] of [['놋쇠 종', KEYS.person, person], ['파란 나무 의자', KEYS.organization, organization]]) {
    await gloss.drag(words);
    await gloss.press(key);
    await gloss.listed(item);
  }
  await gloss.settled();
  const last = await gloss.exported();
  await gloss.reload();
  await gloss.settled();
  assert.equal(await gloss.text(), KOREAN.text);
  assert.equal(await gloss.exported(), last);
  await gloss.pressWith('Control', 'z');
  await gloss.listed(organization, false);
  await gloss.click('button', 'Undo');
  await gloss.listed(person, false);
  await gloss.settled();
  assert.equal(await gloss.exported(), first);
  await gloss.click('button', 'Redo');
  await gloss.click('button', 'Redo');
  await gloss.listed(organization);
  await gloss.settled();
  assert.equal(await gloss.exported(), last);
});

journey('what is exported comes back', async (gloss) => {
  await gloss.annotate(ENGLISH.text);
  await gloss.drag('old brass bell');
  await gloss.press(KEYS.person);
  await gloss.settled();
  const file = await gloss.exported();
  const fresh = await firefox.gloss();
  await fresh.importFile('back.json', file);
  await fresh.settled();
  assert.equal(await fresh.exported(), file);
  await fresh.close();
});

journey('an article is pasted, marked and left by keys alone', async (gloss) => {
  const { page } = gloss;
  await tabTo(gloss, 'textarea.paste');
  await page.keyboard.type('Mira Okafor left.');
  await gloss.pressWith('Control', 'Enter');
  await gloss.settled();
  await tabTo(gloss, 'article');
  await gloss.press('Home');
  for (let n = 0; n < 4; n += 1) await gloss.pressWith('Shift', 'ArrowRight');
  await page.waitForSelector('[role="toolbar"]');
  await gloss.press(KEYS.organization);
  await gloss.listed('Organization: Mira,');
  await gloss.press('Escape');
  await gloss.pressWith('Control', 'z');
  await gloss.listed('Organization: Mira,', false);
});

journey('settings are seen at once and kept', async (gloss) => {
  const { page } = gloss;
  await gloss.annotate(ENGLISH.text);
  const size = () => page.$eval('article', (article) => parseFloat(getComputedStyle(article).fontSize));
  const before = await size();
  await gloss.click('button', 'Settings');
  await page.waitForSelector('[role="dialog"]');
  await page.$eval('[role="dialog"] input[type="range"]', (slider) => {
    slider.value = '150';
    slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await gloss.until((was) => parseFloat(getComputedStyle(document.querySelector('article')).fontSize) > 1.4 * was, before);
  await page.select('[role="dialog"] select', await page.$$eval('[role="dialog"] option', (options) => options[2].value));
  await gloss.press('Escape');
  await gloss.until(() => !document.querySelector('[role="dialog"]'));
  const dark = await page.$eval('body', (body) => getComputedStyle(body).backgroundColor);
  assert.match(dark, /rgb\((\d|[1-5]\d), /, 'a dark ground');
  await gloss.reload();
  await gloss.settled();
  assert.ok((await size()) > 1.4 * before);
  assert.equal(await page.$eval('body', (body) => getComputedStyle(body).backgroundColor), dark);
});

journey('the page is in the language that was chosen', async (gloss) => {
  const { page } = gloss;
  const language = () => page.$eval('html', (html) => html.lang);
  assert.equal(await language(), 'ko');
  await page.locator('textarea.paste').fill(KOREAN.text);
  await gloss.click('button', '표시하기');
  await page.waitForSelector('article[aria-label="기사"] mark');
  await page.select('nav select', await page.$$eval('nav option', (options) => options[0].value));
  await page.waitForSelector('article[aria-label="Article"] mark');
  assert.equal(await language(), 'en');
}, '?lang=ko');

/** Presses Tab until what `selector` finds has the focus. */
async function tabTo(gloss, selector) {
  for (let n = 0; n < 40; n += 1) {
    if (await gloss.page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    await gloss.press('Tab');
  }
  throw new Error(`${selector} was not reached by Tab`);
}
