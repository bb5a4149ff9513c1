// Once it was loaded, Gloss needs neither the network nor the server.

import { test as base } from '@playwright/test';

import { expect } from '../lib/fixtures.mjs';
import { glossOn } from '../lib/gloss.mjs';
import { guard } from '../lib/guard.mjs';
import { DIST, serve } from '../lib/server.mjs';
import { ENGLISH, TRADITIONAL } from '../lib/texts.mjs';

/** A server of this test's own, because the test takes it down. */
const test = base.extend({
  ownServer: [
    async ({}, use) => {
      const server = await serve(DIST, '/tools/gloss/');
      await use(server);
      await server.close();
    },
    { scope: 'test' },
  ],
  baseURL: ({ ownServer }, use) => use(ownServer.url),
});

test('offline after load: the article is there, and another can be annotated', async ({ page, context, ownServer }) => {
  const rules = await guard(context, new URL(ownServer.url).origin);
  rules.allow(/ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED/); // The browser's own check for a newer service worker.
  const gloss = glossOn(page);
  await gloss.open();
  await gloss.annotate(ENGLISH.text);
  await gloss.markAs('person', 'old brass bell');
  await gloss.settled();
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));

  await context.setOffline(true);
  await ownServer.close();
  await page.reload();
  await gloss.settled();
  await expect(gloss.item('person', 'old brass bell')).toBeAttached();
  await gloss.annotate(TRADITIONAL.text);
  await expect(gloss.item('amount', TRADITIONAL.amount)).toBeAttached();
  expect(JSON.parse(await gloss.exported()).articles[0].text).toBe(TRADITIONAL.text);
  expect(rules.problems()).toEqual([]);
});

test('the page works from any folder of a server', async ({ page, context, ownServer }) => {
  const rules = await guard(context, new URL(ownServer.url).origin);
  const gloss = glossOn(page);
  await gloss.open();
  await gloss.annotate(ENGLISH.text);
  await expect(gloss.item('amount', ENGLISH.amount)).toBeAttached();
  expect(ownServer.requests.filter(({ status }) => status !== 200)).toEqual([]);
  expect(ownServer.requests.every(({ path }) => path.startsWith('/tools/gloss/'))).toBe(true);
  expect(rules.problems()).toEqual([]);
});
