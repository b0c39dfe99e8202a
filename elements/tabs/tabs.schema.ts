import * as common from '../../src/schema/common.ts';
import { layout } from '../../src/schema/component.ts';
import { choice, typed } from '../../src/schema/parameters.ts';

export const tabs = layout('Tabs', {
  doc: 'A layout that shows one of its Tabs at a time.',
  params: {
    selected: typed<number | string | null>()('int | str | None', {
      default: null,
      doc: 'The `id` of the tab that is shown; null shows the first.',
    }),
    overflow_behavior: choice(['menu', 'wrap'], {
      default: 'menu',
      doc: 'What tabs do that do not fit in one line: go into a menu, or wrap.',
    }),
    visible: common.visible,
    elem_id: common.elem_id,
    elem_classes: common.elem_classes,
    render: common.render,
    key: common.key,
    preserved_by_key: common.layout_preserved_by_key,
  },
  positional: [],
  events: ['change', 'select'],
});
