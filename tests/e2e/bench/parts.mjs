// The parts of the benchmark, each with its bars.

import { median, ms, worst } from './figures.mjs';
import { markMany } from './marking.mjs';
import { open, openByClick, openByReload } from './opening.mjs';
import { bare, copyAll, findInPage, printed, scrollThrough } from './reading.mjs';
import { measureRecogito } from './recogito.mjs';
import { traced } from './tasks.mjs';

const of = (times, name) => median(times.map((time) => time[name]));

/** Opening with marks against the same text without, and every mark in place. */
async function opening({ gloss, article, titles, runs, shared }, table) {
  const clicked = { marked: [], plain: [] };
  const loaded = { marked: [], plain: [] };
  for (let run = 0; run < runs; run += 1) {
    for (const kind of ['plain', 'marked']) {
      clicked[kind].push(await openByClick(gloss, titles[kind]));
      loaded[kind].push(await openByReload(gloss));
    }
  }
  for (const [how, times] of [['page load', loaded], ['click in the library', clicked]]) {
    const [marked, plain] = [of(times.marked, 'firstScreen'), of(times.plain, 'firstScreen')];
    const figure = `${(marked / plain).toFixed(2)} × (${ms(marked)} to ${ms(plain)})`;
    table.bar(`first screen with marks to plain, ${how}`, '≤ 1.5 ×', figure, marked / plain <= 1.5);
  }
  const { screen, placed } = loaded.marked.at(-1);
  table.bar('blocks of the first screen that are marked', 'all', `${screen?.marked} of ${screen?.blocks}`, screen?.blocks > 0 && screen.marked === screen.blocks);
  table.bar('annotations with a mark at the end', `${article.annotations.length}`, `${placed}`, placed >= article.annotations.length);
  const complete = of(loaded.marked, 'complete');
  table.bar('every mark in place, from the request', '≤ 3,000 ms', ms(complete), complete <= 3_000);
  const longest = [...loaded.marked, ...clicked.marked].map(({ tasks }) => Math.max(0, ...tasks));
  table.bar('longest task on the way, median of runs', '≤ 50 ms', `${longestOf(median(longest))}, worst ${longestOf(worst(longest))}`, median(longest) <= 50);
  Object.assign(shared, { firstScreen: of(loaded.marked, 'firstScreen'), complete });
  await explain(gloss, loaded.marked, table);

}

const longestOf = (value) => (value === 0 ? 'none over 50' : ms(value));

/** Where long tasks came from, by one more load under Chromium's trace. */
async function explain(gloss, times, table) {
  const { cpu, long } = await traced(gloss.page, () => openByReload(gloss));
  table.note('CPU of the main thread for a load (traced)', ms(cpu));
  listed('  task over 50 ms in the traced load', long, table);
  for (const { duration, scripts } of times.flatMap(({ frames }) => frames).slice(0, 6)) {
    const named = scripts.map((script) => `${script.invoker} ${script.sourceFunctionName} ${Math.round(script.duration)}`);
    table.note('  long frame', `${ms(duration)}: ${named.join(', ')}`);
  }
}

const listed = (what, tasks, table) => {
  for (const { wall, cpu, inside } of tasks) table.note(what, `${ms(wall)}, CPU ${ms(cpu)}: ${inside.join(', ')}`);
};

/** One more highlight in the middle. */
async function marking({ gloss, titles }, table) {
  await open(gloss, titles.marked);
  addOneBars('one more highlight', await markMany(gloss, 2_500, 15), table);

  const { long } = await traced(gloss.page, () => markMany(gloss, 2_600, 1), 8);
  listed('  task over 8 ms in a traced one', long, table);
}

/** … and in a single paragraph of 300,000 characters. */
async function single({ gloss, titles }, table) {
  await open(gloss, titles.single);
  const middle = await gloss.page.evaluate(() => {
    const blocks = globalThis.e2e.blocks();
    return Number(blocks[Math.floor(blocks.length / 2)].dataset.block);
  });
  addOneBars('one more highlight in one huge paragraph', await markMany(gloss, middle, 15), table);
}

function addOneBars(what, times, table) {
  const work = times.map((time) => time.work);
  table.bar(`${what}, median of ${times.length}`, '< 16 ms', ms(median(work)), median(work) < 16);
  table.bar(`${what}, worst`, '< 50 ms', ms(worst(work)), worst(work) < 50);
  const frames = worst(times.map((time) => time.frames));
  table.bar(`${what}, frames until it is painted`, '1', `${frames}`, frames === 1);
  table.note(`${what}, with the wait for the display`, ms(of(times, 'wall')));
  table.note(`${what}: until the mark, until the item`, `${ms(of(times, 'mark'))}, ${ms(of(times, 'item'))}`);
}

