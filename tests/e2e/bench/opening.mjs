// How long it takes to open an article: from the library by a click, and by loading the page anew.

/** Opens the article of that title by a click in the library; milliseconds from the click. */
export async function openByClick(gloss, title) {
  await gloss.openArticle(title);
  await settledMarks(gloss.page, 'bench:click');
  return times(gloss.page, await gloss.page.evaluate(() => globalThis.probe.mark('bench:click')));
}

/** Has the article of that title open, and nothing of an earlier part of the benchmark about it. */
export async function open(gloss, title) {
  const isOpen = (await gloss.entry(title).locator('[aria-current]').count()) > 0;
  if (!isOpen) await openByClick(gloss, title);
  await openByReload(gloss);
}

/** Loads the page anew with the article that is open; milliseconds from the request for the page. */
export async function openByReload(gloss) {
  await gloss.page.reload();
  await settledMarks(gloss.page, null);
  return times(gloss.page, 0);
}

/** Waits until the page says that every mark is in place, later than the mark `after`. */
function settledMarks(page, after) {
  return page.waitForFunction(
    (name) => {
      const { mark } = globalThis.probe;
      return ['gloss:complete', 'bench:first-painted'].every((done) => mark(done) > (name ? mark(name) : 0));
    },
    after,
    { timeout: 60_000 },
  );
}

function times(page, from) {
  return page.evaluate((start) => {
    const { probe } = globalThis;
    const complete = probe.mark('gloss:complete');
    const since = (name) => (probe.mark(name) === null ? null : probe.mark(name) - start);
    return {
      opened: since('gloss:opened'),
      firstScreen: since('bench:first-painted'),
      complete: complete - start,
      screen: probe.firstScreen,
      placed: probe.placed(),
      tasks: probe.tasks.filter((task) => task.start >= start && task.start < complete).map(({ duration }) => duration),
      frames: probe.frames.filter((frame) => frame.start >= start && frame.start < complete),
    };
  }, from);
}
