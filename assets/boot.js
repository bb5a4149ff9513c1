// Starts the page: the app's wasm, and the service worker that keeps the page usable offline.
// The build writes the app's file names into the attributes of this script's element.

const { js, wasm } = document.getElementById('boot').dataset;
const workers = location.protocol === 'file:' ? undefined : navigator.serviceWorker;

try {
  const [app, replaced] = await Promise.all([import(js), newVersionTakesOver()]);
  if (!replaced) await app.default({ module_or_path: wasm });
} catch (error) {
  sayWhyNot(error);
}
// Without a service worker (private windows refuse it) the page works all the same, only not offline.
workers?.register('./sw.js', { updateViaCache: 'none' }).catch(() => {});

/**
 * A new version waits until no page of the old one is open. When this page is the only one and has not begun,
 * the new version can take over now: then the page is loaded once more, and true is returned.
 */
async function newVersionTakesOver() {
  if (!workers?.controller) return false;
  const waiting = (await workers.getRegistration())?.waiting;
  if (!waiting) return false;
  workers.addEventListener('controllerchange', () => location.reload(), { once: true });
  return answerTo('take over', waiting);
}

/** What `worker` answers to `question`; no answer in a second counts as no. */
function answerTo(question, worker) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data === true);
    setTimeout(() => resolve(false), 1000);
    worker.postMessage(question, [port2]);
  });
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
