// Finds every quote of Gloss's Web Annotations again with the anchors of others; it runs beside their node_modules:
// node anchors.mjs FOLDER
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";

const [folder] = process.argv.slice(2);
const { window } = new JSDOM("<!DOCTYPE html><body></body>");
for (const name of ["document", "Node", "NodeFilter", "Range", "Element", "HTMLElement", "Document", "DOMRect", "Text"]) {
  globalThis[name] ??= window[name];
}
globalThis.window ??= window;

/** The annotations of a file that have a quote, and the texts they are on. */
function read(file) {
  const items = JSON.parse(readFileSync(join(folder, file), "utf8")).first.items;
  const texts = new Map(items.filter((one) => one.motivation === "describing").map((one) => [one.target, one.body.value]));
  return { texts, items: items.filter((one) => one.motivation === "tagging") };
}

function element(text) {
  const made = window.document.createElement("div");
  made.textContent = text;
  window.document.body.append(made);
  return made;
}

function selectors(one) {
  return Object.fromEntries(one.target.selector.map((selector) => [selector.type, selector]));
}

async function check(name, run) {
  try {
    const { spans, lost, shifted } = await run();
    console.log(`READER\t${name}\t${spans}\t${lost}\t${shifted}`);
  } catch (error) {
    console.log(error.stack);
    console.log(`READER\t${name}\tfailed: ${String(error).slice(0, 300)}`);
  }
}

await check("Apache Annotator 0.2 (positions)", async () => {
  const { createTextPositionSelectorMatcher } = await import("@apache-annotator/dom");
  return anchored((selector) => createTextPositionSelectorMatcher(selector), "TextPositionSelector");
});

await check("Apache Annotator 0.2 (quotes)", async () => {
  const { createTextQuoteSelectorMatcher } = await import("@apache-annotator/dom");
  return anchored((selector) => createTextQuoteSelectorMatcher(selector), "TextQuoteSelector");
});

/** Whether the range that an anchor finds first covers the quote, at its place. */
async function anchored(matcher, type) {
  const { texts, items } = read("out.w3c");
  const elements = new Map([...texts].map(([source, text]) => [source, element(text)]));
  let [lost, shifted] = [0, 0];
  for (const one of items) {
    const { TextQuoteSelector: quote, TextPositionSelector: position, [type]: selector } = selectors(one);
    const root = elements.get(one.target.source);
    const characters = [...texts.get(one.target.source)];
    let found = null;
    for await (const range of matcher(selector)(root)) {
      const before = window.document.createRange();
      before.setStart(root, 0);
      before.setEnd(range.startContainer, range.startOffset);
      found = { words: range.toString(), start: [...before.toString()].length };
      if (found.start === position.start) break;
    }
    if (!found) lost += 1;
    else if (found.words !== quote.exact || found.start !== position.start) shifted += 1;
    if (characters.slice(position.start, position.end).join("") !== quote.exact) shifted += 1;
  }
  return { spans: items.length, lost, shifted };
}

await check("Recogito 4.1 (UTF-16 variant)", async () => {
  const { W3CTextFormat } = await import("@recogito/text-annotator");
  const { texts, items } = read("out.w3c-utf16");
  const formats = new Map([...texts].map(([source, text]) => [source, { format: W3CTextFormat(source, element(text)), text }]));
  let [lost, shifted] = [0, 0];
  for (const one of items) {
    const { format, text } = formats.get(one.target.source);
    const { parsed, error } = format.parse(one);
    const selector = parsed?.target?.selector?.[0] ?? parsed?.target?.selector;
    const { TextQuoteSelector: quote } = selectors(one);
    if (error || !selector) lost += 1;
    else if (text.slice(selector.start, selector.end) !== quote.exact || selector.quote !== quote.exact) shifted += 1;
  }
  return { spans: items.length, lost, shifted };
});
process.exit(0);
