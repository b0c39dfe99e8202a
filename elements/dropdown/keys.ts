/** What keys mean in a combobox, after the ARIA Authoring Practices. */
import type { OptionList } from './option-list.ts';

/** What keys act on. */
export interface Combobox {
  readonly options: OptionList;
  readonly open: boolean;
  /** False where nothing can be typed: letters then find an option. */
  readonly filterable: boolean;
  show(): void;
  hide(): void;
  /** Takes the active option, or what was typed. */
  enter(): void;
  /** Closes and forgets what was typed; answers whether there was anything to do. */
  escape(): boolean;
  /** Takes away the last of several picked choices, if nothing typed comes first; answers whether it did. */
  erase(): boolean;
}

const PAGE = 10;

/** Finds an option by its letters. Space opens and picks, except within a name. */
function spell(box: Combobox, letter: string): void {
  const now = performance.now();
  if (letter === ' ' && !box.options.spells(now)) {
    box.enter();
    return;
  }
  box.show();
  box.options.spell(letter, now);
}

/** Does what a key asks for; answers whether it meant anything to the combobox. */
export function pressKey(box: Combobox, { key, altKey }: KeyboardEvent): boolean {
  switch (key) {
    case 'ArrowDown':
    case 'ArrowUp':
      if (altKey && key === 'ArrowUp') box.hide();
      else if (!box.open) box.show();
      else if (!altKey) box.options.step(key === 'ArrowDown' ? 1 : -1);
      return true;
    case 'PageDown':
    case 'PageUp':
      if (box.open) box.options.step(key === 'PageDown' ? PAGE : -PAGE);
      return box.open;
    case 'Home':
    case 'End':
      // In a field for typing they move the caret.
      if (box.filterable || !box.open) return false;
      box.options.goToEnd(key === 'Home' ? 'first' : 'last');
      return true;
    case 'Enter':
      box.enter();
      return true;
    case 'Escape':
      return box.escape();
    case 'Backspace':
      return box.erase();
    default:
      if (box.filterable || key.length > 1) return false;
      spell(box, key);
      return true;
  }
}
