// The page in its four languages: nothing is left in another, it is chosen once, and axe finds nothing in any.

import { violations } from '../lib/axe.mjs';
import { expect, test } from '../lib/fixtures.mjs';

const TEXT = { 'zh-Hans': '海港公司周五宣布，将投资20亿元。', 'zh-Hant': '海港公司週五宣布，將投資20億元。', ko: '해항공사는 금요일 20억 원을 투자한다고 밝혔다.' };
const NAMES = {
  'zh-Hans': { annotate: '开始标注', article: '文章', dictionary: /^词典/, commands: '命令', person: '人物', close: '关闭' },
  'zh-Hant': { annotate: '開始標註', article: '文章', dictionary: /^詞典/, commands: '指令', person: '人物', close: '關閉' },
  ko: { annotate: '표시하기', article: '기사', dictionary: /^사전/, commands: '명령', person: '인물', close: '닫기' },
};
/** What is called the same everywhere: the page, formats, currencies, keys, languages by their own names. */
const SAME = /\b(Gloss|JSON|USD|CNY|KRW|TWD|HKD|English|Shift|Ctrl|Alt|Esc|Enter|Home|End|Delete|W3C|Web|Annotation|Markdown|doccano|JSONL|Label|Studio|brat|standoff|CoNLL|IOB2|CSV|HTML|UTF|https|[a-z])\b/g;

/** Every word that is seen or heard of the page, but for the article and what is quoted of it. */
const said = (page) =>
  page.evaluate(() => {
    const words = [];
    const quoted = 'article, .card-text, .item-text, .entry-title, .article-title, script, style, option[lang]';
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const element = node.nodeType === 3 ? node.parentElement : node;
      if (element.closest(quoted)) continue;
      if (node.nodeType === 3) words.push(node.data);
      else words.push(...['aria-label', 'title', 'placeholder'].map((name) => node.getAttribute(name) ?? ''));
    }
    return [document.title, ...words].filter((text) => text.trim());
  });

const latin = async (page) => (await said(page)).filter((text) => /[A-Za-z]{2,}/.test(text.replace(SAME, '')));

for (const [tag, names] of Object.entries(NAMES)) {
  test(`${tag}: no word of the page is left in English`, async ({ page, rules: _ }) => {
    const button = (name) => page.getByRole('button', { name, exact: typeof name === 'string' });
    const clean = async () => {
      expect(await latin(page)).toEqual([]);
      expect(await violations(page)).toEqual([]);
    };
    await page.goto(`./?lang=${tag}`);
    await expect(page.locator('html')).toHaveAttribute('lang', tag);
    await expect(page.getByRole('textbox').first()).toBeVisible();
    // What was said before the page, in all languages, goes once all of it is here.
    await expect(page.locator('.splash')).toHaveCount(0);
    await clean();
    await page.getByRole('textbox').first().fill(TEXT[tag]);
    await button(names.annotate).click();
    const article = page.getByRole('article', { name: names.article });
    await expect(article.locator('mark').first()).toBeVisible();
    await clean();
    await page.keyboard.press('j');
    await expect(page.getByRole('toolbar')).toBeVisible();
    await page.locator('.card details').evaluateAll((all) => all.forEach((one) => { one.open = true; }));
    await clean();
    await button(names.commands).click();
    await clean();
    await button(names.close).last().click();
    await button(names.dictionary).last().click();
    await clean();
  });
}

test('the choice is made once and kept, and the article stays open', async ({ gloss, page }) => {
  await gloss.annotate('Tideway Ferries said on Friday it would buy six boats.');
  // In English there are such words: the journeys above would see them.
  expect((await latin(page)).length).toBeGreaterThan(10);
  await page.getByRole('combobox', { name: 'Language of the page' }).selectOption('ko');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
  await expect(page.getByRole('article', { name: '기사' })).toContainText('Tideway Ferries');
  await page.goto('./');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
});

for (const [locale, tag] of [['zh-TW', 'zh-Hant'], ['zh-CN', 'zh-Hans'], ['ko-KR', 'ko'], ['en-GB', 'en'], ['fr-FR', 'en']]) {
  test.describe(() => {
    test.use({ locale });
    test(`a browser that wishes for ${locale} is answered in ${tag}`, async ({ page, rules: _ }) => {
      await page.goto('./');
      await expect(page.locator('html')).toHaveAttribute('lang', tag);
    });
  });
}

/** That the articles stay, in each language. */
const NOT_TOUCHED = { en: 'not touched', 'zh-Hans': '不受影响', 'zh-Hant': '不受影響', ko: '그대로' };

for (const [locale, tag] of [['en-GB', 'en'], ['zh-SG', 'zh-Hans'], ['zh-HK', 'zh-Hant'], ['ko-KR', 'ko'], ['de-DE', 'en']]) {
  test.describe(`in a browser that wishes for ${locale}`, () => {
    test.use({ locale });

    test('what Gloss is stands there before the page does, and goes', async ({ page, rules: _ }) => {
      let come;
      const held = new Promise((resolve) => (come = resolve));
      await page.route(/app_bg.*\.wasm$/, async (route) => {
        await held;
        await route.continue();
      });
      await page.goto('./');
      await expect(page.locator('.hello').filter({ visible: true })).toHaveAttribute('lang', tag);
      come();
      await expect(page.locator('html')).toHaveAttribute('lang', tag);
      await expect(page.locator('.splash')).toHaveCount(0);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    });

    test('a page that cannot start says so, with what is kept and what to do', async ({ page, rules }) => {
      rules.allow(/^console: /); // That the browser complains here is the point.
      await page.route(/app_bg.*\.wasm$/, (route) => route.abort());
      await page.goto('./');
      const said = page.getByRole('alert');
      await expect(said).toHaveAttribute('lang', tag);
      await expect(said.locator('p')).toHaveCount(3);
      await expect(said).toContainText(NOT_TOUCHED[tag]);
    });
  });
}
