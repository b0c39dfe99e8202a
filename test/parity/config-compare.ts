/** Compares an app's config, and its API, with a recording of the real Gradio's; answers with readable differences. */
import type { AppConfig, LayoutNode } from '../../src/protocol/config.ts';
import { squeeze } from './event-compare.ts';

/** A recording of `configs/`: an app's config with ids renumbered in the order of components, 0 being the Blocks. */
export interface RecordedConfig {
  title: string;
  mode: string;
  fill_height: boolean;
  fill_width: boolean;
  connect_heartbeat: boolean;
  pages: unknown[];
  components: Record<string, unknown>[];
  layout: LayoutNode;
  dependencies: Record<string, unknown>[];
  api_info?: unknown;
  api_info_all_endpoints?: unknown;
  /** JSON pointers to what differed between two recordings. */
  volatile_paths?: string[];
}

type Path = readonly (string | number)[];

/** Recorded text that stands for something that no two runs share: paths, hashes, addresses, functions as text. */
const placeholder = /^<|\$(TMP|FIX|CWD|HOME|SITE|ORIGIN|ORACLE)\b|<hash>|0x\.\.\./;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const show = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
};

function sameText(expected: string, got: unknown, path: Path): boolean {
  if (expected === got) return true;
  if (typeof got !== 'string') return placeholder.test(expected) && got === undefined;
  if (path.at(-1) === 'js') return squeeze(expected) === squeeze(got);
  if (!placeholder.test(expected)) return false;
  return !expected.includes('/') || expected.split('/').at(-1) === got.split('/').at(-1);
}

/** Every difference between two JSON values, as `path: expected …, got …`. */
function differences(expected: unknown, got: unknown, path: Path, ignored: ReadonlySet<string>): string[] {
  if (ignored.has(`/${path.join('/')}`)) return [];
  if (Array.isArray(expected) && Array.isArray(got)) {
    const length = Math.max(expected.length, got.length);
    return Array.from({ length }, (_, i) => differences(expected[i], got[i], [...path, i], ignored)).flat();
  }
  if (isObject(expected) && isObject(got)) {
    const names = new Set([...Object.keys(expected), ...Object.keys(got)]);
    return [...names].flatMap((name) => differences(expected[name], got[name], [...path, name], ignored));
  }
  const same =
    typeof expected === 'string'
      ? sameText(expected, got, path)
      : expected === got || (expected == null && got == null);
  return same ? [] : [`${path.join('.')}: expected ${show(expected)}, got ${show(got)}`];
}

/** Replaces a config's ids by those of a recording: 0 for the Blocks, then 1… in the order of components. */
function renumbering(config: AppConfig): (id: number) => number {
  const numbers = new Map([
    [config.layout.id, 0],
    ...config.components.map(({ id }, i) => [id, i + 1] as const),
  ]);
  return (id) => {
    const known = numbers.get(id);
    if (known !== undefined) return known;
    numbers.set(id, numbers.size);
    return numbers.size - 1;
  };
}

type Renumber = (id: number) => number;

/** Recordings say nothing of the children of a layout that has none. */
const renumberLayout = ({ id, children }: LayoutNode, renumber: Renumber): LayoutNode =>
  children?.length
    ? { id: renumber(id), children: children.map((child) => renumberLayout(child, renumber)) }
    : { id: renumber(id) };

function renumberComponent(component: AppConfig['components'][number], renumber: Renumber): unknown {
  const { component_ids: ids } = component.props;
  const props = Array.isArray(ids)
    ? { ...component.props, component_ids: (ids as number[]).map(renumber) }
    : component.props;
  return { ...component, id: renumber(component.id), props };
}

function renumberDependency(dependency: AppConfig['dependencies'][number], renumber: Renumber): unknown {
  return {
    ...dependency,
    targets: dependency.targets.map(([id, event]) => [id === null ? null : renumber(id), event]),
    inputs: dependency.inputs.map(renumber),
    outputs: dependency.outputs.map(renumber),
    show_progress_on: dependency.show_progress_on?.map(renumber) ?? null,
  };
}

/** The labels that components without one get in the API hold their ids. */
const renumberLabels = (info: unknown, renumber: Renumber): unknown =>
  JSON.parse(
    JSON.stringify(info).replace(/"label":"(parameter|value)_(\d+)"/g, (_, kind: string, id: string) =>
      JSON.stringify({ label: `${kind}_${renumber(Number(id))}` }).slice(1, -1),
    ),
  );

/** What an app says of itself, to compare with a recording. */
export interface Compared {
  config: AppConfig;
  /** `apiInfo(blocks)` and `apiInfo(blocks, true)`; left out where only the config is compared. */
  apiInfo?: unknown;
  allEndpoints?: unknown;
}

/** Every difference from the recording, in reading order; an empty list is parity. */
export function compareConfig(
  { config, apiInfo, allEndpoints }: Compared,
  recorded: RecordedConfig,
): string[] {
  const ignored = new Set(recorded.volatile_paths ?? []);
  const renumber = renumbering(config);
  const compare = (name: keyof RecordedConfig, got: unknown): string[] =>
    differences(recorded[name], got, [name], ignored);
  return [
    ...compare('mode', config.mode),
    ...compare('title', config.title),
    ...compare('fill_height', config.fill_height),
    ...compare('fill_width', config.fill_width),
    ...compare('connect_heartbeat', config.connect_heartbeat),
    ...compare('pages', config.pages),
    ...compare('layout', renumberLayout(config.layout, renumber)),
    ...compare(
      'components',
      config.components.map((component) => renumberComponent(component, renumber)),
    ),
    ...compare(
      'dependencies',
      config.dependencies.map((dependency) => renumberDependency(dependency, renumber)),
    ),
    ...(apiInfo === undefined ? [] : compare('api_info', renumberLabels(apiInfo, renumber))),
    ...(allEndpoints === undefined || recorded.api_info_all_endpoints === undefined
      ? []
      : compare('api_info_all_endpoints', renumberLabels(allEndpoints, renumber))),
  ];
}
