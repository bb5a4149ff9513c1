// Writes a line for each file below a folder: SHA-256 in hexadecimal, bytes, bytes after brotli, path.
// node weigh.mjs FOLDER [brotli]      without the word, the third figure is 0: compressing takes seconds

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const [folder, brotli] = process.argv.slice(-2)[1] === 'brotli' ? process.argv.slice(-2) : [process.argv.at(-1)];
const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
const files = entries.map((entry) => join(entry.parentPath ?? entry.path, entry.name)).sort();
for (const file of files) {
  const bytes = readFileSync(file);
  const hash = createHash('sha256').update(bytes).digest('hex');
  // Node's brotli compresses at its highest quality, 11, unless told otherwise.
  const small = brotli ? brotliCompressSync(bytes).length : 0;
  console.log([hash, bytes.length, small, relative(folder, file).split(sep).join('/')].join('\t'));
}
