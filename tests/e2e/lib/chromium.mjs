// Where Chromium is, and how it is started for a test.

import { programPath } from './program.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const ELSEWHERE = [
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The browser's path: `CHROME` where it is set, else the first of the usual places. */
export function chromiumPath() {
  if (process.env.CHROME) return process.env.CHROME;
  const found = programPath(NAMES, ELSEWHERE);
  if (!found) throw new Error('Chromium or Chrome was not found: install it, or set CHROME to its path');
  return found;
}

/** Root may not use Chromium's sandbox; everybody else keeps it. */
const SANDBOX = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** Flags that keep Chromium quiet and painting on the CPU, alike on every machine. */
export const FLAGS = [
  ...SANDBOX,
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/** What Playwright's `launch` is given. */
export const launchOptions = (more = []) => ({
  executablePath: chromiumPath(),
  chromiumSandbox: SANDBOX.length === 0,
  args: [...FLAGS.filter((flag) => flag !== '--no-sandbox'), ...more],
});
