import * as common from '../../src/schema/common.ts';
import { component } from '../../src/schema/component.ts';
import { boolean, bound, constructionOnly, integer, number, typed } from '../../src/schema/parameters.ts';
import { wire } from '../../src/schema/wire.ts';

export const slider = component('Slider', {
  doc: 'A number picked on a range, by dragging, typing or keys.',
  params: {
    minimum: number({ default: 0, doc: 'Smallest value that can be picked.' }),
    maximum: number({ default: 100, doc: 'Largest value that can be picked.' }),
    value: bound(
      number({ default: null, doc: 'Start value, the minimum if null; a function runs at every page load.' }),
    ),
    step: number({
      default: null,
      doc: 'Distance between neighbouring values; null picks one that fits the range.',
    }),
    precision: integer({
      default: null,
      doc: 'Decimals that values are rounded to; 0 gives whole numbers, null leaves them.',
    }),
    label: common.label,
    info: common.info,
    every: common.every,
    inputs: common.inputs,
    show_label: common.show_label,
    container: common.container,
    scale: common.scale,
    min_width: common.min_width,
    interactive: common.interactive,
    visible: common.visible,
    elem_id: common.elem_id,
    elem_classes: common.elem_classes,
    render: common.render,
    key: common.key,
    preserved_by_key: common.preserved_by_key,
    randomize: constructionOnly(
      boolean({
        default: false,
        doc: 'Whether it starts at a random value, another one at every page load.',
      }),
    ),
    buttons: typed<readonly 'reset'[] | null>()("list[Literal['reset']] | None", {
      default: null,
      doc: 'Buttons shown beside the number; null shows the one that resets the value.',
    }),
  },
  positional: ['minimum', 'maximum', 'value'],
  events: ['change', 'input', 'release'],
  value: wire.number,
  form: true,
});
