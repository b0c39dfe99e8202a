import * as common from '../../src/schema/common.ts';
import { layout } from '../../src/schema/component.ts';
import { boolean, string, typed } from '../../src/schema/parameters.ts';

type Length = number | string | null;

export const accordion = layout('Accordion', {
  doc: 'A layout under a button that shows and hides it.',
  params: {
    label: string({ default: null, doc: 'Text of the button.' }),
    open: boolean({ default: true, doc: 'Whether its children are shown.' }),
    height: typed<Length>()('int | str | None', { default: null, doc: 'Height: pixels, or CSS text.' }),
    max_height: typed<Length>()('int | str | None', { default: null, doc: 'Greatest height; more scrolls.' }),
    visible: common.visible,
    elem_id: common.elem_id,
    elem_classes: common.elem_classes,
    render: common.render,
    key: common.key,
    preserved_by_key: common.layout_preserved_by_key,
  },
  positional: ['label'],
  events: ['expand', 'collapse'],
});
