// Keeps the files of one build, so that the page opens offline and never mixes the files of two versions:
// each version answers from its own cache only, and the next one waits until no page of this one is open
// (or the only one asks it to take over before it has begun: see boot.js).
// Everything else passes: other origins, other folders, other methods, files that are not of the build.

// The build writes this line: a checksum of all files, and for each its integrity.
const BUILD = { version: 'unbuilt', files: {} };

const SCOPE = self.registration.scope;
const OURS = `gloss ${SCOPE} `;
const CACHE = OURS + BUILD.version;

self.addEventListener('install', (event) => event.waitUntil(keepAll()));
self.addEventListener('activate', (event) => event.waitUntil(retireOthers()));

self.addEventListener('fetch', (event) => {
  const file = fileOf(event.request);
  if (file !== undefined) event.respondWith(kept(file, event.request));
});

self.addEventListener('message', (event) => {
  if (event.data === 'take over') event.waitUntil(takeOver(event.ports[0]));
});

/** Keeps every file of the build, or none: one that is not of this build fails its integrity, and the old version stays. */
async function keepAll() {
  const requests = Object.entries(BUILD.files).map(
    ([file, integrity]) => new Request(new URL(file, SCOPE), { cache: 'no-cache', integrity }),
  );
  try {
    await (await caches.open(CACHE)).addAll(requests);
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

/** Drops the caches of other versions. The very first version serves the page that brought it too. */
async function retireOthers() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(OURS) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  if (old.length === 0) await self.clients.claim();
}

/** The file of the build that `request` asks for, as BUILD names it. */
function fileOf(request) {
  if (request.method !== 'GET' || !request.url.startsWith(SCOPE)) return undefined;
  const { pathname } = new URL(request.url);
  const path = './' + pathname.slice(new URL(SCOPE).pathname.length);
  const file = path === './index.html' ? './' : path;
  return Object.hasOwn(BUILD.files, file) ? file : undefined;
}

async function kept(file, request) {
  return (await caches.match(new URL(file, SCOPE), { cacheName: CACHE })) ?? fetch(request);
}

/** Answers whether the page that asks was the only one open, and takes over if it was. */
async function takeOver(port) {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const alone = pages.filter(({ url }) => url.startsWith(SCOPE)).length === 1;
  port.postMessage(alone);
  if (alone) await self.skipWaiting();
}
