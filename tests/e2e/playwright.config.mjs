// @playwright/test rather than playwright-core with node:test: its `expect` waits for a role or a state by itself,
// so no journey needs a sleep, and its fixtures give each journey a browser context without a past.

import { defineConfig } from '@playwright/test';

import { launchOptions } from './lib/chromium.mjs';

export default defineConfig({
  testDir: '.',
  testMatch: ['journeys/*.mjs', 'privacy.mjs', 'bad-input.mjs', 'storage-fails.mjs', 'accessibility.mjs', 'every-screen.mjs', 'durability.mjs'],
  outputDir: 'results/failed',
  fullyParallel: true,
  workers: Number(process.env.E2E_WORKERS ?? 2),
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    launchOptions: launchOptions(),
    viewport: { width: 1280, height: 800 },
    locale: 'en-US',
    timezoneId: 'UTC',
    colorScheme: 'light',
    contextOptions: { reducedMotion: 'reduce' },
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    acceptDownloads: true,
    permissions: ['clipboard-read', 'clipboard-write'],
    trace: 'off',
    screenshot: 'only-on-failure',
  },
});
