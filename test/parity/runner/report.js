/** Tells how each vector went, and counts. */

/**
 * @typedef {object} Result
 * @property {string} id
 * @property {'passed' | 'failed' | 'skipped'} outcome
 * @property {unknown} [expected]
 * @property {unknown} [got]
 * @property {string} [reason] why it was skipped
 */

const LONGEST = 1500;

const show = (value) => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}… (${text.length} characters)` : text;
};

/** Counts results; failures are printed as they come, what was skipped at the end, by reason. */
export class Report {
  counts = { passed: 0, failed: 0, skipped: 0 };
  /** @type {Map<string, string[]>} */
  #skipped = new Map();

  /** @param {string} suite @param {Result} result */
  add(suite, { id, outcome, expected, got, reason = '' }) {
    this.counts[outcome]++;
    if (outcome === 'failed')
      console.log(`FAILED ${suite} ${id}\n  expected ${show(expected)}\n  got      ${show(got)}`);
    if (outcome === 'skipped') this.#skipped.set(reason, [...(this.#skipped.get(reason) ?? []), id]);
  }

  /** Prints what was skipped and, as the last line, the counts. */
  end() {
    for (const [reason, ids] of this.#skipped)
      console.log(
        `Skipped ${ids.length} (${ids.slice(0, 3).join(', ')}${ids.length > 3 ? ', …' : ''}): ${reason}`,
      );
    const { passed, failed, skipped } = this.counts;
    console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  }
}
