/** Every component as a usual app has it: what the contract suites loop over. */
import { definitions } from '../../elements/schemas.ts';
import type { Definition } from '../../src/schema/rules.ts';
import type { BlockSpec } from './app-config.ts';
import { mount, type Mounted } from './mount.ts';

/** A value that each wire type can show. */
const samples: Readonly<Record<string, unknown>> = {
  text: 'Some text',
  markdown: 'Some *text*',
  number: 3,
  boolean: true,
  choice: 'a',
  choices: ['a'],
  json: { a: [1, { b: null }] },
  label: { cat: 0.9, dog: 0.1 },
};

/** Arguments without which a component has nothing to show. */
export const needed: Readonly<Record<string, Record<string, unknown>>> = {
  ClearButton: { value: 'Start over' },
  Dataset: {
    components: ['textbox', 'number'],
    samples: [
      ['a', 1],
      ['b', 2],
    ],
    headers: ['Text', 'Number'],
  },
  HTML: { value: '<b>bold</b>' },
};

/** Whether the component takes a parameter. */
export const has = ({ schema }: Definition, param: string): boolean => param in schema.params;

/** The component's arguments in a usual app; those that it does not take are left out of `more`. */
export function given(definition: Definition, more: Record<string, unknown> = {}): Record<string, unknown> {
  const { name, value } = definition.schema;
  const usual: Record<string, unknown> = {
    label: `The ${name}`,
    choices: [
      ['A', 'a'],
      ['B', 'b'],
    ],
  };
  if (value.name in samples) usual['value'] = samples[value.name];
  const all = { ...usual, ...needed[name], ...more };
  return Object.fromEntries(Object.entries(all).filter(([param]) => has(definition, param)));
}

const inside: BlockSpec = { name: 'Button', given: { value: 'Inside' } };

/** Layouts are tried with something in them. */
export const children = ({ schema: { kind, name } }: Definition): readonly BlockSpec[] => {
  if (kind !== 'layout') return [];
  const tab = (label: string): BlockSpec => ({ name: 'Tab', given: { label }, children: [inside] });
  return name === 'Tabs' ? [tab('One'), tab('Two')] : [inside];
};

/** Mounts a component with its usual arguments and `more`. */
export const put = (definition: Definition, more: Record<string, unknown> = {}): Promise<Mounted> =>
  mount(definition, given(definition, more), { children: children(definition) });

/** Those that are drawn; State never is. */
export const drawn = definitions.filter(({ schema }) => schema.value.name !== 'state');

/** A listener's progress, as a component shows it. */
export const loading = {
  show: 'full',
  position: null,
  queueSize: null,
  eta: 3,
  since: performance.now(),
  progress: null,
  message: null,
} as const;
