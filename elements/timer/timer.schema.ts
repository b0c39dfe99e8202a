import * as common from '../../src/schema/common.ts';
import { component } from '../../src/schema/component.ts';
import { boolean, number } from '../../src/schema/parameters.ts';
import { wire } from '../../src/schema/wire.ts';

export const timer = component('Timer', {
  doc: 'Ticks at an interval, to start functions without the visitor.',
  params: {
    value: number({ default: 1, doc: 'Seconds between ticks.' }),
    active: boolean({ default: true, doc: 'Whether it ticks.' }),
    render: common.render,
  },
  positional: ['value'],
  events: ['change', 'tick'],
  value: wire.number,
  breaksGrouping: false,
});
