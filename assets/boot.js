// Starts the page: the app's wasm, and the service worker that keeps the page usable offline.
// The build writes the names of the app's files into the attributes of this script's element.

// The browser's offer to install the page comes early; the page takes it up when asked to.
addEventListener('beforeinstallprompt', (event) => { globalThis.glossInstall = event; });

/** Why the page did not start, what is kept and what to do; then what the browser said. */
const NOT_STARTED = {
  en: [
    'Gloss could not start.',
    'Check the connection and reload the page. Gloss needs a current Chrome, Edge, Firefox or Safari. Your saved articles are not touched.',
    'What the browser said: ',
  ],
  'zh-Hans': ['Gloss 未能启动。', '请检查网络并重新加载页面。Gloss 需要新版的 Chrome、Edge、Firefox 或 Safari。已保存的文章不受影响。', '浏览器的说明:'],
  'zh-Hant': ['Gloss 未能啟動。', '請檢查網路並重新載入頁面。Gloss 需要新版的 Chrome、Edge、Firefox 或 Safari。已儲存的文章不受影響。', '瀏覽器的說明:'],
  ko: ['Gloss를 시작하지 못했습니다.', '연결을 확인하고 페이지를 새로 고치십시오. Gloss에는 최신 Chrome, Edge, Firefox 또는 Safari가 필요합니다. 저장한 기사는 그대로입니다.', '브라우저의 설명: '],
};

const language = hello();

const { js, wasm, version } = document.getElementById('boot').dataset;

try {
  const app = await import(js);
  await app.default({ module_or_path: wasm });
} catch (error) {
  sayWhyNot(error);
}
// Without a service worker (private windows refuse it) the page works all the same, only not offline.
keepForOffline().catch(() => {});

/** Says what Gloss is until the app is here, in the language that the app is about to choose; answers which. */
function hello() {
  const said = [...document.querySelectorAll('.hello')];
  const wishes = [new URLSearchParams(location.search).get('lang'), kept('gloss-language'), ...navigator.languages, 'en'];
  const inLanguage = (wish) => said.find(({ lang }) => lang === languageOf(wish));
  const chosen = inLanguage(wishes.find(inLanguage));
  chosen.hidden = false;
  return chosen.lang;
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
  alert.lang = language;
  const [what, then, reason] = NOT_STARTED[language];
  for (const line of [what, then, reason + (error?.message ?? error)]) {
    alert.appendChild(document.createElement('p')).textContent = line;
  }
  document.body.replaceChildren(alert);
  console.error(error);
}
