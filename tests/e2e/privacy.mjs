// Nothing leaves the page, and nothing that is pasted or imported comes to life in it.

import { article, upload } from './lib/file.mjs';
import { expect, test } from './lib/fixtures.mjs';
import { liveMarkup } from './lib/liveness.mjs';
import { ENGLISH } from './lib/texts.mjs';
import { XSS } from './xss.mjs';

test('the built page carries the strict policy', async ({ gloss, page }) => {
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  const rules = Object.fromEntries(policy.split(';').map((rule) => rule.trim().split(/ (.*)/s).slice(0, 2)));
  expect(rules['default-src']).toBe("'none'");
  expect(rules['script-src']).toBe("'self' 'wasm-unsafe-eval'");
  for (const name of ['style-src', 'connect-src', 'worker-src', 'font-src']) expect(rules[name], name).toBe("'self'");
  expect(rules['base-uri']).toBe("'none'");
  expect(rules['form-action']).toBe("'none'");
  expect(policy).not.toMatch(/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|https?:|\*/);
  await expect(gloss.input).toBeVisible();
});

test('a whole visit breaks no rule and asks no other origin', async ({ gloss, rules, server }) => {
  await gloss.annotate(ENGLISH.text);
  await gloss.markAs('person', 'old brass bell');
  await gloss.exported();
  await gloss.startNew();
  await gloss.trySample();
  expect(rules.problems()).toEqual([]);
  expect(server.requests.filter(({ status }) => status !== 200)).toEqual([]);
});

test('the list of strings is long enough to mean something', () => {
  expect(XSS.length).toBeGreaterThanOrEqual(100);
});

test('pasted markup stays text', async ({ gloss, page, rules }) => {
  const shown = XSS.map((line) => line.replace(/\r\n?/g, '\n'));
  const text = ['Markup', ...shown].join('\n');
  await gloss.annotate(text);
  expect(await gloss.text()).toBe(text);
  expect(await liveMarkup(page)).toEqual([]);
  await page.evaluate((end) => globalThis.e2e.select(0, end), text.length);
  await page.keyboard.press('1');
  await gloss.settled();
  expect(await liveMarkup(page)).toEqual([]);
  await page.reload();
  await gloss.settled();
  expect(await liveMarkup(page)).toEqual([]);
  expect(rules.problems()).toEqual([]);
});

test('each string pasted as an article of its own stays text', async ({ gloss, page, rules }) => {
  test.setTimeout(120_000);
  // Alone, a string is also the article's title in the library and the whole of its list.
  for (const line of XSS.filter((each) => each.trim() !== '').filter((_, at) => at % 7 === 0)) {
    await gloss.annotate(line);
    expect(await liveMarkup(page), line).toEqual([]);
  }
  expect(rules.problems()).toEqual([]);
});

test('imported markup stays text in every field', async ({ gloss, page, rules }) => {
  test.setTimeout(120_000);
  await gloss.importFiles(upload(...XSS.map(everywhere)));
  await expect(gloss.entries.first()).toBeAttached();
  expect(await liveMarkup(page)).toEqual([]);
  for (let at = 0; at < XSS.length; at += 1) {
    await gloss.openArticle(`Number ${at} of`);
    await expect.poll(() => gloss.text()).toContain(`Number ${at} of`);
    expect(await liveMarkup(page), XSS[at]).toEqual([]);
  }
  expect(rules.problems()).toEqual([]);
});

test('an exported report of imported markup runs nothing', async ({ gloss, browser }) => {
  await gloss.importFiles(upload(everywhere(XSS.join('\n'), 0)));
  await gloss.settled();
  const report = await gloss.exported('HTML report');
  const elsewhere = await browser.newPage();
  const calls = [];
  await elsewhere.exposeFunction('pwned', () => calls.push('pwned'));
  elsewhere.on('dialog', (dialog) => dialog.dismiss().then(() => calls.push(dialog.message())));
  await elsewhere.setContent(report, { waitUntil: 'load' });
  await expect(elsewhere.locator('body')).toContainText('Number 0 of');
  // What Gloss reads back is in the report as data, which no browser runs.
  expect(await elsewhere.locator('script:not([type="application/json"]), img, iframe, object, embed, svg, math, [onerror], [onload]').count()).toBe(0);
  expect(calls).toEqual([]);
  await elsewhere.close();
});

/** An article that carries `line` wherever a file has room for a string. */
function everywhere(line, at) {
  const text = `Number ${at} of many.\n${line}\nThe end of it.`;
  const made = article(`${at}-${line}`, text, [['person', 'many'], ['claim', 'The end of it.', 'suggested']]);
  for (const one of [...made.spans, ...made.claims]) Object.assign(one, { id: `${one.id}${line}`, note: line, tags: [line] });
  return {
    ...made,
    title: `Number ${at} of ${line}`,
    source: { url: line, outlet: line, date: line },
    note: line,
    tags: [line, `${line}, again`],
  };
}
