import { layout } from '../../src/schema/component.ts';
import { integer } from '../../src/schema/parameters.ts';
import * as common from '../../src/schema/common.ts';

/** Not for authors: the app model puts adjacent form components into one. */
export const form = layout('Form', {
  doc: 'The shared frame around adjacent form components.',
  params: {
    scale: integer({ default: 0, doc: 'Share of the width that this takes against its neighbours.' }),
    min_width: integer({ default: 0, doc: 'Least width in pixels before the row wraps.' }),
    render: common.render,
    key: common.key,
    preserved_by_key: common.layout_preserved_by_key,
  },
  positional: [],
  events: [],
});
