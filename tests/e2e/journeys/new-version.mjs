// A new version of Gloss comes while the old one is open.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { test as base } from '@playwright/test';

import { site } from '../lib/deploy.mjs';
import { expect } from '../lib/fixtures.mjs';
import { glossOn } from '../lib/gloss.mjs';
import { serve } from '../lib/server.mjs';
import { ENGLISH } from '../lib/texts.mjs';

/** A site of this test's own, because the test deploys it anew. */
const test = base.extend({
  ownSite: async ({}, use) => {
    const own = await site();
    await use(own);
    await own.remove();
  },
  ownServer: async ({ ownSite }, use) => {
    const server = await serve(ownSite.folder, '/gloss/');
    await use(server);
    await server.close();
  },
  baseURL: ({ ownServer }, use) => use(ownServer.url),
});

/** The page that the next load will be answered with, as the browser keeps it. */
const keptPage = (page) =>
  page.evaluate(async () => {
    const [name] = await caches.keys();
    const kept = name && (await (await caches.open(name)).match('./'));
    return kept ? kept.text() : '';
  });

/** The version that `page` is of. */
const version = (page) => page.locator('#boot').getAttribute('data-version');

/** The names of the workers' loaders that the browser keeps. */
const keptLoaders = (page) =>
  page.evaluate(async () => {
    const [name] = await caches.keys();
    const files = await (await caches.open(name)).keys();
    return files.map(({ url }) => url.split('/').pop()).filter((file) => file.startsWith('worker_loader'));
  });

async function opened(page) {
  const gloss = glossOn(page);
  await gloss.open();
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  return gloss;
}

test('the next load shows the new version, and the old one is forgotten', async ({ page, ownSite }) => {
  const gloss = await opened(page);
  const old = await version(page);
  const loader = await ownSite.deploy('second');
  await page.reload();
  await expect(gloss.input).toBeVisible();
  expect(await version(page)).toBe(old);
  await expect.poll(() => keptPage(page)).toContain('data-version="second"');
  await page.reload();
  await gloss.annotate(ENGLISH.text);
  expect(await version(page)).toBe('second');
  // The service worker of the old version may live on for a while; the new one clears up.
  await expect
    .poll(async () => {
      await page.reload();
      await gloss.settled();
      return keptLoaders(page);
    })
    .toEqual([loader]);
});

test('a page of the old version goes on with its own files', async ({ page, context, ownSite }) => {
  const gloss = await opened(page);
  const [old] = await keptLoaders(page);
  const loader = await ownSite.deploy('second');
  const other = await context.newPage();
  await opened(other);
  await expect.poll(() => keptPage(other)).toContain('data-version="second"');
  await other.reload();
  await expect(glossOn(other).input).toBeVisible();
  expect(await version(other)).toBe('second');
  expect((await keptLoaders(other)).sort()).toEqual([old, loader].sort());
  // The worker of the first page starts only now; the server has its files no more.
  await gloss.annotate(ENGLISH.text);
  await expect(gloss.item('amount', ENGLISH.amount)).toBeAttached();
});

test('a version whose files are not all there is never shown', async ({ page, ownSite }) => {
  const gloss = await opened(page);
  const old = await version(page);
  const loader = await ownSite.deploy('second');
  await writeFile(join(ownSite.folder, loader), 'of another version');
  const refused = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const found = new Promise((found) => registration.addEventListener('updatefound', found, { once: true }));
    await registration.update().catch(() => {});
    await found;
    const next = registration.installing ?? registration.waiting;
    if (next && next.state === 'installing') await new Promise((done) => next.addEventListener('statechange', done, { once: true }));
    return !next || next.state;
  });
  expect([true, 'redundant']).toContain(refused);
  await page.reload();
  await gloss.annotate(ENGLISH.text);
  await expect(gloss.item('amount', ENGLISH.amount)).toBeAttached();
  expect(await version(page)).toBe(old);
});
