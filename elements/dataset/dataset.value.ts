import { AppError, typeError } from '../../src/errors.ts';
import { pythonTypeName } from '../../src/schema/python-text.ts';
import type { Rules } from '../../src/schema/rules.ts';
import type { dataset } from './dataset.schema.ts';

const isIndex = (value: unknown): value is number | boolean =>
  typeof value === 'boolean' || Number.isInteger(value);

/** The sample at a place; as in Python, -1 is the last. */
function sampleAt(samples: readonly unknown[], wire: unknown): unknown {
  if (!isIndex(wire)) throw typeError(`Dataset samples have whole numbers, not ${pythonTypeName(wire)}.`);
  const row = samples.at(Number(wire));
  if (row === undefined)
    throw new AppError(
      'IndexError',
      `Dataset expects an index below ${samples.length}; got ${Number(wire)}.`,
    );
  return row;
}

export const datasetRules: Rules<typeof dataset> = {
  preprocess(wire, { samples, type }) {
    if (wire === null || wire === undefined) return null;
    if (type === 'index') return wire;
    const row = sampleAt(samples ?? [], wire);
    return type === 'tuple' ? [wire, row] : row;
  },
  postprocess(value, { samples }, { warn }) {
    if (isIndex(value)) return value;
    if (!Array.isArray(value)) return null;
    const wanted = JSON.stringify(value);
    const index = (samples ?? []).findIndex((row) => JSON.stringify(row) === wanted);
    if (index >= 0) return index;
    warn('A list is no sample of this `Dataset`; to change the samples, return gr.Dataset(samples=…).');
    return null;
  },
  apiInfo: () => ({ type: 'integer', description: 'index of selected example' }),
  examplePayload: () => 0,
  exampleValue: () => [],
};
