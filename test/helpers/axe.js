/** What axe finds wrong on a page. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import assert from 'node:assert/strict';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The violations on the whole page, each with the element and what to do about it. */
async function findings(page, except) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  return page.evaluate(async (exclude) => {
    const { violations } = await globalThis.axe.run({ exclude }, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
    );
  }, except);
}

/** Fails when axe finds anything; `moment` says what the page shows, `except` selects what to leave out. */
export async function axeFindsNothing(page, moment, except = []) {
  assert.deepEqual(await findings(page, except), [], moment);
}
