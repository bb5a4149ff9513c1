// A Chromium of our own starting, on a profile that outlives it, which can be killed by its process id.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import { chromium } from '@playwright/test';

import { chromiumPath, FLAGS } from './chromium.mjs';

/** Starts Chromium on `profile`; answers with a page and `kill()`, which leaves it no time for anything. */
export async function startDoomed(profile) {
  await rm(join(profile, 'DevToolsActivePort'), { force: true });
  const child = spawn(
    chromiumPath(),
    ['--headless', ...FLAGS, `--user-data-dir=${profile}`, '--remote-debugging-port=0', '--window-size=1280,800', 'about:blank'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const gone = once(child, 'exit');
  const endpoint = await endpointOf(child, gone);
  const browser = await chromium.connectOverCDP(endpoint);
  const context = browser.contexts()[0];
  const page = context.pages()[0] ?? (await context.newPage());
  const end = async (signal) => {
    process.kill(child.pid, signal);
    await gone;
    await browser.close().catch(() => {});
  };
  return { page, context, pid: child.pid, kill: () => end('SIGKILL'), close: () => end('SIGTERM') };
}

/** The address that Chromium prints once it listens. */
async function endpointOf(child, gone) {
  let printed = '';
  const listening = (async () => {
    for await (const part of child.stderr) {
      printed += part;
      const found = /DevTools listening on (ws:\/\/\S+)/.exec(printed);
      if (found) return found[1];
    }
    return null;
  })();
  const endpoint = await Promise.race([listening, gone.then(() => null)]);
  if (!endpoint) throw new Error(`Chromium did not start:\n${printed}`);
  child.stderr.on('data', () => {});
  child.stderr.resume();
  return endpoint;
}
