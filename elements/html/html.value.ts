import type { Construction, Rules } from '../../src/schema/rules.ts';
import type { html } from './html.schema.ts';

const scriptWarning =
  'A `<script>` tag was found in the value of a gr.HTML. A browser does not run scripts that are put in this way: ' +
  'load libraries with `head`, and put code that uses them in `js_on_load`.';

function warnOfScripts(value: unknown, warn: Construction['warn']): void {
  if (typeof value === 'string' && /<script[\s>]/i.test(value)) warn(scriptWarning);
}

export const htmlRules: Rules<typeof html> = {
  construct({ buttons, value, props }, { warn }) {
    warnOfScripts(value, warn);
    return { buttons: buttons ?? [], props: props ?? {}, component_class_name: 'HTML' };
  },
  example: (value) => value,
  apiInfo: () => ({ type: 'string' }),
  examplePayload: () => '<p>Hello</p>',
  exampleValue: () => '<p>Hello</p>',
};
