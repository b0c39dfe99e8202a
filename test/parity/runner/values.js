/** Values: recorded operations of components, played by Python in the built product. */
import { readFileSync } from 'node:fs';
import { isWanted } from './options.js';
import { fixtures, modules } from './python-files.js';
import { rawItems } from './raw-items.js';

/** Most vectors that one app plays. */
const BATCH = 60;

/** Operations that build apps: their blocks count from 0, so that each needs an app of its own. */
const alone = new Set(['call', 'exec']);

/** Packages by the names under which recorded code and outputs speak of them. */
const packages = {
  numpy: /\bnp\.|"\$(?:ndarray|scalar)"|"numpy"/,
  pandas: /\bpd\.|"\$(?:dataframe|series|pandas)"/,
  pillow: /\bPIL\.|"\$image"/,
  matplotlib: /\bplt\.|"matplotlib"/,
  polars: /\bpl\.|"\$polars"|"polars"/,
};

const packagesFor = (text) => Object.keys(packages).filter((name) => packages[name].test(text));

/** Python code in a vector, and the names of components it is about; the rest is data. */
function codeOf({ component, op, kwargs, input }) {
  const code = [];
  const collect = (value) => {
    if (typeof value !== 'object' || value === null) return;
    if (typeof value.$py === 'string') code.push(value.$py);
    if (typeof value.$component === 'object') code.push(`gr.${value.$component.class}`);
    else for (const item of Object.values(value)) collect(item);
  };
  collect(kwargs);
  collect(input);
  if (!alone.has(op)) code.push(`gr.${component}`, JSON.stringify(kwargs.components ?? null));
  return code.join('\n');
}

/** A vector as it is played: as recorded, with what is wanted instead where that differs on purpose. */
const withDeviation = (raw, deviation) =>
  deviation ? `${raw.slice(0, -1)}, "deviation": ${JSON.stringify(deviation)}}` : raw;

const texts = (warnings = []) => [
  ...new Set(warnings.map(({ category, message }) => `${category}: ${message}`)),
];

/**
 * Plays the vectors of a recording.
 * @returns {AsyncGenerator<import('./report.js').Result>}
 */
export async function* compareValues({ options, product, existing, deviations, sameMeaning }) {
  const text = readFileSync(options.values, 'utf8');
  const files = [...modules, { name: 'app.py', content: 'from parity import play' }];
  const recordedFiles = fixtures(options.values);
  const wanted = rawItems(text, 'vectors')
    .map((raw) => ({ raw, vector: JSON.parse(raw) }))
    .filter(({ vector }) => isWanted(options, 'values', vector.id));
  const needing = new Set(wanted.flatMap(({ raw }) => packagesFor(raw)));
  const installed = await installable(product, [...needing], files);

  /** @returns {import('./report.js').Result} */
  function judged({ vector }, { wanted, got, differ }) {
    const { id } = vector;
    if (got.missing)
      return {
        id,
        outcome: 'skipped',
        reason: `${got.missing} is not there: set GRADIO_LITE_WHEELS to a folder with its wheel.`,
      };
    const expectedTexts = texts((deviations[id] ?? vector).warnings);
    const gotTexts = texts(got.warnings);
    const passed =
      !differ &&
      sameError(wanted.error, got.error) &&
      expectedTexts.length === gotTexts.length &&
      expectedTexts.every((told, i) => sameMeaning(told, gotTexts[i]));
    if (passed) return { id, outcome: 'passed' };
    return {
      id,
      outcome: 'failed',
      expected: { ...wanted, warnings: (deviations[id] ?? vector).warnings ?? [] },
      got,
    };
  }

  function sameError(expected, got) {
    if (!expected || !got) return !expected === !got;
    return (
      expected.type === got.type &&
      sameMeaning(expected.message, got.message) &&
      JSON.stringify(expected['gr.Error']) === JSON.stringify(got['gr.Error'])
    );
  }

  /** Plays some vectors in one app; those that get no answer are played again, each in an app of its own. */
  async function* play(batch) {
    const app = product.newApp();
    const vectors = batch.map(({ raw, vector }) => withDeviation(raw, deviations[vector.id]));
    const requirements = installed.filter((name) => batch.some(({ raw }) => packages[name].test(raw)));
    const list = { name: 'vectors.json', content: `[${vectors.join(',')}]` };
    const played = [...files, list, ...(/FIX|fixture/.test(list.content) ? recordedFiles : [])];
    const { records, error, silent } = await product.open(app, played, { requirements });
    if (!silent) await product.close(app);
    const answers = new Map(records.map((record) => [record.id, record]));
    for (const one of batch) {
      const { id } = one.vector;
      const answer = answers.get(id);
      if (answer) yield judged(one, answer);
      else if (batch.length > 1) yield* play([one]);
      else yield { id, outcome: 'failed', expected: 'an answer', got: error?.message ?? 'none in time' };
    }
  }

  const batches = new Map();
  for (const one of wanted) {
    const { id, component, op } = one.vector;
    const [missing] = existing.missingIn(codeOf(one.vector));
    if (missing) yield { id, outcome: 'skipped', reason: `${missing} does not exist yet` };
    else {
      const at = alone.has(op) ? id : component;
      batches.set(at, [...(batches.get(at) ?? []), one]);
    }
  }
  for (const batch of batches.values())
    for (let at = 0; at < batch.length; at += BATCH) yield* play(batch.slice(at, at + BATCH));
}

/** Those of some packages that can be had here. */
async function installable(product, names, files) {
  const found = [];
  for (const name of names) {
    const app = product.newApp();
    const empty = { name: 'vectors.json', content: '[]' };
    const { error, silent } = await product.open(app, [...files, empty], { requirements: [name] });
    if (!silent) await product.close(app);
    if (!error && !silent) found.push(name);
  }
  return found;
}
