import type { ComponentLike } from '../../src/schema/common.ts';
import { component } from '../../src/schema/component.ts';
import { bound, choice, constructionOnly, string, typed } from '../../src/schema/parameters.ts';
import { wire } from '../../src/schema/wire.ts';
import { buttonParams } from '../button/button.schema.ts';

export const clearButton = component('ClearButton', {
  doc: 'A button that empties components.',
  params: {
    components: constructionOnly(
      typed<ComponentLike | readonly ComponentLike[] | null>()('None | Sequence[Component] | Component', {
        default: null,
        doc: 'What it empties.',
      }),
    ),
    value: bound(
      string({ default: 'Clear', doc: 'Text on the button; a function runs at every page load.' }),
    ),
    ...buttonParams,
    api_name: string({ default: null, doc: 'Name of its endpoint in the API.' }),
    api_visibility: choice(['public', 'private', 'undocumented'], {
      default: 'undocumented',
      doc: 'Whether its endpoint is listed, callable only, or neither.',
    }),
  },
  positional: ['components'],
  events: ['change', 'click'],
  value: wire.json,
  type: 'button',
  skipApi: true,
});
