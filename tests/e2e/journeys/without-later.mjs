// The later half of the page is a file of its own: where it cannot be had, the article is read and marked all the same,
// and the page says so.

import { ENGLISH } from '../lib/texts.mjs';
import { expect, test } from '../lib/fixtures.mjs';
import { LATER, holdLater } from '../lib/later.mjs';

test.use({ serviceWorkers: 'block' });

test('without the later half an article is read and marked, and what is missing is said', async ({ gloss, page, context, rules }) => {
  rules.allow(/^console: /); // That the browser complains here is the point.
  await context.route(LATER, (route) => route.abort());
  await page.reload();
  const said = page.getByRole('alert').filter({ hasText: 'A part of the page could not be fetched' });
  await expect(said).toBeVisible();
  await gloss.annotate(ENGLISH.text);
  await gloss.settled();
  await expect(gloss.item('organization', 'Tideway Ferries').first()).toBeAttached();
  await context.unroute(LATER);
  await page.getByRole('button', { name: 'Reload' }).click();
  await gloss.settled();
  await expect(said).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Dictionary 0' })).toBeVisible();
});

test('what is asked for before the later half is here is done once it is', async ({ gloss, page, context }) => {
  const arrives = await holdLater(context);
  await page.reload();
  await gloss.annotate(ENGLISH.text);
  await gloss.settled();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: 'JSON', exact: true }).click();
  arrives();
  expect((await download).suggestedFilename()).toContain('.json');
});
