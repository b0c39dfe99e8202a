/** Every component and layout that is built: one line each. */
import { define, type Definition } from '../src/schema/rules.ts';
import { accordion } from './accordion/accordion.schema.ts';
import { button } from './button/button.schema.ts';
import { buttonRules } from './button/button.value.ts';
import { clearButton } from './clear-button/clear-button.schema.ts';
import { column } from './column/column.schema.ts';
import { form } from './form/form.schema.ts';
import { group } from './group/group.schema.ts';
import { row } from './row/row.schema.ts';
import { state } from './state/state.schema.ts';
import { stateRules } from './state/state.value.ts';
import { tab } from './tab/tab.schema.ts';
import { tabs } from './tabs/tabs.schema.ts';
import { textbox } from './textbox/textbox.schema.ts';
import { textboxRules } from './textbox/textbox.value.ts';

export const definitions: readonly Definition[] = [
  define(accordion),
  define(button, buttonRules),
  define(clearButton, buttonRules),
  define(column),
  define(form),
  define(group),
  define(row),
  define(state, stateRules),
  define(tab),
  define(tabs),
  define(textbox, textboxRules),
];
