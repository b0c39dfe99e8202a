/** Flagging in an Interface: buttons that keep a row of what the visitor sees. */
import { valueError } from '../../errors.ts';
import { pythonRepr } from '../../schema/python-text.ts';
import type { App } from '../app.ts';
import type { Block } from '../block.ts';
import type { Blocks } from '../blocks.ts';
import { add } from '../compose.ts';
import type { NativeContext, NativeFunction, Outcome } from '../function-ref.ts';
import type { InterfaceArguments } from '../interface.schema.ts';
import { listen } from '../listen.ts';

/** A reason to flag: what its button says, and what the row keeps; null for a plain Flag button. */
export interface FlagOption {
  label: string;
  value: string | null;
}

/** Who flags. */
export type FlaggingMode = 'never' | 'auto' | 'manual';

/** Throws for a mode that is none. */
export function flaggingMode(said: string | null): FlaggingMode {
  const mode = said ?? 'manual';
  if (mode !== 'never' && mode !== 'auto' && mode !== 'manual')
    throw valueError(
      `Invalid value for \`flagging_mode\` parameter. Must be 'auto', 'manual' or 'never'; got '${mode}'.`,
    );
  return mode;
}

/**
 * The options as authors give them: texts, pairs of label and value, or none for a plain Flag button. Throws for a mix
 * of texts and pairs, and for anything else.
 */
export function flagOptions(said: InterfaceArguments['flagging_options']): FlagOption[] {
  if (said === null) return [{ label: 'Flag', value: null }];
  const isPair = (option: unknown): boolean => Array.isArray(option) && option.length === 2;
  if (said.every((option) => typeof option === 'string'))
    return said.map((option) => ({ label: `Flag as ${option}`, value: option }));
  if (said.every(isPair)) return (said as [string, string][]).map(([label, value]) => ({ label, value }));
  throw valueError(
    '`flagging_options` must be a list of texts, or a list of pairs of a label and a value; ' +
      `got ${pythonRepr(said)}.`,
  );
}

/** Takes a flagged row: wire values, one a component, and the reason if there is one. */
export type FlagSink = (
  values: readonly unknown[],
  option: string | null,
  context: NativeContext,
) => Promise<void>;

/** What is flagged, and who takes the rows. */
export interface Flagged {
  components: readonly Block[];
  sink: FlagSink;
}

const button = (props: Record<string, unknown>): Outcome[] => [{ kind: 'update', props }];

/** Long enough to read what the button says meanwhile. */
const feedbackMilliseconds = 800;

const pause = () => new Promise((resolve) => setTimeout(resolve, feedbackMilliseconds));

const saving: NativeFunction = {
  name: 'lambda',
  native: () => button({ value: 'Saving...', interactive: false }),
};

const reset = (label: string): NativeFunction => ({
  name: 'reset',
  native: () => button({ value: label, interactive: true }),
});

function flag({ sink }: Flagged, { label, value }: FlagOption, answers: boolean): NativeFunction {
  return {
    name: 'Flag',
    doc: 'Keeps a row of the values of all components.',
    async native(values, context) {
      await sink(values, value, context);
      if (!answers) return [];
      await pause();
      return button({ value: label, interactive: true });
    },
  };
}

const idsOf = (blocks: readonly Block[]): number[] => blocks.map(({ id }) => id);
const quiet = { queue: false, api_visibility: 'undocumented' } as const;

/** Makes a button for each reason. */
export const flagButtons = (app: App, options: readonly FlagOption[], row: Block): Block[] =>
  options.map(({ label }) => add(app, 'Button', { value: label }, row));

/** Makes the buttons flag; the clear button gives them their own text back. */
export function wireFlagButtons(
  app: App,
  root: Blocks,
  flagged: Flagged,
  options: readonly FlagOption[],
  buttons: readonly Block[],
  clear: Block,
): void {
  for (const [i, option] of options.entries()) {
    const one = buttons[i];
    if (!one) continue;
    const targets = [{ block: one.id, event: 'click' as const }];
    listen(app, root, { ...quiet, targets, fn: saving, inputs: null, outputs: [one.id] });
    listen(app, root, {
      ...quiet,
      targets,
      fn: flag(flagged, option, true),
      inputs: { ids: idsOf(flagged.components) },
      outputs: [one.id],
      preprocess: false,
    });
    listen(app, root, {
      ...quiet,
      targets: [{ block: clear.id, event: 'click' }],
      fn: reset(option.label),
      inputs: null,
      outputs: [one.id],
    });
  }
}

/** Flags every result, once the dependency that gives it has succeeded. */
export function flagAlways(app: App, root: Blocks, flagged: Flagged, dependency: number): void {
  listen(app, root, {
    ...quiet,
    targets: null,
    after: { dependency, on: 'success' },
    fn: flag(flagged, { label: 'Flag', value: null }, false),
    inputs: { ids: idsOf(flagged.components) },
    outputs: [],
    preprocess: false,
  });
}
