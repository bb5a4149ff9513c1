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
  let glyphs = new Map();
  let text = '';
  // Fonts are chosen by Tf; strings of glyphs stand in angle brackets or in parentheses.
  for (const [, font, hex, literal] of content.matchAll(/\/(\w+) [\d.]+ Tf|<([0-9A-Fa-f]+)>|\(((?:\\.|[^\\)])*)\)/gs)) {
    if (font) glyphs = mapOf(objects, maps, named.get(font));
    else text += (hex ? codesOfHex(hex) : codesOfLiteral(literal)).map((code) => glyphs.get(code) ?? '').join('');
  }
  return text;
}

/** From glyph codes to text, by the font's ToUnicode table. */
function mapOf(objects, maps, number) {
  if (!maps.has(number)) {
    const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(number)?.head ?? '')?.[1];
    maps.set(number, table ? readMap(objects.get(Number(table)).body()) : new Map());
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
const codesOfHex = (hex) => (hex.match(/.{4}/g) ?? []).map((code) => parseInt(code, 16));

function codesOfLiteral(literal) {
  const plain = literal.replace(/\\(\d{1,3}|.)/gs, (_, escaped) =>
    /^\d/.test(escaped) ? String.fromCharCode(parseInt(escaped, 8)) : ({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[escaped] ?? escaped),
  );
  const codes = [];
  for (let at = 0; at + 1 < plain.length; at += 2) codes.push(plain.charCodeAt(at) * 256 + plain.charCodeAt(at + 1));
  return codes;
}
