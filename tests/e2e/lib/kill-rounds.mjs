// Kills the browser right after it said `Saved`, opens the profile again, and looks for every confirmed edit.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect } from '@playwright/test';

import { chance } from './chance.mjs';
import { startDoomed } from './doomed.mjs';
import { article, upload } from './file.mjs';
import { glossOn } from './gloss.mjs';
import { KEYS } from './keys.mjs';

/** Different words, so that every edit has words of its own. */
const TEXT = Array.from({ length: 200 }, (_, line) =>
  Array.from({ length: 10 }, (_, word) => `word${line * 10 + word}x`).join(' '),
).join('\n');

const LABELS = ['person', 'organization', 'amount', 'claim'];

/**
 * Does `rounds` rounds on one profile against the page at `url`; `report` hears of each.
 * Answers with how many edits were confirmed, and what was lost or torn.
 */
export async function killRounds(url, rounds, seed, report) {
  const profile = await mkdtemp(join(tmpdir(), 'gloss-soak-'));
  const random = chance(seed);
  const confirmed = new Map();
  const result = { rounds: 0, confirmed: 0, lost: [], torn: [] };
  try {
    for (let round = 1; round <= rounds; round += 1) {
      const unsure = await editAndDie(profile, url, round, random, confirmed);
      const after = await reopened(profile, url, new Set([...confirmed.keys(), unsure]));
      for (const [words, label] of confirmed) if (after.marks.get(words) !== label) result.lost.push(`round ${round}: ${label} ${words}`);
      result.torn.push(...after.torn.map((what) => `round ${round}: ${what}`));
      // An edit that was under way when the browser died may be there or not; from now on it stays what it is.
      for (const [words, label] of after.marks) confirmed.set(words, label);
      result.rounds = round;
      result.confirmed = confirmed.size;
      report?.(`round ${round}: ${confirmed.size} edits confirmed so far, ${result.lost.length} lost, ${result.torn.length} torn`);
    }
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  return result;
}

/** One life of the browser: some edits, each confirmed, perhaps one more, and the end. Answers with the words of that one. */
async function editAndDie(profile, url, round, random, confirmed) {
  const browser = await startDoomed(profile);
  try {
    const gloss = await open(browser.page, url);
    if (round === 1) await gloss.importFiles(upload(article('soak', TEXT)));
    await gloss.settled();
    const count = 1 + random.below(8);
    for (let n = 0; n < count; n += 1) {
      const [words, label] = await edit(gloss, random, confirmed);
      await expect(gloss.saved).toBeAttached();
      confirmed.set(words, label);
    }
    return random.next() < 0.5 ? null : (await edit(gloss, random, confirmed))[0];
  } finally {
    await browser.kill();
  }
}

/** Marks words that nobody marked yet. */
async function edit(gloss, random, confirmed) {
  let words;
  do words = `word${random.below(2_000)}x`;
  while (confirmed.has(words));
  const label = random.pick(LABELS);
  await gloss.page.evaluate((w) => globalThis.e2e.select(...globalThis.e2e.find(w)), words);
  await expect(gloss.toolbar).toBeVisible();
  await gloss.page.keyboard.press(KEYS[label]);
  return [words, label];
}

/** What is there when the profile is opened again: marks by their words, and what does not fit together. */
async function reopened(profile, url, expected) {
  const browser = await startDoomed(profile);
  try {
    const gloss = await open(browser.page, url);
    await gloss.settled();
    const [only] = JSON.parse(await inPage(gloss)).articles;
    const marks = new Map();
    const torn = only.text === TEXT ? [] : ['the text is not what it was'];
    const points = [...only.text];
    for (const one of [...only.spans, ...only.claims.map((claim) => ({ ...claim, label: 'claim' }))]) {
      marks.set(one.text, one.label);
      if (points.slice(one.start, one.end).join('') !== one.text) torn.push(`${one.text} lies elsewhere`);
      if (one.origin === 'hand' && !expected.has(one.text)) torn.push(`${one.text} was never marked`);
    }
    torn.push(...(await historyTorn(gloss, only)));
    return { marks, torn };
  } finally {
    await browser.close();
  }
}

/** Whether history and article disagree: the last step must be undoable, and doing it again must restore. */
async function historyTorn(gloss, before) {
  if (!(await gloss.undo.isEnabled())) return ['nothing can be undone'];
  await gloss.undo.click();
  await expect(gloss.saved).toBeAttached();
  await gloss.redo.click();
  await expect(gloss.saved).toBeAttached();
  const [after] = JSON.parse(await inPage(gloss)).articles;
  return JSON.stringify(after) === JSON.stringify(before) ? [] : ['undo and redo do not restore the article'];
}

async function open(page, url) {
  const gloss = glossOn(page);
  await page.addInitScript({ path: gloss.insidePath });
  await page.goto(new URL('?lang=en', url).href);
  await expect(gloss.input.or(gloss.article).first()).toBeVisible();
  return gloss;
}

/** The exported file, caught before the browser would write it to a folder of its own. */
async function inPage(gloss) {
  await gloss.page.evaluate(() => {
    const before = URL.createObjectURL;
    globalThis.caught ??= [];
    URL.createObjectURL = (blob) => {
      globalThis.caught.push(blob);
      return before.call(URL, blob);
    };
  });
  await gloss.button('Export').click();
  await gloss.page.getByRole('menuitem', { name: 'JSON', exact: true }).click();
  await gloss.page.waitForFunction(() => globalThis.caught.length > 0);
  return gloss.page.evaluate(() => globalThis.caught.pop().text());
}
