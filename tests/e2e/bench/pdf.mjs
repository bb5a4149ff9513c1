// Reads the text of a PDF that Chromium printed: just enough of the format to see whether all of it is there.

import { inflateSync } from 'node:zlib';

/** The text of every page, in the order in which it is drawn. */
export function pdfText(bytes) {
  const objects = objectsOf(bytes);
  const maps = new Map();
  return [...objects.values()]
    .filter(({ head }) => /\/Type\s*\/Page\b(?!s)/.test(head))
    .map((page) => pageText(objects, maps, page))
    .join('\n');
}

/** Every object by its number: its dictionary as text, and its stream inflated. */
function objectsOf(bytes) {
  const source = bytes.toString('latin1');
  const objects = new Map();
  for (const found of source.matchAll(/(\d+) 0 obj\b/g)) {
    const start = found.index + found[0].length;
    const stream = source.indexOf('stream', start);
    const end = source.indexOf('endobj', start);
    const hasStream = stream >= 0 && stream < end;
    const head = source.slice(start, hasStream ? stream : end);
    objects.set(Number(found[1]), { head, ...(hasStream ? { body: streamOf(bytes, source, head, stream) } : {}) });
  }
  return objects;
}

function streamOf(bytes, source, head, at) {
  const start = at + 'stream'.length + (source[at + 6] === '\r' ? 2 : 1);
  const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
  const raw = bytes.subarray(start, start + length);
  return () => (head.includes('/FlateDecode') ? inflateSync(raw) : raw).toString('latin1');
}

function pageText(objects, maps, { head }) {
  const resources = /\/Resources (\d+) 0 R/.exec(head) ? objects.get(Number(/\/Resources (\d+) 0 R/.exec(head)[1])).head : head;
  const fonts = /\/Font\s*<<([^>]*)>>/.exec(resources)?.[1] ?? '';
  const named = new Map([...fonts.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name, number]) => [name, Number(number)]));
  const content = objects.get(Number(/\/Contents (\d+) 0 R/.exec(head)?.[1]))?.body?.() ?? '';
  let font = { glyphs: new Map(), bytes: 2 };
  let text = '';
  // Fonts are chosen by Tf; strings of glyphs stand in angle brackets or in parentheses.
  for (const [, name, hex, literal] of content.matchAll(/\/(\w+) [\d.]+ Tf|<([0-9A-Fa-f]+)>|\(((?:\\.|[^\\)])*)\)/gs)) {
    if (name) font = fontOf(objects, maps, named.get(name));
    else text += codesOf(hex ?? hexOf(literal), font.bytes).map((code) => font.glyphs.get(code) ?? '').join('');
  }
  return text;
}

/** From glyph codes to text, by the font's ToUnicode table; glyphs drawn as shapes have codes of one byte, others of two. */
function fontOf(objects, maps, number) {
  if (!maps.has(number)) {
    const { head } = objects.get(number) ?? { head: '' };
    const table = /\/ToUnicode (\d+) 0 R/.exec(head)?.[1];
    const glyphs = table ? readMap(objects.get(Number(table)).body()) : new Map();
    maps.set(number, { glyphs, bytes: /\/Subtype\s*\/Type3/.test(head) ? 1 : 2 });
  }
  return maps.get(number);
}

function readMap(source) {
  const map = new Map();
  for (const [, lines] of source.matchAll(/beginbfchar(.*?)endbfchar/gs)) {
    for (const [, code, text] of lines.matchAll(/<(\w+)>\s*<(\w+)>/g)) map.set(parseInt(code, 16), utf16(text));
  }
  for (const [, lines] of source.matchAll(/beginbfrange(.*?)endbfrange/gs)) {
    for (const [, from, to, text] of lines.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const first = parseInt(from, 16);
      const base = utf16(text).codePointAt(0);
      for (let code = first; code <= parseInt(to, 16); code += 1) map.set(code, String.fromCodePoint(base + code - first));
    }
  }
  return map;
}

const utf16 = (hex) => String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16)));
const codesOf = (hex, bytes) => (hex.match(new RegExp(`.{${2 * bytes}}`, 'g')) ?? []).map((code) => parseInt(code, 16));

/** A string in parentheses as the hexadecimal digits of its bytes. */
function hexOf(literal) {
  const plain = literal.replace(/\\(\d{1,3}|.)/gs, (_, escaped) =>
    /^\d/.test(escaped) ? String.fromCharCode(parseInt(escaped, 8)) : ({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[escaped] ?? escaped),
  );
  return Buffer.from(plain, 'latin1').toString('hex');
}
