/** Schemas as JSON: what Python's classes, its `.pyi` stubs and the docs' tables are made from. */
import { blocksSchema } from '../app/blocks.ts';
import { examplesSchema } from '../app/examples.schema.ts';
import { interfaceSchema, tabbedInterfaceSchema } from '../app/interface.schema.ts';
import type { Schema } from './component.ts';
import { eventTraits } from './events.ts';
import type { Parameter } from './parameters.ts';
import type { Definition } from './rules.ts';

/** A parameter. What is usual is left out: by keyword, sent to the page, not bound. */
export interface ParameterJson {
  name: string;
  /** Python type as written in a signature. */
  annotation: string;
  /** Absent for a parameter that must be given. */
  default?: unknown;
  doc: string;
  /** May be given by position. */
  positional?: true;
  /** Also takes a function, whose result is the value at each page load. */
  bound?: true;
  /** Collects the keyword arguments that no other parameter takes. */
  rest?: true;
  /** Shapes construction only, and is no prop. */
  sent?: false;
}

/** An event; `showProgress` is what its listeners do unless told otherwise. */
export interface EventJson {
  name: string;
  showProgress: 'full' | 'minimal' | 'hidden';
}

/** A component or layout. */
export interface SchemaJson {
  name: string;
  /** Other names of the same class. */
  aliases: readonly string[];
  /** An `app` is what is built from components and layouts: Blocks, Interface, Examples. */
  kind: 'component' | 'layout' | 'app';
  /** The `type` in a config. */
  type: string;
  doc: string;
  /** In signature order. */
  params: ParameterJson[];
  events: EventJson[];
  /** Names the converter between the language's values and the page's. */
  wire: string;
  form: boolean;
  within: string | null;
  holds: boolean;
  skipApi: boolean;
  breaksGrouping: boolean;
}

function parameterJson(name: string, parameter: Parameter, positional: boolean): ParameterJson {
  const { annotation, doc, bound, rest, sent } = parameter;
  return {
    name,
    annotation,
    ...('default' in parameter ? { default: parameter.default } : {}),
    doc,
    ...(positional ? { positional } : {}),
    ...(bound ? { bound } : {}),
    ...(rest ? { rest } : {}),
    ...(sent ? {} : { sent: false }),
  };
}

function schemaJson(schema: Schema, kind: SchemaJson['kind'] = schema.kind): SchemaJson {
  const { name, aliases, type, doc, form, within, holds, skipApi, breaksGrouping } = schema;
  return {
    name,
    aliases,
    kind,
    type,
    doc,
    params: Object.entries(schema.params).map(([param, parameter]) =>
      parameterJson(param, parameter, schema.positional.includes(param)),
    ),
    events: schema.events.map((event) => ({
      name: event,
      showProgress: eventTraits[event].showProgress ?? 'full',
    })),
    wire: schema.value.name,
    form,
    within,
    holds,
    skipApi,
    breaksGrouping,
  };
}

// Blocks still takes what has moved to `launch()`, with a warning.
const moved: ParameterJson = {
  name: 'kwargs',
  annotation: 'Any',
  doc: 'Arguments of `launch()`.',
  rest: true,
};

const apps = (): SchemaJson[] => {
  const blocks = schemaJson(blocksSchema, 'app');
  const others = [interfaceSchema, tabbedInterfaceSchema, examplesSchema].map((schema) =>
    schemaJson(schema, 'app'),
  );
  return [{ ...blocks, params: [...blocks.params, moved] }, ...others];
};

/** All schemas as JSON, in their own order, and after them what apps are made of. */
export const toJson = (definitions: readonly Definition[]): SchemaJson[] => [
  ...definitions.map(({ schema }) => schemaJson(schema)),
  ...apps(),
];
