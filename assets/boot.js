// Starts the page: the app's wasm, and the service worker that keeps the page usable offline.
// The build writes the names of the app's files into the attributes of this script's element.

// The browser's offer to install the page comes early; the page takes it up when asked to.
addEventListener('beforeinstallprompt', (event) => { globalThis.glossInstall = event; });

hello();

const { js, wasm, version } = document.getElementById('boot').dataset;

try {
  const app = await import(js);
  await app.default({ module_or_path: wasm });
} catch (error) {
  sayWhyNot(error);
}
// Without a service worker (private windows refuse it) the page works all the same, only not offline.
keepForOffline().catch(() => {});

/** Says what Gloss is until the app is here, in the language that the app is about to choose. */
function hello() {
  const said = [...document.querySelectorAll('.hello')];
  const wishes = [new URLSearchParams(location.search).get('lang'), kept('gloss-language'), ...navigator.languages, 'en'];
  const inLanguage = (wish) => said.find(({ lang }) => lang === languageOf(wish));
  inLanguage(wishes.find(inLanguage)).hidden = false;
}

function languageOf(tag) {
  if (/^zh/.test(tag)) return /Hant|TW|HK|MO/.test(tag) ? 'zh-Hant' : 'zh-Hans';
  return tag?.split('-')[0];
}

function kept(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

async function keepForOffline() {
  const workers = navigator.serviceWorker;
  if (!workers || location.protocol === 'file:') return;
  await workers.register('./sw.js', { updateViaCache: 'none' });
  workers.controller?.postMessage({ started: version });
}

/** The page cannot start: says so, instead of waiting for ever. */
function sayWhyNot(error) {
  const alert = document.createElement('div');
  alert.className = 'starting';
  alert.setAttribute('role', 'alert');
  const lines = [
    'Gloss could not start.',
    'Check the connection and reload the page. Gloss needs a current Chrome, Edge, Firefox or Safari. Your saved articles are not touched.',
    `What the browser said: ${error?.message ?? error}`,
  ];
  for (const line of lines) alert.appendChild(document.createElement('p')).textContent = line;
  document.body.replaceChildren(alert);
  console.error(error);
}
