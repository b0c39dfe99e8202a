/** Buttons given to another component for its corner: they stand in its props, and nowhere in the layout. */
import type { App } from './app.ts';
import type { Block } from './block.ts';
import { remove } from './placement.ts';

/** Both languages say a block by its number. */
const isBlock = (given: unknown): given is number => typeof given === 'number';

/** Moves the Buttons that a component was given from the layout into its props. */
export function takeButtons(app: App, block: Block): void {
  const { buttons } = block.props;
  // As in Gradio, a Button given to a component that takes none (Slider) stays where it was made.
  const takes = block.schema.params['buttons']?.annotation.includes('Button') ?? false;
  if (!takes || !Array.isArray(buttons) || !buttons.some(isBlock)) return;
  const taken = buttons.map((given: unknown) => {
    if (!isBlock(given)) return given;
    const button = app.block(given);
    remove(button);
    return { ...button.props, id: button.id };
  });
  block.props = { ...block.props, buttons: taken };
}
