/** `gr.TabbedInterface`: several apps in one, a tab each. */
import type { App } from './app.ts';
import { Blocks } from './blocks.ts';
import { typeError } from '../errors.ts';
import { add, addLayout } from './compose.ts';
import { createBlocks } from './create.ts';
import { heading } from './heading.ts';
import { tabbedInterfaceSchema } from './interface.schema.ts';
import { placeBlocks } from './placement.ts';
import { fillDefaults } from './props.ts';
import type { Block, BlockProps } from './block.ts';

function blocksOf(app: App, id: unknown): Blocks {
  const block = app.block(Number(id));
  if (!(block instanceof Blocks)) throw new Error(`TabbedInterface takes apps; got a ${block.name}.`);
  return block;
}

/** Builds the app; its body is ended by the caller. */
export function buildTabbedInterface(app: App, given: BlockProps, parent: Block | null): Blocks {
  const said = fillDefaults('TabbedInterface.__init__', tabbedInterfaceSchema, given);
  const title = said['title'] as string | null;
  const list = said['interface_list'];
  if (!Array.isArray(list))
    throw typeError('TabbedInterface needs a list of Interfaces or Blocks, even of one.');
  const apps = list.map((id: unknown) => blocksOf(app, id));
  const called = said['tab_names'] as Iterable<string> | null;
  const names = (called ? [...called] : null) ?? apps.map((_, i) => `Tab ${i}`);
  const tabbed = createBlocks(
    app,
    {
      title: title ?? 'Gradio',
      mode: 'tabbed_interface',
      fill_height: apps.some(({ fillHeight }) => fillHeight),
    },
    'TabbedInterface',
  );
  tabbed.parent = parent;
  if (title) add(app, 'Markdown', { value: heading(title) }, tabbed);
  addLayout(app, 'Tabs', (said['tabs_kwargs'] as BlockProps | null) ?? {}, tabbed, (tabs) => {
    for (const [i, name] of names.slice(0, apps.length).entries()) {
      const part = apps[i];
      if (!part) continue;
      addLayout(app, 'Tab', { label: name, scale: part.fillHeight ? 1 : null }, tabs, (tab) =>
        placeBlocks(part, tab),
      );
    }
  });
  return tabbed;
}
