// npm run lighthouse: what Lighthouse says of the built page, on a phone and on a desk, and what keeps it from saying more.
//
// A package of its own: Lighthouse brings two hundred others, which no test needs.

import * as chromeLauncher from 'chrome-launcher';
import lighthouse, { desktopConfig } from 'lighthouse';

import { FLAGS, chromiumPath } from '../e2e/lib/chromium.mjs';
import { serve } from '../e2e/lib/server.mjs';

/** What is asked, in hundredths. */
const LEAST = { performance: 95, accessibility: 100, 'best-practices': 100 };

/** A phone as Lighthouse has it by default: slow 4G and a quarter of this processor, simulated; and a desk. */
const LOOKS = { phone: undefined, desk: desktopConfig };

/** As hosts of static files send them: compressed. */
const server = await serve(undefined, '/', { isCompressed: true });
let hasFailed = false;
try {
  for (const [look, config] of Object.entries(LOOKS)) {
    const { categories, audits } = await audited(config);
    const scores = Object.entries(LEAST).map(([id, least]) => [id, Math.round(categories[id].score * 100), least]);
    console.log(`\n${look}: ${scores.map(([id, score]) => `${id} ${score}`).join(', ')}`);
    for (const [id, score, least] of scores) {
      if (score < least) hasFailed = true;
      if (score < 100) console.log(lacking(categories[id], audits).join('\n'));
    }
    console.log(moments(audits));
  }
} finally {
  await server.close();
}
process.exitCode = hasFailed ? 1 : 0;

async function audited(config) {
  const chrome = await chromeLauncher.launch({ chromePath: chromiumPath(), chromeFlags: ['--headless', ...FLAGS] });
  try {
    const options = { port: chrome.port, onlyCategories: Object.keys(LEAST), logLevel: 'error' };
    const { lhr } = await lighthouse(`${server.url}?lang=en`, options, config);
    if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
    return lhr;
  } finally {
    await chrome.kill();
  }
}

/** The audits that took something off a category, the heaviest first. */
function lacking({ auditRefs }, audits) {
  return auditRefs
    .map(({ id, weight }) => ({ ...audits[id], weight }))
    .filter(({ score, weight }) => score !== null && score < 1 && weight > 0)
    .sort((one, other) => other.weight * (1 - other.score) - one.weight * (1 - one.score))
    .map(({ title, displayValue, score, details }) => {
      const items = (details?.items ?? []).slice(0, 3).map((item) => item.node?.snippet ?? item.description ?? item.url ?? '');
      return `  ${title}: ${displayValue ?? `${Math.round(score * 100)} of 100`} ${items.filter(Boolean).join(' | ')}`;
    });
}

function moments(audits) {
  const names = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift', 'speed-index'];
  return `  ${names.map((name) => `${audits[name].title} ${audits[name].displayValue}`).join(', ')}`;
}
