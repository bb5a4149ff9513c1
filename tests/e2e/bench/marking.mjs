// How long it takes until one more highlight is painted, with its item in the list.

/** Marks plain words of `count` blocks from block `first` on, one after another; the times of each (see `probe.timeMarking`). */
export async function markMany(gloss, first, count) {
  const { page } = gloss;
  const times = [];
  for (let n = 0; n < count; n += 1) {
    const [block, words] = await selectPlainWords(page, first + 2 * n);
    await gloss.toolbar.waitFor();
    await idle(page);
    await page.evaluate(([at, said]) => globalThis.probe.timeMarking(at, said), [block, words]);
    await page.keyboard.press('2');
    const time = await page.evaluate(() => globalThis.probe.marking);
    if (!time) throw new Error(`the mark on “${words}” in block ${block} was never painted, or its item never listed`);
    times.push(time);
    await page.evaluate(() => getSelection().removeAllRanges());
  }
  return times;
}

/** Selects four characters of the block that no mark covers; answers with the block's number and the words. */
function selectPlainWords(page, block) {
  return page.evaluate((number) => {
    const element = document.querySelector(`article [data-block="${number}"]`);
    element.scrollIntoView({ block: 'center' });
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode;
      const at = data.search(/\p{L}{4}/u);
      if (at < 0 || parentElement.closest('mark')) continue;
      getSelection().setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + 4);
      return [number, data.slice(at, at + 4)];
    }
    throw new Error(`block ${number} has no plain words`);
  }, block);
}

/** Until two frames have passed with nothing to do. */
const idle = (page) =>
  page.evaluate(async () => {
    for (let n = 0; n < 2; n += 1) await globalThis.probe.painted();
    await new Promise((done) => requestIdleCallback(done));
  });
