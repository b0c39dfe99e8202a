/** One call of a dependency's function: page values in, page values out. */
import type { App } from '../../src/app/app.ts';
import type { Block } from '../../src/app/block.ts';
import type { Dependency } from '../../src/app/dependency.ts';
import { isNative, type FunctionRef, type Outcome } from '../../src/app/function-ref.ts';
import { AppError, GradioError } from '../../src/errors.ts';
import type { RenderConfig } from '../../src/protocol/config.ts';
import type { CallContext, CallInput, CallOutput, Flow, Runner } from '../runners/runner.ts';
import { first } from './flows.ts';
import { nativeContext } from './native-context.ts';
import type { Session } from './session.ts';
import { wireCopy } from './wire-copy.ts';

/** What a call is made of. */
export interface CallParts {
  app: App;
  runner: Runner;
  session: Session;
  dependency: Dependency;
  context: CallContext;
}

/** What one step of a call gave: a plain function takes one, a generator one a yield. */
export interface Step {
  /** Wire values, one an output. */
  data: unknown[];
  /** States that someone listens to and that differ from before the step. */
  changedStates: number[];
  /** What a render function made. */
  rendered?: RenderConfig;
}

/** `'f'`, or what stands for a function without a name. */
const nameOf = ({ fn }: Dependency): string => (fn ? `'${fn.name}'` : 'The listener');

/** Thrown for a listener without a function, which runs in the page alone. */
const noFunction = (dependency: Dependency) =>
  new AppError('ValueError', `Event listener ${dependency.id} has no backend function to call.`);

/** Whether an event of a dependency takes as many steps as its function yields. */
export const isGenerator = ({ fn }: Dependency): boolean => !!fn && !isNative(fn) && fn.kind === 'generator';

/** A call about to be made. */
export class Call {
  private readonly watched: Block[];

  constructor(private readonly parts: CallParts) {
    const { app, session, dependency } = parts;
    const listenedTo = new Set(
      [...app.dependencies, ...session.rendered()].flatMap(({ targets }) =>
        targets.flatMap(({ block, event }) => (event === 'change' ? [block] : [])),
      ),
    );
    this.watched = dependency.outputs.filter((block) => block.stateful && listenedTo.has(block));
  }

  /** Runs the function with the inputs' wire values: a plain one to its end, a generator to its first yield. */
  async once(data: unknown[]): Promise<Step> {
    const { dependency } = this.parts;
    if (!isGenerator(dependency)) return this.plain(data);
    return (await first(this.steps(data))) ?? { data: dependency.outputs.map(() => null), changedStates: [] };
  }

  /** The steps of a generator, which begins when it is first run. */
  steps(data: unknown[]): Flow<Step> {
    const { runner, dependency, context } = this.parts;
    const { fn } = dependency;
    if (!fn || isNative(fn)) throw noFunction(dependency);
    const inputs = this.inputs(data);
    let hashes = this.hashes();
    const yields = runner.iterate(fn, inputs, this.outputs(), context);
    return {
      run: (take) =>
        yields.run((outcomes) => {
          const step = this.finish(outcomes, hashes);
          hashes = this.hashes();
          return take(step);
        }),
      return: () => yields.return(),
    };
  }

  /** Runs a batch function once for many calls; answers with a step for each. */
  async batch(rows: { session: Session; data: unknown[] }[]): Promise<Step[]> {
    const { app, runner, dependency, context } = this.parts;
    const { fn } = dependency;
    if (!fn || isNative(fn)) throw noFunction(dependency);
    const calls = rows.map(({ session, data }) => ({
      data,
      call: new Call({ app, runner, session, dependency, context }),
    }));
    const columns = transpose(calls.map(({ call, data }) => call.inputs(data)));
    const before = calls.map(({ call }) => call.hashes());
    const inputs = columns.map((column) => ({ ...column[0]!, value: column.map(({ value }) => value) }));
    const outcomes = await runner.call(fn, inputs, this.outputs(), { ...context, batch: rows.length });
    const width = dependency.outputs.length;
    return calls.map(({ call }, i) => call.finish(outcomes.slice(i * width, (i + 1) * width), before[i]!));
  }

  /** Runs the dependency's validator on the inputs; answers with what it said, one an input. */
  async validate(data: unknown[], validator: FunctionRef): Promise<unknown[]> {
    const { runner, session, dependency, context } = this.parts;
    const outputs = dependency.inputs.map((block) => ({
      id: block.id,
      wire: 'json',
      props: session.props(block),
    }));
    const inputs = this.inputs(data);
    const said = async (): Promise<Outcome[]> => {
      if (validator.kind === 'plain') return runner.call(validator, inputs, outputs, context);
      return (await first(runner.iterate(validator, inputs, outputs, context))) ?? [];
    };
    return (await said()).map((outcome) => (outcome.kind === 'value' ? outcome.value : null));
  }

