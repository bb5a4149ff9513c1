// Gloss's core: recognizes persons, organizations, amounts and claims, and converts files of annotations.

import init, { Core, convert as convertFile, initSync } from './gloss.js';

const FILE = new URL('./gloss_bg.wasm', import.meta.url);
const isNode = typeof process !== 'undefined' && Boolean(process.versions?.node);

let loading;

/** Loads the core, once; answers with what it can do. */
export function load() {
  loading ??= begin();
  return loading;
}

async function begin() {
  if (isNode) {
    const { readFile } = await import('node:fs/promises');
    initSync({ module: await readFile(FILE) });
  } else {
    await init({ module_or_path: FILE });
  }
  const core = new Core();
  return {
    recognize: (text, { lang, offsets = 'utf16' } = {}) => JSON.parse(core.recognize(text, lang, inUtf16(offsets))),
    convert(content, { from, to, name = 'file', offsets = 'utf16' }) {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      try {
        const converted = convertFile(bytes, name, from, to, inUtf16(offsets), Date.now());
        const { content: made, said, leftOut } = converted;
        converted.free();
        return { content: made, text: () => new TextDecoder().decode(made), said, leftOut };
      } catch (error) {
        throw error instanceof Error ? error : new Error(String(error));
      }
    },
  };
}

function inUtf16(offsets) {
  if (offsets === 'utf16' || offsets === 'codepoint') return offsets === 'utf16';
  throw new RangeError(`offsets are 'utf16' or 'codepoint', not ${JSON.stringify(offsets)}`);
}
