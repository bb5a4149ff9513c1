// All pictures of a screen on one: to see at a glance where one of them is not like the others.

import { pathToFileURL } from 'node:url';
import { writeFile } from 'node:fs/promises';

/** How large a picture is on the sheet. */
const SCALE = 0.3;

/** Puts the pictures `NAME-WIDTH-THEME-LANGUAGE.png` of `folder` on `sheet-NAME.png`, a row for each language. */
export async function contactSheet(browser, folder, name, { languages, themes, widths }) {
  const picture = (width, theme, language) => {
    const file = `${name}-${width}-${theme}-${language}.png`;
    return `<td><img src="${pathToFileURL(folder + file)}" width="${Math.round(width * SCALE)}" alt=""></td>`;
  };
  const row = (language) =>
    `<tr><th>${language}</th>${themes.map((theme) => widths.map((width) => picture(width, theme, language)).join('')).join('')}</tr>`;
  const style = 'body{margin:12px;background:#777;font:14px sans-serif}td,th{vertical-align:top;padding:4px}img{display:block}';
  const html = `<!doctype html><meta charset="utf-8"><style>${style}</style><h1>${name}</h1><table>${languages.map(row).join('')}</table>`;
  const source = `${folder}sheet-${name}.html`;
  await writeFile(source, html);
  const page = await browser.newPage({ viewport: { width: 1900, height: 1200 } });
  await page.goto(pathToFileURL(source).href);
  const { width, height } = await page.locator('table').boundingBox();
  await page.setViewportSize({ width: Math.ceil(width) + 24, height: Math.ceil(height) + 80 });
  await page.screenshot({ path: `${folder}sheet-${name}.png`, fullPage: true });
  await page.close();
}
