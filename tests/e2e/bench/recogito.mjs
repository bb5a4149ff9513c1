// @recogito/text-annotator on the same document in the same browser.

import { fileURLToPath } from 'node:url';

import { serve } from '../lib/server.mjs';

const HERE = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const PATIENCE = 600_000;

/**
 * Shows the article, then hands all annotations over at once. Answers with the milliseconds from that moment, the text being
 * painted already, to the first frame with highlights in sight, and to the first frame after everything was done.
 */
export async function measureRecogito(context, article) {
  const server = await serve(HERE);
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  try {
    await page.goto(`${server.url}bench/recogito.html`);
    await page.evaluate(show, article.text.split('\n'));
    return await page.evaluate(annotate, utf16(article));
  } finally {
    await page.close();
    await server.close();
  }
}

async function show(paragraphs) {
  const container = document.getElementById('article');
  for (const paragraph of paragraphs) container.append(Object.assign(document.createElement('p'), { textContent: paragraph }));
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}

async function annotate(annotations) {
  const container = document.getElementById('article');
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const isHighlighted = () => [...(CSS.highlights?.values() ?? [])].some((highlight) => highlight.size > 0);
  const began = performance.now();
  const annotator = globalThis.RecogitoJS.createTextAnnotator(container, { renderer: 'CSS_HIGHLIGHTS' });
  const given = annotations.map(({ label, start, end, text }, at) => {
    const id = `a${at + 1}`;
    const bodies = [{ id: `${id}-body`, annotation: id, purpose: 'tagging', value: label }];
    return { id, bodies, target: { annotation: id, selector: [{ quote: text, start, end }] } };
  });
  annotator.setAnnotations(given);
  await frame();
  const all = performance.now() - began;
  let screen = all;
  while (!isHighlighted() && screen < 60_000) {
    await frame();
    screen = performance.now() - began;
  }
  return { screen, all: Math.max(all, screen), taken: annotator.getAnnotations().length };
}

/** Its offsets are UTF-16 units of the paragraphs' text run together, without line ends. */
function utf16({ text, annotations }) {
  const at = new Uint32Array([...text].length + 1);
  let point = 0;
  let unit = 0;
  for (const character of text) {
    at[point] = unit;
    unit += character === '\n' ? 0 : character.length;
    point += 1;
  }
  at[point] = unit;
  return annotations.map(({ label, start, end, text: quote }) => ({ label, start: at[start], end: at[end], text: quote }));
}
