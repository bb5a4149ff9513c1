// Every screen of Gloss, in any of its languages: what axe looks over and what pictures are taken of.
//
// A new screen is a row: a name, and what leads there from the article as it was opened. Each begins on a page loaded anew,
// with what the ones before have left in the library; a row that changes an article says so by standing at the end.

import { readFileSync } from 'node:fs';

import { expect } from '@playwright/test';

import { article, upload } from './file.mjs';
import { glossOn } from './gloss.mjs';
import { wordsOf } from './words.mjs';

const SAMPLES = new URL('../../../assets/samples/', import.meta.url);
const INDEX = JSON.parse(readFileSync(new URL('index.json', SAMPLES), 'utf8'));

/** From the start page, before there is any article. */
const AT_THE_START = {
  start: async () => {},
  samples: async ({ say, button, page }) => {
    await button(say('start-sample')).click();
    await expect(page.getByRole('region', { name: say('samples') })).toBeVisible();
  },
};

/** From an open article. */
const IN_AN_ARTICLE = {
  article: async () => {},
  selection: ({ selectPlain }) => selectPlain(),
  person: ({ goTo }) => goTo('person'),
  organization: ({ goTo }) => goTo('organization'),
  amount: async ({ goTo, unfold, say }) => {
    await goTo('amount');
    await unfold(say('reading-of-it'));
  },
  claim: async ({ goTo, unfold, say }) => {
    await goTo('claim');
    await unfold(say('reading-of-it'));
  },
  details: ({ page }) => page.locator('main summary').first().click(),
  annotations: ({ show, say }) => show(say('list')),
  sources: async ({ show, say, button, page }) => {
    await show(say('list'));
    await button(say('list-sources')).click();
    await page.getByRole('list', { name: say('list-sources') }).getByRole('button').first().click();
  },
  filters: async ({ show, say, button }) => {
    await show(say('list'));
    await button(say('list-filters')).click();
    await button(say('claims-statement')).click();
  },
  decide: async ({ show, say, button }) => {
    await show(say('list'));
    await button(say('list-decide')).click();
  },
  'by-label': async ({ show, say, button }) => {
    await show(say('list'));
    await button(say('list-by-label')).click();
  },
  library: ({ show, say }) => show(say('library')),
  'library-menu': async ({ show, say, page }) => {
    await show(say('library'));
    const line = page.getByRole('navigation', { name: say('library') }).getByRole('listitem').first();
    await line.hover();
    await line.getByRole('button').last().click();
    await expect(page.getByRole('menu')).toBeVisible();
  },
  'delete-all': async ({ show, say, button }) => {
    await show(say('library'));
    await button(say('library-delete-all')).click();
  },
  export: async ({ say, button, page }) => {
    await button(say('export')).click();
    await expect(page.getByRole('menu')).toBeVisible();
  },
  commands: ({ say, button }) => button(say('commands')).click(),
  settings: ({ run }) => run('settings'),
  find: async ({ page }) => {
    const word = await page.getByRole('article').locator('mark.person, mark.organization').first().textContent();
    await page.keyboard.press('/');
    await page.getByRole('search').getByRole('searchbox').fill(word);
    await expect(page.getByRole('search').getByRole('status')).toContainText('1');
  },
  overview: async ({ page, say }) => {
    await page.keyboard.press('v');
    await expect(page.getByRole('dialog', { name: say('overview-article') })).toBeVisible();
  },
  'overview-library': async ({ run, page, say }) => {
    await run('overview-library');
    await expect(page.getByRole('dialog', { name: say('overview-library') })).toBeVisible();
    await page.getByText(say('overview-as-table'), { exact: true }).first().click();
  },
  tour: ({ run }) => run('tour-take'),
  linking: async ({ goTo, page }) => {
    await goTo('organization');
    await page.keyboard.press('l');
  },
  'no-links': ({ run }) => run('links-all'),
  'edit-text': ({ run }) => run('edit-text'),
  compare: ({ run }) => run('compare'),
  gathering: async ({ selectPlain, page }) => {
    await selectPlain();
    await page.keyboard.press('m');
    await expect(page.getByRole('dialog')).toBeVisible();
  },
  'label-kept': async ({ page }) => {
    await page.keyboard.press('Shift+Digit2');
    await expect(page.locator('.brush')).toBeVisible();
  },
  'new-article': async ({ show, say, button, page }) => {
    await show(say('library'));
    await button(say('library-new')).click();
    await expect(page.getByRole('textbox', { name: say('start-text') })).toBeVisible();
  },
  compared: async ({ run, page, say, secondReader }) => {
    await run('compare');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: say('compare-file') }).click();
    await (await chooser).setFiles(await secondReader());
    await expect(page.getByRole('list', { name: say('compare-differences') })).toBeVisible();
  },
  // From here on they change something.
  linked: async ({ goTo, page, say }) => {
    await goTo('organization');
    await page.keyboard.press('l');
    await goTo('amount');
    await expect(page.locator('.card').getByRole('list', { name: say('links') })).toBeVisible();
  },
  taught: async ({ goTo, page, say }) => {
    await goTo('person');
    await page.keyboard.press('a');
    await expect(page.getByText(say('remembered-person')).first()).toBeAttached();
  },
  dictionary: async ({ show, say, page }) => {
    await show(say('list'));
    await page.getByRole('button', { name: new RegExp(`^${say('dictionary-of')}`) }).last().click();
    await expect(page.getByRole('dialog')).toBeVisible();
  },
  'after-edit': async ({ run, page, say, button }) => {
    await run('edit-text');
    const field = page.getByRole('dialog').getByRole('textbox');
    const words = await page.getByRole('article').locator('mark.person').first().textContent();
    await field.fill((await field.inputValue()).replace(words, 'Rowan Vale'));
    await button(say('edit-text-confirm')).click();
    await expect(page.getByRole('dialog', { name: say('edit-text') })).toHaveCount(0);
    // It opens by itself where there is something to look at.
    if (!(await page.getByRole('dialog', { name: say('review') }).isVisible())) await run('review');
    await expect(page.getByRole('dialog', { name: say('review') })).toBeVisible();
  },
  // Three marks after the organization are linked to it, then drawn, then listed.
  links: async ({ goTo, page, say }) => {
    await goTo('organization');
    for (let n = 1; n <= 3; n += 1) {
      await page.keyboard.press('l');
      await expect(page.locator('.choosing')).toBeVisible();
      for (let m = 0; m < 2 * n; m += 1) await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      await expect(page.locator('.choosing')).toHaveCount(0);
    }
    // One may have been there, from the screens before this one.
    await expect(page.locator('.card-link').nth(2)).toBeAttached();
    await page.keyboard.press('t');
    await page.keyboard.type(`${say('tags')} 1,${say('links')} 2,`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('L');
    await expect(page.locator('.curve.is-current').first()).toBeAttached();
  },
  'links-choosing': async ({ goTo, page }) => {
    await goTo('organization');
    await page.keyboard.press('l');
    await expect(page.locator('.choosing')).toBeVisible();
  },
  'links-listed': async ({ goTo, button, say, page }) => {
    await goTo('organization');
    await button(say('links-all')).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  },
  rejected: async ({ goTo, page, show, say }) => {
    await goTo('organization');
    await page.keyboard.press('x');
    await show(say('list'));
    await page.getByRole('button', { name: new RegExp(`^${say('list-rejected')} \\d`) }).click();
  },
};

