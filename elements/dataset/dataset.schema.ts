import * as common from '../../src/schema/common.ts';
import { component } from '../../src/schema/component.ts';
import { boolean, choice, constructionOnly, integer, string, typed } from '../../src/schema/parameters.ts';
import { wire } from '../../src/schema/wire.ts';

type ComponentLike = common.ComponentLike;

export const dataset = component('Dataset', {
  doc: 'A table or gallery of samples that fill components when clicked; what `gr.Examples` shows.',
  params: {
    label: common.label,
    show_label: boolean({ default: true, doc: 'Whether the label is shown.' }),
    components: constructionOnly(
      typed<readonly (ComponentLike | string)[] | null>()('Sequence[Component] | list[str] | None', {
        default: null,
        doc: 'Kinds of the columns: components, or their names.',
      }),
    ),
    component_props: typed<readonly Record<string, unknown>[] | null>()('list[dict[str, Any]] | None', {
      default: null,
      doc: 'Props with which each column shows its values.',
    }),
    samples: typed<readonly (readonly unknown[])[] | null>()('list[list[Any]] | None', {
      default: null,
      doc: 'The samples: a list of rows.',
    }),
    headers: typed<readonly string[] | null>()('list[str] | None', {
      default: null,
      doc: 'Names of the columns.',
    }),
    type: choice(['values', 'index', 'tuple'], {
      default: 'values',
      doc: 'What a function receives: the row, its index, or both.',
    }),
    layout: choice(['gallery', 'table'], {
      default: null,
      doc: 'How samples stand; null decides by the columns.',
    }),
    samples_per_page: integer({ default: 10, doc: 'Samples on one page.' }),
    visible: common.visible,
    elem_id: common.elem_id,
    elem_classes: common.elem_classes,
    render: common.render,
    key: common.key,
    preserved_by_key: common.preserved_by_key,
    container: common.container,
    scale: common.scale,
    min_width: common.min_width,
    proxy_url: string({ default: null, doc: 'URL under which a remote app is reached.' }),
    sample_labels: typed<readonly string[] | null>()('list[str] | None', {
      default: null,
      doc: 'Texts shown in place of the samples.',
    }),
  },
  positional: [],
  events: ['change', 'click', 'select'],
  value: wire.json,
});
