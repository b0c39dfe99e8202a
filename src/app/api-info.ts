/** What an app's endpoints take and give, in the shape of Gradio's `/info` route. */
import type { Json } from '../schema/wire.ts';
import type { Block } from './block.ts';
import type { Blocks } from './blocks.ts';
import type { Dependency } from './dependency.ts';
import { isNative } from './function-ref.ts';
import { pythonType } from './python-type.ts';

interface PythonType {
  type: string;
  description: Json;
}

/** One input of an endpoint. */
export interface ApiParameter {
  label: string;
  parameter_name: string;
  parameter_has_default: boolean;
  parameter_default: unknown;
  type: Json;
  python_type: PythonType;
  component: string;
  example_input: Json;
}

/** One output of an endpoint. */
export interface ApiReturn {
  label: string;
  type: Json;
  python_type: PythonType;
  component: string;
}

/** One endpoint. */
export interface ApiEndpoint {
  parameters: ApiParameter[];
  returns: ApiReturn[];
  api_visibility: Dependency['apiVisibility'];
  description: string;
}

/** Every endpoint of an app, by its name with a leading slash. */
export interface ApiInfo {
  named_endpoints: Record<string, ApiEndpoint>;
  unnamed_endpoints: Record<string, ApiEndpoint>;
}

/** Where a docstring stops to describe the function as a whole. */
const sections = /^(args|arguments|parameters|params|returns|yields|raises):/i;

/** The first part of a docstring, on one line. */
function summary(doc: string | null | undefined): string {
  const lines = (doc ?? '').split('\n').map((line) => line.trim());
  const end = lines.findIndex((line) => sections.test(line));
  return lines
    .slice(0, end < 0 ? undefined : end)
    .filter((line) => line !== '')
    .join(' ');
}

function described({ fn, apiDescription }: Dependency): string {
  if (apiDescription === false) return '';
  return apiDescription ?? summary(fn?.doc);
}

const className = ({ schema: { className: name } }: Block): string =>
  name.charAt(0).toUpperCase() + name.slice(1);

const labelOf = (block: Block, otherwise: string): string =>
  typeof block.props['label'] === 'string' ? block.props['label'] : `${otherwise}_${block.id}`;

const field = (schema: Json, name: string): Json =>
  (schema as Readonly<Record<string, Json>>)[name] === undefined
    ? ''
    : ((schema as Readonly<Record<string, Json>>)[name] ?? null);

function parameter(dependency: Dependency, block: Block, index: number): ApiParameter {
  const { fn, inputNames, inputs } = dependency;
  const type = block.apiInfo();
  const byKeyword = inputNames ? inputNames[index - (inputs.length - inputNames.length)] : undefined;
  const stated = fn && !isNative(fn) ? fn.parameters[index] : undefined;
  const named = fn && isNative(fn) ? fn.parameterNames?.[index] : stated?.name;
  const value = block.props['value'] ?? null;
  return {
    label: labelOf(block, 'parameter'),
    parameter_name: byKeyword ?? named ?? `param_${index}`,
    // As in Gradio, of a function's own defaults only `None` counts; any other gives way to the component's value.
    parameter_has_default: value !== null || stated?.default === null,
    parameter_default: value,
    type,
    python_type: { type: pythonType(type), description: field(type, 'additional_description') },
    component: className(block),
    example_input: block.examplePayload(),
  };
}

function returned(block: Block): ApiReturn {
  const type = block.apiInfo();
  return {
    label: labelOf(block, 'value'),
    type,
    python_type: { type: pythonType(type), description: field(type, 'description') },
    component: className(block),
  };
}

const inApi = (block: Block): boolean => !block.schema.skipApi;

function endpoint(dependency: Dependency): ApiEndpoint {
  return {
    parameters: dependency.inputs.flatMap((block, i) =>
      inApi(block) ? [parameter(dependency, block, i)] : [],
    ),
    returns: dependency.outputs.filter(inApi).map(returned),
    api_visibility: dependency.apiVisibility,
    description: described(dependency),
  };
}

/** The endpoints of a Blocks: the public ones, or with `allEndpoints` the undocumented ones too. */
export function apiInfo(blocks: Blocks, allEndpoints = false): ApiInfo {
  const shown = blocks.dependencies.filter(
    ({ fn, apiVisibility }) =>
      fn && (apiVisibility === 'public' || (allEndpoints && apiVisibility === 'undocumented')),
  );
  return {
    named_endpoints: Object.fromEntries(
      shown.map((dependency) => [`/${dependency.apiName}`, endpoint(dependency)]),
    ),
    unnamed_endpoints: {},
  };
}
