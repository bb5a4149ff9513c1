// A site that is deployed anew while pages of it are open.

import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { DIST } from './server.mjs';

/** A copy of the built page that can become another version: `folder`, `deploy(name)`, `remove()`. */
export async function site() {
  const folder = await mkdtemp(join(tmpdir(), 'gloss-site-'));
  await cp(DIST, folder, { recursive: true });
  return {
    folder,
    /** Puts the version `name` in the place of the one that is there: with another worker. */
    async deploy(name) {
      const worker = await renameWorker(folder, name);
      const page = join(folder, 'index.html');
      const html = (await readFile(page, 'utf8'))
        .replace(/data-version="[^"]*"/, `data-version="${name}"`)
        .replaceAll(worker.old, worker.name);
      await writeFile(page, html);
      await listFiles(folder, name);
      return worker.name;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function renameWorker(folder, name) {
  const old = (await readdir(folder)).find((file) => file.startsWith('worker_loader-'));
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 16);
  const renamed = `worker_loader-${hash}.js`;
  await rename(join(folder, old), join(folder, renamed));
  return { old, name: renamed };
}

/** As the build does it: the service worker is told the version and the integrity of its files. */
async function listFiles(folder, version) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  const files = {};
  for (const path of paths.filter((path) => !path.endsWith('sw.js'))) {
    const name = path.slice(folder.length + 1).replaceAll('\\', '/');
    const hash = createHash('sha256').update(await readFile(path)).digest('base64');
    files[name === 'index.html' ? './' : `./${name}`] = `sha256-${hash}`;
  }
  const worker = join(folder, 'sw.js');
  const line = `const BUILD = ${JSON.stringify({ version, fresh: false, files })};`;
  await writeFile(worker, (await readFile(worker, 'utf8')).replace(/^const BUILD = .*$/m, () => line));
}
