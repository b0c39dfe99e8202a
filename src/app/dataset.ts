/** What a Dataset gets from the components of its columns: how they look, and how samples are shown. */
import type { App } from './app.ts';
import type { Block, BlockProps } from './block.ts';
import { resolveComponents } from './shortcuts.ts';

/** The props with which a column's component draws a sample. */
function columnProps({ schema, props }: Block): BlockProps {
  const names = Object.keys(schema.params).filter((name) => name !== 'value' && schema.params[name]?.sent);
  return Object.fromEntries(names.map((name) => [name, props[name]]));
}

const labelOf = ({ props }: Block): string | null =>
  typeof props['label'] === 'string' && props['label'] !== '' ? props['label'] : null;

/** Column names: the labels, unless no component has one. */
function headersOf(components: readonly Block[]): string[] {
  const labels = components.map(labelOf);
  return labels.every((label) => label === null) ? [] : labels.map((label) => label ?? '');
}

/** Completes a new Dataset's props from the components that it was given. */
export function completeDataset(app: App, dataset: Block): void {
  const components = resolveComponents(app, dataset.given['components']);
  const samples = (dataset.props['samples'] ?? []) as unknown[][];
  const headers = dataset.props['headers'] as string[] | null;
  dataset.props = {
    ...dataset.props,
    component_props: dataset.props['component_props'] ?? components.map(columnProps),
    samples: samples.map((row) => components.map((component, i) => component.example(row[i] ?? null))),
    headers: headers && headers.length > 0 ? headers : headersOf(components),
    components: components.map(({ schema }) => ({ name: schema.type, class_id: schema.name })),
    component_ids: components.map(({ id }) => id),
  };
}
