// Usable without a mouse, without colours, and by ear.

import { violations } from './lib/axe.mjs';
import { markContrasts } from './lib/colour.mjs';
import { article, upload } from './lib/file.mjs';
import { expect, test } from './lib/fixtures.mjs';
import { ENGLISH } from './lib/texts.mjs';

const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 390, height: 844 };

/** Every label, confirmed and suggested, apart and over one another. */
const MARKED = upload(
  article('marked', ENGLISH.text, [
    ['person', 'Marianne Okafor'],
    ['person', 'old brass bell', 'suggested'],
    ['organization', 'Tideway Ferries Inc.'],
    ['organization', 'blue wooden bench', 'suggested'],
    ['amount', '$48 million'],
    ['amount', '3.5%', 'suggested'],
    ['claim', 'The first boat is to leave the yard in 18 months.'],
    ['claim', 'Ticket prices rose 3.5% last year.', 'suggested'],
    ['claim', 'Tideway Ferries Inc. said on Monday that it would spend $48 million on six electric boats.', 'suggested'],
  ]),
);

for (const [look, settings] of Object.entries({
  light: { colorScheme: 'light', viewport: WIDE },
  dark: { colorScheme: 'dark', viewport: WIDE },
  narrow: { colorScheme: 'light', viewport: NARROW },
  'narrow and dark': { colorScheme: 'dark', viewport: NARROW },
})) {
  test.describe(look, () => {
    test.use(settings);

    test('axe finds nothing on the empty page', async ({ gloss, page }) => {
      await expect(gloss.input).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });

    test('axe finds nothing on an article, its toolbar, its menus and panels', async ({ gloss, page }) => {
      await gloss.importFiles(MARKED);
      await gloss.settled();
      expect(await violations(page)).toEqual([]);
      await gloss.select('former terminal');
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await gloss.button('Export').click();
      await expect(page.getByRole('menu')).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await gloss.show('Annotations');
      await expect(gloss.list).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });

    test('axe finds nothing on the card of a claim, the sources and the filters', async ({ gloss, page }) => {
      await gloss.annotate(ENGLISH.text);
      await gloss.show('Annotations');
      await gloss.button('Sources').click();
      await page.getByRole('list', { name: 'Sources' }).getByRole('button').first().click();
      expect(await violations(page)).toEqual([]);
      await gloss.button('Filters').click();
      expect(await violations(page)).toEqual([]);
      await gloss.pick(gloss.items.first());
      await gloss.hide('Annotations');
      await page.getByText('Reading', { exact: true }).click();
      expect(await violations(page)).toEqual([]);
    });

    test('text on every highlight has a contrast of 4.5 or more', async ({ gloss, page }) => {
      await gloss.importFiles(MARKED);
      await gloss.settled();
      const kinds = await markContrasts(page);
      expect(kinds.length).toBeGreaterThanOrEqual(6);
      expect(kinds.filter(({ contrast }) => contrast < 4.5)).toEqual([]);
    });
  });
}

test.use({ viewport: WIDE });

test('whatever has the focus shows it', async ({ gloss, page }) => {
  await gloss.importFiles(MARKED);
  await gloss.settled();
  await page.evaluate(() => document.activeElement?.blur());
  const stops = await focusStops(page, 60);
  expect(stops.length).toBeGreaterThan(8);
  expect(stops.filter(({ isShown }) => !isShown).map(({ name }) => name)).toEqual([]);
});

test('a highlight is announced with its label and its text', async ({ gloss, page, context }) => {
  await gloss.importFiles(MARKED);
  await gloss.settled();
  const spoken = await marksSpoken(await context.newCDPSession(page));
  for (const [label, words] of [
    ['Person', 'Marianne Okafor'],
    ['Organization', 'blue wooden bench'],
    ['Amount', '3.5%'],
  ]) {
    const found = spoken.find(({ text }) => text.includes(words));
    expect(found?.announced, words).toMatch(new RegExp(label, 'i'));
  }
});

test('every item of the list says how many there are and which it is', async ({ gloss }) => {
  await gloss.importFiles(MARKED);
  await gloss.settled();
  const items = await gloss.items.all();
  expect(items).toHaveLength(9);
  for (const [at, item] of items.entries()) {
    expect(await item.getAttribute('aria-setsize')).toBe('9');
    expect(await item.getAttribute('aria-posinset')).toBe(String(at + 1));
  }
});

test('suggestions differ from what was confirmed by more than colour', async ({ gloss }) => {
  await gloss.importFiles(MARKED);
  await gloss.settled();
  const drawn = (words) =>
    gloss.mark(words).first().evaluate((mark) => {
      const style = getComputedStyle(mark);
      const ring = style.boxShadow === 'none' ? 'no ring' : 'ring';
      return [style.textDecorationStyle, style.textDecorationLine, style.borderBottomStyle, style.outlineStyle, ring].join();
    });
  expect(await drawn('blue wooden bench')).not.toBe(await drawn('Marianne Okafor'));
});

test('forced colours leave marks visible', async ({ gloss, page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await gloss.importFiles(MARKED);
  await gloss.settled();
  const bare = await page.evaluate(() =>
    [...document.querySelectorAll('article mark')]
      .filter((mark) => {
        const [own, around] = [getComputedStyle(mark), getComputedStyle(mark.parentElement)];
        const isDrawn = own.textDecorationLine !== 'none' || own.outlineStyle !== 'none' || own.borderBottomStyle !== 'none';
        return !isDrawn && own.backgroundColor === around.backgroundColor;
      })
      .map((mark) => `${mark.className}: ${mark.textContent}`),
  );
  expect(bare).toEqual([]);
});

/** The stops of the Tab key, each with whether it looks other than without the focus. */
async function focusStops(page, most) {
  const stops = new Map();
  for (let n = 0; n < most; n += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const look = (element) => {
        const { outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor, borderColor } = getComputedStyle(element);
        return [outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor, borderColor].join();
      };
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const wrapper = element.closest('label, li, [role="listitem"]') ?? element;
      const focused = look(element) + look(wrapper);
      element.blur();
      const plain = look(element) + look(wrapper);
      element.focus({ preventScroll: true, focusVisible: true });
      const name = `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 40)}`;
      return { name, isShown: focused !== plain };
    });
    if (!stop || (stops.has(stop.name) && stops.size > 8)) break;
    stops.set(stop.name, stop);
  }
  return [...stops.values()];
}

/** Every mark of the accessibility tree: what is announced for it, and the text inside. */
async function marksSpoken(devtools) {
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const textOf = (node) =>
    node.role?.value === 'StaticText'
      ? node.name.value
      : (node.childIds ?? []).map((id) => textOf(byId.get(id))).join('');
  const spoken = (node) => [
    node.name?.value,
    node.description?.value,
    ...(node.properties ?? []).map(({ value }) => value.value),
    textOf(node), // Text that the style sheet puts before and after is in here.
  ];
  return nodes
    .filter(({ role }) => role?.value === 'mark')
    .map((node) => ({ text: textOf(node), announced: spoken(node).join(' ') }));
}
