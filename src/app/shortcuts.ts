/** Components by text: `"text"`, `"slider"`, `"playable_video"`, as `gr.Interface` takes them. */
import { valueError } from '../errors.ts';
import type { App } from './app.ts';
import type { Block } from './block.ts';
import { createBlock } from './create.ts';

/** Makes the component a shortcut stands for, not placed anywhere. Throws for text that is none. */
export function createFromShortcut(app: App, shortcut: string, given: Record<string, unknown> = {}): Block {
  const wanted = shortcut.replaceAll('_', '');
  const name = app.componentNames.find((known) => known.toLowerCase() === wanted);
  if (name === undefined)
    throw valueError(
      `No such component or layout: ${shortcut}. Shortcuts are lower-case names of components, such as "textbox" or "slider".`,
    );
  return createBlock(app, name, given);
}

/** A component as an author may say it: a block's id, a shortcut, or a shortcut with arguments. */
export function resolveComponent(app: App, said: unknown): Block {
  if (typeof said === 'number') return app.block(said);
  if (typeof said === 'string') return createFromShortcut(app, said);
  if (typeof said === 'object' && said !== null && 'name' in said) {
    const { name, ...given } = said as Record<string, unknown>;
    return createFromShortcut(app, String(name), given);
  }
  throw valueError(`A component must be given as one, or by its name; got ${JSON.stringify(said)}.`);
}

/** One component or several, as a list. */
export function resolveComponents(app: App, said: unknown): Block[] {
  if (said === null || said === undefined) return [];
  return (Array.isArray(said) ? said : [said]).map((one: unknown) => resolveComponent(app, one));
}
