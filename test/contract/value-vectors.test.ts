/** What every component's values mean, against recordings of the real Gradio. */
import { definitions } from '../../elements/schemas.ts';
import { App } from '../../src/app/app.ts';
import type { Block } from '../../src/app/block.ts';
import { createBuilder } from '../../src/app/build.ts';
import { expect } from '../helpers/expect.ts';
import deviations from '../parity/deviations.json' with { type: 'json' };
import { sameMeaning } from '../parity/event-compare.ts';
import recording from '../parity/values.json' with { type: 'json' };
import { decode, NeedsPython, pythonOnly } from '../parity/vector-encoding.ts';

interface Outcome {
  output?: unknown;
  error?: { type: string; message: string };
}

interface Vector extends Outcome {
  id: string;
  component: string;
  kwargs: Record<string, unknown>;
  op: string;
  input?: unknown;
  warnings?: { message: string }[];
}

/** A difference that is kept on purpose: why, and what happens here. */
interface Deviation extends Outcome {
  reason: string;
}

const kept: Readonly<Record<string, Deviation>> = deviations.values;

/** Values of these are the user language's own; the runners' suites check them. */
const opaque = new Set(['State']);

const built = new Map(definitions.map((definition) => [definition.schema.name, definition]));

/** A value as it would cross to the page: no NaN, nothing undefined. */
const onWire = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

/** Recorded words that stand for what no two runs share: `<id>`, `<hash>`. */
const placeholder = /^<\w+>$/;

/** What came, with the recording's placeholders where they stand for something. */
function withPlaceholders(expected: unknown, got: unknown): unknown {
  if (typeof expected === 'string') return placeholder.test(expected) && (got ?? '') !== '' ? expected : got;
  if (Array.isArray(expected) && Array.isArray(got))
    return got.map((item, i) => withPlaceholders((expected as unknown[])[i], item));
  if (typeof expected !== 'object' || typeof got !== 'object' || expected === null || got === null)
    return got;
  const known = expected as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(got).map(([name, item]) => [name, withPlaceholders(known[name], item)]),
  );
}

/** A block made from an author's arguments, with what the author was told. */
function make(component: string, given: Record<string, unknown>): { block: Block; warnings: () => string[] } {
  const app = new App({ id: 'vectors', definitions });
  const { id, warnings } = createBuilder(app).create(component, given, { parent: null });
  return { block: app.block(id), warnings: () => [...warnings, ...app.takeWarnings()] };
}

/** The props of a default instance; none when it needs arguments. */
function defaultProps(component: string): Record<string, unknown> {
  try {
    return make(component, {}).block.props;
  } catch {
    return {};
  }
}

/** The props that differ from a default instance's, and those that the recording names. */
function tellingProps({ component, output }: Vector, { props }: Block): Record<string, unknown> {
  const usual = defaultProps(component);
  const named = Object.keys((output ?? {}) as object);
  return Object.fromEntries(
    Object.entries(props).filter(
      ([name, value]) => named.includes(name) || JSON.stringify(value) !== JSON.stringify(usual[name]),
    ),
  );
}

/** What an operation gives. */
function run(vector: Vector, block: Block, input: unknown): unknown {
  switch (vector.op) {
    case 'construct':
      return tellingProps(vector, block);
    case 'preprocess':
      return block.preprocess(input);
    case 'postprocess':
      return block.postprocess(input);
    case 'process_example':
      return block.example(input);
    case 'flag':
      return block.flag(input);
    case 'api_info':
      return { api_info: block.apiInfo(), example_payload: block.examplePayload() };
    default:
      throw new Error(`No rule stands behind the operation "${vector.op}".`);
  }
}

/** What goes in. Throws NeedsPython for values that Python's side changes before a rule sees them. */
function decodeInput({ component, op, input = null }: Vector): unknown {
  const wire = built.get(component)?.schema.value.name ?? '';
  const value = decode(input);
  if (wire === 'text' && !['string', 'number'].includes(typeof (value ?? ''))) throw new NeedsPython('str');
  if (wire === 'text' && typeof value === 'number' && !Number.isFinite(value)) throw new NeedsPython('str');
  const isTuple = typeof input === 'object' && input !== null && '$tuple' in input;
  if (op === 'postprocess' && isTuple && !wire.startsWith('label')) throw new NeedsPython('$tuple');
  return value;
}

/** What the recorded operation gives here, and what the author was told meanwhile. */
function outcome(
  vector: Vector,
  given: Record<string, unknown>,
  input: unknown,
): Outcome & { warnings: string[] } {
  let warnings = (): string[] => [];
  try {
    const made = make(vector.component, given);
    // Only what the operation itself says counts, unless the operation is the making.
    if (vector.op !== 'construct') made.warnings();
    warnings = made.warnings;
    const output = onWire(run(vector, made.block, input));
    return { output, warnings: warnings() };
  } catch (error) {
    const { name, message } = error as Error;
    return { error: { type: name, message }, warnings: warnings() };
  }
}

const operations = new Set(['construct', 'preprocess', 'postprocess', 'process_example', 'flag', 'api_info']);
const vectors = (recording.vectors as Vector[]).filter(
  ({ component, op }) => built.has(component) && operations.has(op) && !opaque.has(component),
);

describe('values', () => {
  const skipped = new Map<string, number>();
  for (const vector of vectors) {
    let given: Record<string, unknown>;
    let input: unknown;
    let expected: Outcome;
    try {
      given = decode(vector.kwargs) as Record<string, unknown>;
      input = decodeInput(vector);
      expected = vector.error ? { error: vector.error } : { output: decode(vector.output ?? null) };
    } catch (error) {
      if (!(error instanceof NeedsPython)) throw error;
      skipped.set(error.encoding, (skipped.get(error.encoding) ?? 0) + 1);
      continue;
    }
    const deviation = kept[vector.id];

    it(`${vector.id}${deviation ? `: ${deviation.reason}` : ''}`, () => {
      const { warnings, ...got } = outcome(vector, given, input);
      const wanted = deviation ?? expected;
      if (wanted.error) {
        const { type, message } = wanted.error;
        expect(got.error?.type, got.error?.message).to.equal(type);
        const said = got.error?.message ?? '';
        expect(sameMeaning(message, said), `"${said}" for "${message}"`).to.equal(true);
      } else {
        expect(got.error, 'error').to.equal(undefined);
        expect(withPlaceholders(wanted.output, got.output)).to.deep.equal(onWire(wanted.output));
      }
      const told = (vector.warnings ?? []).map(({ message }) => message);
      expect(warnings.length, `warnings: ${warnings.join(' | ')}`).to.equal(told.length);
      for (const [i, message] of told.entries())
        expect(sameMeaning(message, warnings[i] ?? ''), `"${warnings[i]}" for "${message}"`).to.equal(true);
    });

    if (deviation)
      it(`${vector.id}: the deviation is one`, () => {
        expect({ output: deviation.output, error: deviation.error }).to.not.deep.equal({
          output: vector.output,
          error: vector.error && { type: vector.error.type, message: vector.error.message },
        });
      });
  }

  it('leaves to Python only what needs it, and says why', () => {
    for (const [encoding] of skipped) expect(pythonOnly[encoding], encoding).to.be.a('string');
    const left = [...skipped.values()].reduce((sum, count) => sum + count, 0);
    expect(left).to.be.lessThan(vectors.length / 4);
  });

  it('every deviation names a recorded vector', () => {
    const ids = new Set((recording.vectors as Vector[]).map(({ id }) => id));
    for (const id of Object.keys(kept)) expect(ids.has(id), id).to.equal(true);
  });
});
