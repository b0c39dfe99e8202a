/** Buttons given to another component for its corner: they stand in its props, and nowhere in the layout. */
import type { App } from './app.ts';
import type { Block } from './block.ts';
import { remove } from './placement.ts';

/** The Button that an author gave: Python sends its number, TypeScript its handle; null for a name. */
function idOf(given: unknown): number | null {
  const id = typeof given === 'object' && given !== null ? (given as { id?: unknown }).id : given;
  return typeof id === 'number' ? id : null;
}

/** Moves the Buttons that a component was given from the layout into its props. */
export function takeButtons(app: App, block: Block): void {
  const { buttons } = block.props;
  if (!Array.isArray(buttons) || buttons.every((given) => idOf(given) === null)) return;
  const taken = buttons.map((given: unknown) => {
    const id = idOf(given);
    if (id === null) return given;
    const button = app.block(id);
    remove(button);
    return { ...button.props, id: button.id };
  });
  block.props = { ...block.props, buttons: taken };
}
