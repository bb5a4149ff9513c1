// What every journey starts from: a server, a browser without a past, and a page on which nothing untoward may happen.

import { test as base, expect } from '@playwright/test';

import { glossOn } from './gloss.mjs';
import { guard } from './guard.mjs';
import { serve } from './server.mjs';

export { expect };

export const test = base.extend({
  /** The built page, served at the root of an origin of its own. */
  server: [
    async ({}, use) => {
      const server = await serve();
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],

  baseURL: ({ server }, use) => use(server.url),

  /** What must not happen in this context: asserted at the end of every test. */
  rules: [
    async ({ context, baseURL }, use) => {
      const rules = await guard(context, new URL(baseURL).origin);
      await use(rules);
      expect(rules.problems()).toEqual([]);
    },
    { auto: true },
  ],

  /** Gloss in English, just opened. */
  gloss: async ({ page, rules: _ }, use) => {
    const gloss = glossOn(page);
    await gloss.open();
    await use(gloss);
  },
});
