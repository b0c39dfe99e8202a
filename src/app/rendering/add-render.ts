/** `gr.render`: adds a place that a function fills, and the listener that has it filled. */
import { typeError, valueError } from '../../errors.ts';
import type { App } from '../app.ts';
import type { Block } from '../block.ts';
import type { Listener, ListenerInputs } from '../builder.ts';
import { add } from '../compose.ts';
import type { Dependency } from '../dependency.ts';
import type { FunctionRef } from '../function-ref.ts';
import { listen } from '../listen.ts';
import { rootOf } from '../placement.ts';

/** The arguments of `gr.render`, with Gradio's own names. */
export interface RenderArguments extends Pick<
  Listener,
  'queue' | 'trigger_mode' | 'concurrency_limit' | 'concurrency_id' | 'show_progress'
> {
  inputs: ListenerInputs | null;
  /** null listens to the load of the page and to changes of every input. */
  triggers: NonNullable<Listener['targets']> | null;
}

/** The function as its endpoint knows it: as in Gradio, inputs have numbers and no names, and nothing is described. */
const endpoint = (fn: FunctionRef): FunctionRef => ({
  ...fn,
  doc: null,
  parameters: fn.parameters.map((parameter, i) => ({
    ...(parameter.props ? { props: true } : {}),
    name: `param_${i}`,
    hasDefault: true,
  })),
  variadic: true,
});

const onLoadAndChange = (inputs: readonly number[]): NonNullable<Listener['targets']> => [
  { block: null, event: 'load' },
  ...inputs.map((block) => ({ block, event: 'change' as const })),
];

/** Adds a render function. Throws outside any Blocks, and for functions whose blocks would come too late. */
export function addRender(
  app: App,
  fn: FunctionRef,
  { inputs, triggers, ...said }: RenderArguments,
  parent: Block | null,
): Dependency {
  const root = rootOf(parent);
  if (!parent || !root) throw valueError('Reactive render must be inside a Blocks context.');
  if (fn.kind === 'generator')
    throw typeError(
      `gr.render takes a plain function, but ${fn.display} is a generator: what it makes after a yield would have no place.`,
    );
  const column = add(app, 'Column', { show_progress: true }, parent);
  const dependency = listen(app, root, {
    trigger_mode: 'always_last',
    concurrency_limit: null,
    ...said,
    fn: endpoint(fn),
    targets: triggers ?? onLoadAndChange(inputs?.ids ?? []),
    inputs,
    outputs: [column.id],
    api_name: 'apply',
    api_visibility: 'undocumented',
  });
  dependency.renders = { id: app.nextRenderable(), column };
  return dependency;
}