/** Scrolling, finding, copying, printing. */
async function reading({ gloss, article, titles }, table) {
  const { page } = gloss;
  await open(gloss, titles.marked);
  const frames = await scrollThrough(page);
  const long = frames.filter((frame) => frame > 50).length;
  table.bar(`frames over 50 ms of ${frames.length} while scrolling`, '≤ 5', `${long} (median ${ms(median(frames))}, worst ${ms(worst(frames))})`, long <= 5);
  const paragraph = article.text.split('\n')[4_321];
  table.bar('Ctrl+F finds paragraph 4,321', 'found', (await findInPage(page, paragraph)) ? 'found' : 'not found', await findInPage(page, paragraph));
  const copied = await copyAll(gloss);
  table.bar('select-all and copy gives all the text', 'all', sameText(copied.plain, article.text), bare(copied.plain).includes(bare(article.text)));
  table.bar('… and no marks', 'none', /<mark|data-a=/.test(copied.html) ? 'marks' : 'none', !/<mark|data-a=/.test(copied.html));
  const paper = await printed(page);
  table.bar('print has all the text', 'all', sameText(paper, article.text), isPrinted(paper, article.text));
}

const sameText = (got, expected) => `${bare(got).length} of ${bare(expected).length} characters`;

/**
 * Whether every paragraph stands on paper: all its characters in order. Page heads may cut into a paragraph here and there.
 * What a PDF tells of its glyphs is not always what is drawn: an ideograph may be called by the radical that looks the
 * same, and have another character before it; an emoji in colour is a picture, which has no text.
 */
function isPrinted(paper, text) {
  const got = bare(paper);
  const paragraphs = text.split('\n').map(bare);
  const missing = paragraphs.filter((paragraph) => !got.includes(paragraph) && !asDrawn(paragraph).test(got));
  return missing.length <= paragraphs.length / 20 && got.length >= bare(text).length;
}

const asDrawn = (paragraph) => new RegExp([...paragraph].map(drawn).join(''), 'u');

function drawn(character) {
  const same = `\\u{${character.codePointAt(0).toString(16)}}`;
  if (/\p{Emoji_Presentation}/u.test(character)) return `${same}?`;
  return /\p{Script=Han}/u.test(character) ? `.?[${same}\u2e80-\u2fdf]` : same;
}

/** From the click on `Annotate` with 1 MB of text. */
async function annotating({ gloss, article }, table) {
  const { page } = gloss;
  await gloss.startNew();
  await gloss.paste(`${article.text}\nThe end.`);
  const run = async () => {
    await gloss.button('Annotate').click();
    await page.waitForFunction(() => globalThis.probe.mark('gloss:final') > globalThis.probe.mark('bench:click'), null, { timeout: 300_000 });
  };
  const { cpu, long } = await traced(page, run);
  const { tasks, took } = await page.evaluate(() => {
    const click = globalThis.probe.mark('bench:click');
    return {
      tasks: globalThis.probe.tasks.filter(({ start }) => start >= click - 1).map(({ duration }) => duration),
      took: globalThis.probe.mark('gloss:final') - click,
    };
  });
  const sorted = tasks.sort((one, other) => other - one);
  table.bar('tasks over 50 ms after Annotate with 1 MB', '≤ 1', `${sorted.length} (${sorted.slice(0, 6).map(ms).join(', ')})`, sorted.length <= 1);
  table.bar('the longest of them', '≤ 200 ms', longestOf(sorted[0] ?? 0), (sorted[0] ?? 0) <= 200);
  table.note('final findings after', ms(took));
  table.note('CPU of the main thread until then', ms(cpu));
  listed('  task over 50 ms', long, table);
}

/** Recogito on the same document in the same browser. */
async function peer({ context, article, shared }, table) {
  const { screen, all, taken } = await measureRecogito(context, article);
  table.note('Recogito 4.1.1: first screen, everything', `${ms(screen)}, ${ms(all)} (${taken} annotations)`);
  if (!shared.firstScreen) return;
  const [first, every] = [screen / shared.firstScreen, all / shared.complete];
  table.bar('Recogito to Gloss, first screen', '≥ 100 ×', `${first.toFixed(0)} ×`, first >= 100);
  table.bar('Recogito to Gloss, everything', '≥ 20 ×', `${every.toFixed(0)} ×`, every >= 20);
}

/** In the order in which they run. */
export const PARTS = { opening, marking, single, reading, annotating, peer };
