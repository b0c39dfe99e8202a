import * as common from '../../src/schema/common.ts';
import { layout } from '../../src/schema/component.ts';
import { boolean, choice, string, typed } from '../../src/schema/parameters.ts';

type Length = number | string | null;

export const tab = layout('Tab', {
  doc: 'One page of a Tabs; its children are shown while it is selected.',
  params: {
    label: string({ default: null, doc: 'Text on the tab.' }),
    visible: common.visible,
    interactive: boolean({ default: true, doc: 'Whether the visitor can select it.' }),
    id: typed<number | string | null>()('int | str | None', {
      default: null,
      doc: 'Name by which `Tabs(selected=…)` picks it.',
    }),
    alignment: choice(['left', 'right'], { default: 'left', doc: 'Side of the tab bar it stands on.' }),
    elem_id: common.elem_id,
    elem_classes: common.elem_classes,
    scale: common.scale,
    height: typed<Length>()('int | str | None', { default: null, doc: 'Height: pixels, or CSS text.' }),
    max_height: typed<Length>()('int | str | None', { default: null, doc: 'Greatest height; more scrolls.' }),
    render: common.render,
    key: common.key,
    preserved_by_key: common.layout_preserved_by_key,
    render_children: boolean({
      default: false,
      doc: 'Whether its children are drawn before it is first selected.',
    }),
  },
  positional: ['label', 'visible', 'interactive'],
  events: ['select'],
  type: 'tabitem',
  className: 'tab',
  within: 'Tabs',
  aliases: ['TabItem'],
});
