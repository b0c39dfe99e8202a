/** Every component and layout that is built: one line each. */
import { define, type Definition } from '../src/schema/rules.ts';
import { accordion } from './accordion/accordion.schema.ts';
import { browserState } from './browser-state/browser-state.schema.ts';
import { browserStateRules } from './browser-state/browser-state.value.ts';
import { button } from './button/button.schema.ts';
import { buttonRules } from './button/button.value.ts';
import { checkboxGroup } from './checkbox-group/checkbox-group.schema.ts';
import { checkboxGroupRules } from './checkbox-group/checkbox-group.value.ts';
import { checkbox } from './checkbox/checkbox.schema.ts';
import { checkboxRules } from './checkbox/checkbox.value.ts';
import { clearButton } from './clear-button/clear-button.schema.ts';
import { clearButtonRules } from './clear-button/clear-button.value.ts';
import { column } from './column/column.schema.ts';
import { dataset } from './dataset/dataset.schema.ts';
import { datasetRules } from './dataset/dataset.value.ts';
import { dropdown } from './dropdown/dropdown.schema.ts';
import { dropdownRules } from './dropdown/dropdown.value.ts';
import { form } from './form/form.schema.ts';
import { group } from './group/group.schema.ts';
import { html } from './html/html.schema.ts';
import { htmlRules } from './html/html.value.ts';
import { json } from './json/json.schema.ts';
import { jsonRules } from './json/json.value.ts';
import { label } from './label/label.schema.ts';
import { labelRules } from './label/label.value.ts';
import { markdown } from './markdown/markdown.schema.ts';
import { markdownRules } from './markdown/markdown.value.ts';
import { number } from './number/number.schema.ts';
import { numberRules } from './number/number.value.ts';
import { radio } from './radio/radio.schema.ts';
import { radioRules } from './radio/radio.value.ts';
import { row } from './row/row.schema.ts';
import { slider } from './slider/slider.schema.ts';
import { sliderRules } from './slider/slider.value.ts';
import { state } from './state/state.schema.ts';
import { stateRules } from './state/state.value.ts';
import { tab } from './tab/tab.schema.ts';
import { tabs } from './tabs/tabs.schema.ts';
import { tabsRules } from './tabs/tabs.value.ts';
import { textbox } from './textbox/textbox.schema.ts';
import { textboxRules } from './textbox/textbox.value.ts';
import { timer } from './timer/timer.schema.ts';
import { timerRules } from './timer/timer.value.ts';

export const definitions: readonly Definition[] = [
  define(accordion),
  define(browserState, browserStateRules),
  define(button, buttonRules),
  define(checkbox, checkboxRules),
  define(checkboxGroup, checkboxGroupRules),
  define(clearButton, clearButtonRules),
  define(column),
  define(dataset, datasetRules),
  define(dropdown, dropdownRules),
  define(form),
  define(group),
  define(html, htmlRules),
  define(json, jsonRules),
  define(label, labelRules),
  define(markdown, markdownRules),
  define(number, numberRules),
  define(radio, radioRules),
  define(row),
  define(slider, sliderRules),
  define(state, stateRules),
  define(tab),
  define(tabs, tabsRules),
  define(textbox, textboxRules),
  define(timer, timerRules),
];
