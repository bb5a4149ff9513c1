// The model of names is a file of its own: where it cannot be had, the rules mark names and the page says so once.

import { ENGLISH, KOREAN } from '../lib/texts.mjs';
import { expect, test } from '../lib/fixtures.mjs';

test.use({ serviceWorkers: 'block' });

test('a damaged model leaves the rules, said once', async ({ gloss, page, context }) => {
  await context.route('**/models/**', (route) => route.fulfill({ body: 'not a model' }));
  await gloss.annotate(ENGLISH.text);
  const said = page.getByRole('alert').filter({ hasText: 'Names were marked by rules alone' });
  await expect(said).toContainText('another kind of file');
  await expect(gloss.item('organization', 'Tideway Ferries').first()).toBeAttached();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await gloss.startNew();
  await gloss.annotate(KOREAN.text);
  await expect(said).toHaveCount(0);
});

test('with the model at hand, an article that only the rules had read is read again', async ({ gloss, page, context }) => {
  await context.route('**/models/**', (route) => route.fulfill({ body: 'not a model' }), { times: 1 });
  await gloss.annotate(ENGLISH.text);
  await gloss.settled();
  const confidences = async () => JSON.parse(await gloss.exported()).articles[0].spans.map(({ confidence }) => confidence);
  const before = await confidences();
  await page.reload();
  await gloss.settled();
  await expect.poll(confidences).not.toEqual(before);
});
