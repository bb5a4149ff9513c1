// The short form of `npm run soak`.

import { test as base } from '@playwright/test';

import { expect } from './lib/fixtures.mjs';
import { killRounds } from './lib/kill-rounds.mjs';
import { serve } from './lib/server.mjs';

base('three times killed right after Saved, nothing is lost or torn', async () => {
  base.setTimeout(120_000);
  const server = await serve();
  try {
    const { rounds, confirmed, lost, torn } = await killRounds(server.url, 3, 7);
    expect({ rounds, lost, torn }).toEqual({ rounds: 3, lost: [], torn: [] });
    expect(confirmed).toBeGreaterThanOrEqual(3);
  } finally {
    await server.close();
  }
});