  private async plain(data: unknown[]): Promise<Step> {
    const { runner, dependency, context } = this.parts;
    const { fn } = dependency;
    if (!fn) throw noFunction(dependency);
    const inputs = this.inputs(data);
    const before = this.hashes();
    if (isNative(fn)) {
      const values = inputs.map(({ value }) => value);
      return this.finish(await fn.native(values, nativeContext(this.parts)), before);
    }
    if (dependency.renders) {
      const { renderAnew } = await import('./render-anew.ts');
      const rendered = await renderAnew(this.parts, fn, dependency.renders, inputs);
      return { data: [null], changedStates: [], ...(rendered ? { rendered } : {}) };
    }
    return this.finish(await runner.call(fn, inputs, this.outputs(), context), before);
  }

  private inputs(data: unknown[]): CallInput[] {
    const { dependency, session } = this.parts;
    const { inputs } = dependency;
    if (data.length < inputs.length)
      throw new AppError(
        'ValueError',
        `${nameOf(dependency)} needs ${inputs.length} input values, but got ${data.length}: ${JSON.stringify(data)}. ` +
          'If the listener has js=, check what it returns.',
      );
    return inputs.map((block, i) => {
      const props = session.props(block);
      if (block.stateful) return { id: block.id, wire: 'state', props, value: session.states.read(block) };
      if (!dependency.preprocess) return { id: block.id, wire: 'json', props, value: data[i] };
      const wire = block.schema.value.name;
      return { id: block.id, wire, props, value: this.received(block, data[i], i) };
    });
  }

  /** What the function gets for an input: its value, or all its props for a parameter that asks for them. */
  private received(block: Block, sent: unknown, index: number): unknown {
    const { fn, inputsAsDict } = this.parts.dependency;
    const asksForProps = fn && !isNative(fn) && !inputsAsDict && fn.parameters[index]?.props;
    if (!asksForProps) return this.preprocess(block, sent, index);
    if (typeof sent !== 'object' || sent === null)
      throw new AppError(
        'AttributeError',
        `Input ${index + 1} of '${fn.name}' needs the props of its ${block.name}; got ${JSON.stringify(sent)}.`,
      );
    return { ...sent, value: this.preprocess(block, (sent as { value?: unknown }).value, index) };
  }

  private preprocess(block: Block, value: unknown, index: number): unknown {
    const { dependency, session } = this.parts;
    try {
      return block.preprocess(value, session.props(block));
    } catch (error) {
      if (error instanceof GradioError || !(error instanceof Error)) throw error;
      throw new AppError(
        'ValueError',
        `Input ${index + 1} of ${nameOf(dependency)} (${block.name}) does not take ${JSON.stringify(value)}: ${error.message}`,
      );
    }
  }

  private outputs(): CallOutput[] {
    const { dependency, session } = this.parts;
    return dependency.outputs.map((block) => ({
      id: block.id,
      wire: block.stateful || dependency.postprocess ? block.schema.value.name : 'json',
      props: session.props(block),
    }));
  }

  private hashes(): string[] {
    return this.watched.map((block) => this.parts.session.states.hash(block));
  }

  private finish(outcomes: Outcome[], before: string[]): Step {
    const data = this.parts.dependency.outputs.map((block, i) =>
      this.fill(block, outcomes[i] ?? { kind: 'skip' }),
    );
    const after = this.hashes();
    return { data, changedStates: this.watched.flatMap(({ id }, i) => (after[i] === before[i] ? [] : [id])) };
  }

  /** The wire value of one output. */
  private fill(block: Block, outcome: Outcome): unknown {
    const { dependency, session } = this.parts;
    if (block.stateful) {
      if (outcome.kind === 'value') session.states.write(block, outcome.value as number);
      else if (outcome.kind === 'update' && 'value' in outcome.props)
        session.states.write(block, outcome.props['value'] as number);
      return null;
    }
    switch (outcome.kind) {
      case 'skip':
        return { __type__: 'update' };
      case 'update':
        return wireCopy(session.update(block, outcome.props));
      case 'value':
        if (block.schema.kind === 'layout')
          throw new AppError(
            'ValueError',
            `A ${block.name} cannot be given a value; return gr.update(…) for it.`,
          );
        return wireCopy(
          dependency.postprocess ? block.postprocess(outcome.value, session.props(block)) : outcome.value,
        );
      default:
        return outcome satisfies never;
    }
  }
}

const transpose = <T>(rows: T[][]): T[][] => (rows[0] ?? []).map((_, i) => rows.map((row) => row[i]!));
