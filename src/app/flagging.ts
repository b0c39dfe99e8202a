/** Flagging in an Interface: buttons that keep a row of what the visitor sees. */
import { valueError } from '../errors.ts';
import type { App } from './app.ts';
import type { Block } from './block.ts';
import type { Blocks } from './blocks.ts';
import { add } from './compose.ts';
import type { NativeFunction, Outcome } from './function-ref.ts';
import { listen } from './listen.ts';

/** A reason to flag: what its button says, and what the row keeps. */
export interface FlagOption {
  label: string;
  value: string;
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

/** The options as authors give them: texts, pairs of label and value, or none for a plain Flag button. */
export function flagOptions(said: readonly (string | readonly [string, string])[] | null): FlagOption[] {
  if (!said) return [{ label: 'Flag', value: '' }];
  return said.map((option) =>
    typeof option === 'string'
      ? { label: `Flag as ${option}`, value: option }
      : { label: option[0], value: option[1] },
  );
}

/** What is flagged, and where the rows go. */
export interface Flagged {
  components: readonly Block[];
  folder: string;
  /** Whether rows have a column for the reason. */
  hasReason: boolean;
}

/** Adds a row of the components' wire values to the app's flags. */
async function keepRow(
  app: App,
  { components, folder, hasReason }: Flagged,
  values: unknown[],
  reason: string,
) {
  const columns = [...components.entries()].filter(([, block]) => !block.stateful);
  const labels = columns.map(([i, { props }]) =>
    typeof props['label'] === 'string' ? props['label'] : `component ${i}`,
  );
  await app.flags.add({
    folder,
    columns: [...labels, ...(hasReason ? ['flag'] : []), 'timestamp'],
    cells: [
      ...columns.map(([i, block]) => ((values[i] ?? null) === null ? '' : block.flag(values[i]))),
      ...(hasReason ? [reason] : []),
      new Date().toISOString(),
    ],
  });
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

function flag(app: App, flagged: Flagged, { label, value }: FlagOption, answers: boolean): NativeFunction {
  return {
    name: 'Flag',
    doc: 'Keeps a row of the values of all components.',
    async native(values) {
      await keepRow(app, flagged, values, value);
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
      fn: flag(app, flagged, option, true),
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
    fn: flag(app, flagged, { label: 'Flag', value: '' }, false),
    inputs: { ids: idsOf(flagged.components) },
    outputs: [],
    preprocess: false,
  });
}
