// Keeps the files of the build, so that the page opens offline.
//
// Versions never mix: every file but the page itself has its hash in its name, so a page is always answered with the
// files it was built with, whichever version this worker is of. A new version is fetched while the old one runs; its
// page is kept last, when all it names is there, and is what the next load shows.
//
// Other origins, other folders and other methods pass untouched.

// The build writes this line: a checksum of all, whether the page is asked of the network first (while somebody works
// on Gloss), and the integrity of each file. `./` is the page.
const BUILD = { version: 'unbuilt', fresh: false, files: {} };

const SCOPE = self.registration.scope;
const KEPT = `gloss ${SCOPE}`;
const VERSION_HEADER = 'x-gloss-version';
const NAMED_BY_CONTENT = /-[0-9a-f]{16}(\.|$)/;

self.addEventListener('install', (event) => event.waitUntil(keep().then(() => self.skipWaiting())));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && request.url.startsWith(SCOPE)) event.respondWith(answer(request));
});

self.addEventListener('message', (event) => {
  if (event.data?.started) event.waitUntil(drop(event.data.started));
});

/** Keeps every file of the build that is not kept already; one that is not of this build fails its integrity, and then
 * the version before it goes on. */
async function keep() {
  if (Object.keys(BUILD.files).length === 0) return caches.delete(KEPT);
  const cache = await caches.open(KEPT);
  const kept = new Set((await cache.keys()).map(({ url }) => url));
  const others = Object.keys(BUILD.files).filter((file) => file !== './' && !(NAMED_BY_CONTENT.test(file) && kept.has(address(file))));
  await cache.addAll(others.map(asked));
  const answered = await fetch(asked('./'));
  const headers = new Headers(answered.headers);
  headers.set(VERSION_HEADER, BUILD.version);
  await cache.put(SCOPE, new Response(await answered.blob(), { headers }));
}

const address = (file) => new URL(file, SCOPE).href;

/** A file whose name stays the same from version to version is asked of the server, not of the browser's own cache. */
const asked = (file) => new Request(address(file), { integrity: BUILD.files[file], cache: 'no-cache' });

/** The kept file, else the network's answer. */
async function answer(request) {
  const cache = await caches.open(KEPT);
  const file = address(request.url.split(/[?#]/)[0]);
  const page = file === SCOPE || file === address('index.html');
  const kept = await cache.match(page ? SCOPE : file, { ignoreVary: true });
  if (page && BUILD.fresh) return fetch(request).catch((error) => kept ?? Promise.reject(error));
  return kept ?? fetch(request);
}

/** A page of `version` has started. When it is the only one and none is newer, nobody needs the files of others. */
async function drop(version) {
  const cache = await caches.open(KEPT);
  const newest = (await cache.match(SCOPE))?.headers.get(VERSION_HEADER);
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const alone = pages.filter(({ url }) => url.startsWith(SCOPE)).length === 1;
  if (!alone || version !== BUILD.version || newest !== BUILD.version) return;
  const needed = new Set(Object.keys(BUILD.files).map(address));
  const others = (await cache.keys()).filter(({ url }) => !needed.has(url));
  await Promise.all(others.map((request) => cache.delete(request)));
}
