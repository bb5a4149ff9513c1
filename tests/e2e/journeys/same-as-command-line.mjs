// What the page finds is what `gloss recognize` finds in the same text: one core, two doors.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';

import { expect, test } from '../lib/fixtures.mjs';
import { ENGLISH, KOREAN, SIMPLIFIED, TRADITIONAL } from '../lib/texts.mjs';

const TARGET = process.env.CARGO_TARGET_DIR ?? fileURLToPath(new URL('../../../target', import.meta.url));
const GLOSS = resolve(TARGET, 'debug', 'gloss');

/** What the command line finds in `text`, as the page's file would say it. */
function found(text) {
  const { stdout, stderr, status, error } = spawnSync(GLOSS, ['recognize'], { input: `${JSON.stringify({ id: 'a', text })}\n`, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${GLOSS}: ${error ?? stderr} (cargo build --bin gloss)`);
  return comparable(JSON.parse(stdout));
}

/** Where and what; likelihoods to the hundredth, since processors differ in the last digits. */
const comparable = ({ spans, claims }) =>
  [...spans, ...claims.map((claim) => ({ ...claim, label: 'claim' }))].map(
    ({ start, end, label, kind, value, currency, unit, source, cue, polarity, confidence }) =>
      JSON.parse(JSON.stringify({ start, end, label, kind, value, currency, unit, source, cue, polarity, confidence: confidence.toFixed(2) })),
  );

for (const { name, text } of [ENGLISH, SIMPLIFIED, TRADITIONAL, KOREAN]) {
  test(`the page and the command line find the same in ${name}`, async ({ gloss }) => {
    await gloss.annotate(text);
    const [article] = JSON.parse(await gloss.exported()).articles;
    const expected = found(text);
    expect(expected.length).toBeGreaterThan(4);
    expect(comparable(article)).toEqual(expected);
  });
}
