/** Functions given as `value`: each becomes a dependency that runs at page load, on a timer, or when inputs change. */
import type { App } from './app.ts';
import type { Block, WiredValue } from './block.ts';
import type { Blocks } from './blocks.ts';
import type { Listener } from './builder.ts';
import { listen } from './listen.ts';

function listenerFor(block: Block, { fn, inputs, every }: WiredValue): Listener {
  const timer = every === null ? [] : [{ block: every.timer, event: 'tick' as const }];
  const targets = [
    ...inputs.map((id) => ({ block: id, event: 'change' as const })),
    ...timer,
    { block: null, event: 'load' as const },
  ];
  return {
    targets,
    fn,
    inputs: { ids: inputs },
    outputs: [block.id],
    trigger_mode: 'once',
    show_progress: targets.length > 1 ? 'hidden' : 'full',
  };
}

/** Wires what has not been wired yet; called when a top Blocks ends. */
export function wireBoundValues(app: App, root: Blocks): void {
  for (const block of root.members.values()) {
    if (!block.bound || root.wired.has(block)) continue;
    root.wired.add(block);
    listen(app, root, listenerFor(block, block.bound));
  }
}
