// A static file server, as plain as the ones that will serve Gloss, that remembers what it was asked for.

import { createReadStream } from 'node:fs';
import { readFile, readdir, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** The built page: `GLOSS_DIST` where it is set, else the repository's `dist/`. */
export const DIST = resolve(process.env.GLOSS_DIST ?? fileURLToPath(new URL('../../../dist', import.meta.url)));

/**
 * Serves `folder` under `prefix` (`/` or `/some/folder/`) on a free port of this machine.
 * Answers with its `url`, the `requests` so far as `{method, path, status}`, and `close()`. `isCompressed` has the files sent
 * as brotli makes them.
 */
export async function serve(folder = DIST, prefix = '/', { isCompressed = false } = {}) {
  await stat(folder).catch(() => {
    throw new Error(`there is no ${folder}: build the page first`);
  });
  const compressed = isCompressed ? await allCompressed(folder) : null;
  const requests = [];
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://local').pathname);
    const status = await answer(folder, prefix, path, response, compressed);
    requests.push({ method: request.method, path, status });
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const close = () =>
    new Promise((closed) => {
      server.close(closed);
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${server.address().port}${prefix}`, requests, close };
}

async function answer(folder, prefix, path, response, compressed) {
  const file = path.startsWith(prefix) ? await fileOf(folder, path.slice(prefix.length)) : null;
  if (!file) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
    return 404;
  }
  response.writeHead(200, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    ...(compressed ? { 'content-encoding': 'br' } : {}),
  });
  if (compressed) response.end(compressed.get(file));
  else createReadStream(file).pipe(response);
  return 200;
}

/** All files of `folder` as brotli makes them: hosts keep them ready too. */
async function allCompressed(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  const compress = promisify(brotliCompress);
  return new Map(await Promise.all(files.map(async (file) => [file, await compress(await readFile(file))])));
}

/** The file of that path inside `folder`; nothing where there is none, or it lies outside. */
async function fileOf(folder, path) {
  const file = normalize(join(folder, path === '' || path.endsWith('/') ? `${path}index.html` : path));
  if (!file.startsWith(folder + sep)) return null;
  const found = await stat(file).catch(() => null);
  return found?.isFile() ? file : null;
}
