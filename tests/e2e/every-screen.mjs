// axe finds nothing on any screen: in four languages, light, dark and with forced colours, wide and at 390 pixels.

import { violations } from './lib/axe.mjs';
import { expect, test } from './lib/fixtures.mjs';
import { walk } from './lib/screens.mjs';
import { LANGUAGES } from './lib/words.mjs';

/** What is held against a screen in each look. All rules are asked in the first; what a look changes is colours alone. */
const LOOKS = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' }, rules: ['color-contrast', 'link-in-text-block'] },
  { name: 'forced colours', media: { colorScheme: 'light', forcedColors: 'active' }, rules: ['color-contrast', 'link-in-text-block'] },
];

/** All languages take half an hour: by itself, `SCREENS=all npx playwright test every-screen.mjs`. The gate looks at two. */
const ALL = process.env.SCREENS === 'all';
const IN_THE_GATE = { wide: 'en', narrow: 'ko' };

const WIDTHS = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } };

for (const [width, viewport] of Object.entries(WIDTHS)) {
  for (const language of LANGUAGES.filter((one) => ALL || one === IN_THE_GATE[width])) {
    test.describe(() => {
      test.use({ viewport });
      test(`axe finds nothing on any screen, ${width}, ${language}`, async ({ page, rules: _ }) => {
        test.setTimeout(300_000);
        const found = [];
        await walk(page, language, async (name) => {
          for (const { name: look, media, rules } of LOOKS) {
            await page.emulateMedia(media);
            for (const violation of await violations(page, rules)) found.push(`${name}, ${look}: ${violation}`);
          }
          await page.emulateMedia(LOOKS[0].media);
        });
        expect(found).toEqual([]);
      });
    });
  }
}
