import { component } from '../../src/schema/component.ts';
import { constructionOnly, number, typed } from '../../src/schema/parameters.ts';
import * as common from '../../src/schema/common.ts';
import { wire } from '../../src/schema/wire.ts';

export const state = component('State', {
  doc: "A session's own value, kept between events and never shown.",
  params: {
    value: constructionOnly(
      typed<unknown>()('Any', {
        default: null,
        doc: 'Start value; each session gets a deep copy. A function gives it at every page load.',
      }),
    ),
    render: common.render,
    time_to_live: number({
      default: null,
      doc: 'Seconds after which it is deleted; null keeps it for the session.',
    }),
    delete_callback: typed<((value: unknown) => void) | null>()('Callable[[Any], None] | None', {
      default: null,
      doc: 'Called with the value when it is deleted.',
    }),
  },
  positional: ['value', 'render'],
  events: ['change'],
  value: wire.state,
  skipApi: true,
  breaksGrouping: false,
});
