import * as common from '../../src/schema/common.ts';
import { component } from '../../src/schema/component.ts';
import { string, typed } from '../../src/schema/parameters.ts';
import { wire } from '../../src/schema/wire.ts';

export const browserState = component('BrowserState', {
  doc: "A value that the visitor's browser keeps from visit to visit, encrypted; it shows nothing.",
  params: {
    default_value: typed<unknown>()('Any', {
      default: null,
      doc: 'The value while the browser has kept none; anything that JSON can say.',
    }),
    storage_key: string({
      default: null,
      doc: 'Its key in localStorage; by default one that changes when the code of the app does.',
    }),
    secret: string({
      default: null,
      doc: 'What it is encrypted with; by default a text that changes when the code of the app does.',
    }),
    render: common.render,
  },
  positional: ['default_value'],
  events: ['change'],
  value: wire.json,
  breaksGrouping: false,
});
