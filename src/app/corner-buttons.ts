/** Buttons given to another component for its corner: they stand in its props, and nowhere in the layout. */
import type { App } from './app.ts';
import type { Block } from './block.ts';
import { remove } from './placement.ts';

const isReference = (given: unknown): given is { id: number } =>
  typeof given === 'object' && given !== null && typeof (given as { id?: unknown }).id === 'number';

/** Moves the Buttons that a component was given from the layout into its props. */
export function takeButtons(app: App, block: Block): void {
  const { buttons } = block.props;
  if (!Array.isArray(buttons) || !buttons.some(isReference)) return;
  const taken = buttons.map((given: unknown) => {
    if (!isReference(given)) return given;
    const button = app.block(given.id);
    remove(button);
    return { ...button.props, id: button.id };
  });
  block.props = { ...block.props, buttons: taken };
}
