// Scrolling, finding, copying, printing: all of the article, all the time.

import { pdfText } from './pdf.mjs';

/** Scrolls through the whole article, most of a screen a frame; the milliseconds of every frame. */
export function scrollThrough(page) {
  return page.evaluate(async () => {
    const article = document.querySelector('article');
    let pane = article;
    while (pane && !(pane.scrollHeight > pane.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(pane).overflowY))) {
      pane = pane.parentElement;
    }
    pane ??= document.scrollingElement;
    pane.scrollTop = 0;
    const frames = [];
    let last = await new Promise(requestAnimationFrame);
    for (let n = 0; n < 3_000; n += 1) {
      const before = pane.scrollTop;
      pane.scrollTop += pane.clientHeight * 0.9;
      const now = await new Promise(requestAnimationFrame);
      frames.push(now - last);
      last = now;
      if (pane.scrollTop === before) break;
    }
    return frames;
  });
}

/** Whether the browser's own search finds `words` and brings them into sight; `window.find` is what Ctrl+F does. */
export function findInPage(page, words) {
  return page.evaluate((sought) => {
    getSelection().removeAllRanges();
    if (!window.find(sought, true, false, true)) return false;
    const { top, bottom } = getSelection().getRangeAt(0).getBoundingClientRect();
    return getSelection().toString() === sought && bottom > 0 && top < innerHeight;
  }, words);
}

/** What select-all and copy put on the clipboard, as plain text and as markup. */
export async function copyAll(gloss) {
  const { page } = gloss;
  await gloss.article.click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+c');
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type) => (item.types.includes(type) ? (await item.getType(type)).text() : '');
    return { plain: await read('text/plain'), html: await read('text/html') };
  });
}

/** The text of the printed page. */
export async function printed(page) {
  return pdfText(await page.pdf({ printBackground: true, timeout: 120_000 }));
}

/** Text without white space, in which print and clipboard may differ. */
export const bare = (text) => text.normalize('NFKC').replace(/\s+/gu, '');
