// When the browser will not keep things: said in a sentence, nothing typed is lost, export stays possible.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium } from '@playwright/test';

import { fillDisk, refuseByEvent, refuseByThrowing, removeStorage } from './lib/broken.mjs';
import { chance } from './lib/chance.mjs';
import { launchOptions } from './lib/chromium.mjs';
import { article, upload } from './lib/file.mjs';
import { expect, test } from './lib/fixtures.mjs';
import { glossOn } from './lib/gloss.mjs';
import { ENGLISH } from './lib/texts.mjs';

/** Text that no storage can make small. */
function noise(length) {
  const random = chance(5);
  const line = () => String.fromCodePoint(...Array.from({ length: 80 }, () => 0x4e00 + random.below(20_000)));
  return Array.from({ length: length / 80 }, line).join('\n');
}

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

test('the browser’s own quota: what does not fit is said, what was kept stays', async ({ server }) => {
  // Quotas can be set for the browser's own profile only, not for a context beside it.
  const profile = await mkdtemp(join(tmpdir(), 'gloss-quota-'));
  const context = await chromium.launchPersistentContext(profile, {
    ...launchOptions(),
    baseURL: server.url,
    serviceWorkers: 'block', // It would take of the quota, more with every model.
  });
  try {
    const gloss = glossOn(context.pages()[0]);
    // Before the page's first write: Chromium looks at the quota only now and then.
    const devtools = await context.newCDPSession(gloss.page);
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(server.url).origin, quotaSize: 1_000_000 });
    await gloss.open();
    await gloss.importFiles(upload(article('small', ENGLISH.text, [['person', 'old brass bell']])));
    await gloss.settled();
    await gloss.startNew();
    await gloss.paste(`Too much for this browser\n${noise(400_000)}`);
    await gloss.button('Annotate').click();
    await expect(gloss.said(/full|room|space|quota|not saved|not kept|could not/i)).toBeVisible();
    await expect.poll(() => gloss.text()).toContain('Too much for this browser');
    // The page asks before it is left with something unsaved.
    gloss.page.once('dialog', (dialog) => dialog.accept());
    await gloss.page.reload();
    await expect(gloss.entry(ENGLISH.text.split('\n')[0])).toBeAttached();
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});
