import { AppError } from '../../src/errors.ts';
import type { Rules } from '../../src/schema/rules.ts';
import type { dataset } from './dataset.schema.ts';

export const datasetRules: Rules<typeof dataset> = {
  preprocess(wire, { samples, type }) {
    if (wire === null || wire === undefined) return null;
    const index = Number(wire);
    const row = samples?.[index];
    if (row === undefined)
      throw new AppError(
        'IndexError',
        `Dataset expects an index below ${samples?.length ?? 0}; got ${String(wire)}.`,
      );
    if (type === 'index') return index;
    return type === 'tuple' ? [index, row] : row;
  },
  postprocess(value, { samples }) {
    if (value === null || value === undefined || typeof value === 'number') return value ?? null;
    const wanted = JSON.stringify(value);
    const index = (samples ?? []).findIndex((row) => JSON.stringify(row) === wanted);
    return index < 0 ? null : index;
  },
  apiInfo: () => ({ type: 'integer', description: 'index of selected example' }),
  examplePayload: () => 0,
  exampleValue: () => [],
};
