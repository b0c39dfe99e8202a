import { AppError, valueError } from '../../src/errors.ts';
import { pythonJson, pythonStr, pythonTypeName } from '../../src/schema/python-text.ts';
import type { Rules } from '../../src/schema/rules.ts';
import type { Json } from '../../src/schema/wire.ts';
import type { label } from './label.schema.ts';

interface Confidence {
  label: string | number;
  confidence: number | null;
}

interface LabelData {
  label?: string | number | null;
  confidences?: Confidence[] | null;
}

const field = (title: string, ...types: string[]): Json => ({
  anyOf: [...types, 'null'].map((type) => ({ type })),
  default: null,
  title,
});

/** JSON schema of the wire value. */
const labelData: Json = {
  $defs: {
    LabelConfidence: {
      properties: {
        label: field('Label', 'string', 'integer', 'number'),
        confidence: field('Confidence', 'number'),
      },
      title: 'LabelConfidence',
      type: 'object',
    },
  },
  properties: {
    label: field('Label', 'string', 'integer', 'number'),
    confidences: {
      anyOf: [{ items: { $ref: '#/$defs/LabelConfidence' }, type: 'array' }, { type: 'null' }],
      default: null,
      title: 'Confidences',
    },
  },
  title: 'LabelData',
  type: 'object',
  additional_description: null,
};

/** A dict of confidences: TypeScript gives a record, Python `{confidences: […]}`, which keeps keys that are numbers. */
function pairs(value: Record<string, unknown>): Confidence[] {
  if (Array.isArray(value['confidences'])) return value['confidences'] as Confidence[];
  return Object.entries(value).map(([name, confidence]) => ({
    label: name,
    confidence: asNumber(confidence),
  }));
}

const isLabelAlone = (value: unknown): value is Required<LabelData> =>
  typeof value === 'object' &&
  value !== null &&
  (value as LabelData).confidences === null &&
  'label' in value;

const asNumber = (value: unknown): number | null => {
  const number = value === null || value === undefined ? NaN : Number(value);
  return Number.isNaN(number) ? null : number;
};

export const labelRules: Rules<typeof label> = {
  construct: ({ buttons, value }) => ({ buttons: buttons ?? [], ...(value === null ? { value: {} } : {}) }),
  preprocess(wire) {
    const data = wire as LabelData | null;
    if (data?.confidences) return Object.fromEntries(data.confidences.map((c) => [c.label, c.confidence]));
    return data?.label ?? null;
  },
  postprocess(value, { num_top_classes }): LabelData {
    if (value === null || value === undefined) return {};
    if (isLabelAlone(value)) return { label: value.label, confidences: null };
    if (typeof value !== 'object') return { label: pythonStr(value), confidences: null };
    if (Array.isArray(value))
      throw valueError(
        'The `Label` output interface expects one of: a string label, or an int label, a float label, or a ' +
          'dictionary whose keys are labels and values are confidences. Instead, got a ' +
          `<class '${pythonTypeName(value)}'>`,
      );
    if (Object.keys(value).length === 0) return {};
    const sorted = pairs(value as Record<string, unknown>)
      .map((c) => ({ label: c.label, confidence: asNumber(c.confidence) }))
      .sort((a, b) => (b.confidence ?? 0) - (a.confidence ?? 0));
    const top = num_top_classes === null ? sorted : sorted.slice(0, num_top_classes);
    const first = top[0];
    if (!first)
      throw new AppError('IndexError', `Label num_top_classes must be at least 1; got ${num_top_classes}.`);
    return { label: first.label, confidences: top };
  },
  // In the order of the wire value's own fields, whatever the page sent first.
  flag(wire) {
    const { label = null, confidences } = wire as LabelData;
    const said = confidences?.map((c) => ({ label: c.label, confidence: c.confidence }));
    return pythonJson({ label, confidences: said ?? null });
  },
  apiInfo: () => labelData,
  examplePayload: () => ({
    label: 'Cat',
    confidences: [
      { label: 'cat', confidence: 0.9 },
      { label: 'dog', confidence: 0.1 },
    ],
  }),
  exampleValue: () => ({ cat: 0.9, dog: 0.1 }),
};