/** The names of all screens. */
export const SCREENS = Object.keys({ ...AT_THE_START, ...IN_AN_ARTICLE });

/**
 * Walks `page`, in a context without a past, through the screens of `language`, of which `wanted` may name some, and shows
 * each to `look(name)`. One that is not reached keeps nobody from the next; the error in the end names them all.
 */
export async function walk(page, language, look, wanted = SCREENS) {
  const screen = screenOn(page, language);
  const failed = [];
  const visit = async ([name, lead], begin) => {
    try {
      await screen.load();
      await begin?.();
      await lead(screen);
      await look(name);
    } catch (error) {
      failed.push(`${name}, ${language}: ${error.message}`);
    }
  };
  await page.addInitScript({ path: screen.gloss.insidePath });
  for (const one of chosen(AT_THE_START, wanted)) await visit(one);
  await screen.load();
  await screen.annotateSample();
  for (const one of chosen(IN_AN_ARTICLE, wanted)) await visit(one, () => screen.backToArticle());
  if (failed.length > 0) throw new Error(failed.join('\n'));
}

const chosen = (screens, wanted) => Object.entries(screens).filter(([name]) => wanted.includes(name));

/** What the rows above use: the page by the names that it has in `language`. */
function screenOn(page, language) {
  const say = wordsOf(language);
  const gloss = glossOn(page);
  const { button } = gloss;
  return {
    page,
    gloss,
    say,
    button,

    /** Loads the page anew. */
    async load() {
      await page.goto(`./?lang=${language}`);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expect(page.getByRole('textbox', { name: say('start-text') }).or(page.getByRole('article')).first()).toBeVisible();
    },

    /** Pastes the sample article of this language. */
    async annotateSample() {
      const { file } = INDEX.find((sample) => sample.language === language);
      await gloss.input.or(page.getByRole('textbox', { name: say('start-text') })).fill(readFileSync(new URL(file, SAMPLES), 'utf8'));
      await button(say('start-annotate')).click();
      await this.opened();
    },

    /** Opens the article, where it was left. */
    async backToArticle() {
      const article = page.getByRole('article');
      const isBack = await article.waitFor({ timeout: 2_000 }).then(() => true, () => false);
      if (!isBack) {
        await gloss.show(say('library'));
        await page.getByRole('navigation', { name: say('library') }).getByRole('listitem').getByRole('button').first().click();
      }
      await this.opened();
    },

    /** Waits for the article, its final findings and its whole page. */
    async opened() {
      await expect(page.getByRole('article')).toBeVisible();
      const list = page.getByRole('list', { name: say('list'), includeHidden: true });
      await expect(list).not.toHaveAttribute('aria-busy', 'true');
      await expect(page.getByRole('status').filter({ hasText: say('bar-saved') }).first()).toBeAttached();
      await expect(page.getByRole('article').locator('mark').first()).toBeVisible();
    },

    show: gloss.show,

    /** Runs a command by its name. */
    async run(name) {
      await page.keyboard.press('?');
      const sheet = page.getByRole('dialog', { name: say('commands'), exact: true });
      await button(say(name), sheet).first().click();
      await expect(sheet).toHaveCount(0);
    },

    /** Goes to the first annotation of `label` that lies alone, by its mark. */
    async goTo(label) {
      const others = ['person', 'organization', 'amount', 'claim'].filter((other) => other !== label && other !== 'claim');
      const alone = others.map((other) => `:not(.${other})`).join('');
      // In its midst a mark of two lines has a piece of another.
      await page.getByRole('article').locator(`mark.${label}${alone}`).first().evaluate((mark) => {
        mark.scrollIntoView({ block: 'center' });
        mark.click();
      });
      await expect(page.locator('.card').first()).toBeVisible();
    },

    /** A file in which somebody else has marked some words of this article, not all as they are suggested. */
    async secondReader() {
      const marks = await page.getByRole('article').locator('mark.person').allTextContents();
      const [one, other = one] = new Set(marks);
      const file = upload(article('other', await gloss.text(), [['person', one], ['organization', other]]));
      return { name: file.name, mimeType: 'application/json', buffer: Buffer.from(file.text) };
    },

    /** Opens a part of the card. */
    unfold: (name) => page.getByText(name, { exact: true }).first().click(),

    /** Selects some words that nothing marks yet, in the middle of what is in sight, so that the toolbar shows. */
    async selectPlain() {
      await page.evaluate(() => {
        const blocks = globalThis.e2e.blocks().slice(1, 6);
        const plain = blocks.flatMap((block) => [...block.querySelectorAll('*'), block].flatMap((element) => [...element.childNodes]))
          .filter((node) => node.nodeType === Node.TEXT_NODE && !node.parentElement.closest('mark.person, mark.organization, mark.amount'));
        const words = plain.map((node) => [node, /\p{L}{4,}(?: \p{L}{4,})?/u.exec(node.data)]).findLast(([, found]) => found);
        const [node, found] = words;
        getSelection().setBaseAndExtent(node, found.index, node, found.index + Math.min(found[0].length, 16));
      });
      await expect(page.getByRole('toolbar', { name: say('label-selection') })).toBeVisible();
    },
  };
}
