// When the browser will not keep things: said in a sentence, nothing typed is lost, export stays possible.

import { fillDisk, refuseByEvent, refuseByThrowing, removeStorage } from './lib/broken.mjs';
import { article, upload } from './lib/file.mjs';
import { expect, test } from './lib/fixtures.mjs';
import { glossOn } from './lib/gloss.mjs';
import { ENGLISH } from './lib/texts.mjs';

const NOT_KEPT = /not (be )?(kept|saved)|cannot (keep|save)|can’t (keep|save)|could not (be )?(kept|saved?|keep)|storage/i;

for (const [name, breakage] of Object.entries({
  'throws an error': refuseByThrowing,
  'answers with an error': refuseByEvent,
  'is missing': removeStorage,
})) {
  test(`storage that ${name}: the article can be annotated and exported`, async ({ page, rules }) => {
    rules.allow(/^console: /); // That the browser complains here is the point.
    await page.addInitScript(breakage);
    const gloss = glossOn(page);
    await gloss.open();
    await gloss.paste(ENGLISH.text);
    await gloss.button('Annotate').click();
    await expect(gloss.article).toBeVisible();
    await expect(gloss.said(NOT_KEPT)).toBeVisible();
    await gloss.markAs('person', 'old brass bell');
    const [only] = JSON.parse(await gloss.exported()).articles;
    expect(only.spans.map(({ text }) => text)).toContain('old brass bell');
    await expect(gloss.saved).toHaveCount(0);
  });
}

test('a full disk: said, kept on screen, exported, and saved once there is room', async ({ gloss, page, rules }) => {
  rules.allow(/^console: /);
  await gloss.importFiles(upload(article('full', ENGLISH.text)));
  await gloss.settled();
  await page.evaluate(fillDisk);
  await gloss.markAs('person', 'old brass bell');
  await expect(gloss.said(/full|room|space|quota|not saved|could not/i)).toBeVisible();
  const [only] = JSON.parse(await gloss.exported()).articles;
  expect(only.spans.map(({ text }) => text)).toContain('old brass bell');
  await page.evaluate(() => {
    globalThis.diskIsFull = false;
  });
  await gloss.markAs('organization', 'blue wooden bench');
  const again = page.getByRole('button', { name: /save again|try again|retry/i });
  if (await again.first().isVisible()) await again.first().click();
  await expect(gloss.saved).toBeAttached();
  await page.reload();
  await gloss.settled();
  await expect(gloss.item('person', 'old brass bell')).toBeAttached();
  await expect(gloss.item('organization', 'blue wooden bench')).toBeAttached();
});
