// What axe-core says of a page.

import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe holds against the page as it stands, by `rules` alone where they are named: rule, and the elements concerned. */
export async function violations(page, rules) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  return page.evaluate(async (wanted) => {
    const runOnly = wanted ? { runOnly: { type: 'rule', values: wanted } } : {};
    const { violations: found } = await globalThis.axe.run(document, { resultTypes: ['violations'], ...runOnly });
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 140)).join(' | ')}`);
  }, rules);
}
