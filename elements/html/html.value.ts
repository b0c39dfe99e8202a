import type { Construction, Rules } from '../../src/schema/rules.ts';
import type { html } from './html.schema.ts';

const scriptWarning =
  'A `<script>` tag was found in a gr.HTML. A browser does not run scripts that are put in this way: load ' +
  'libraries with `head=\'<script src="..."></script>\'`, and put code that uses them in `js_on_load`.';

function warnOfScripts(value: unknown, warn: Construction['warn']): void {
  if (typeof value === 'string' && /<script[\s>]/i.test(value)) warn(scriptWarning);
}

export const htmlRules: Rules<typeof html> = {
  construct({ buttons, html_template, props, server_functions }, { warn }) {
    warnOfScripts(html_template, warn);
    // The app model knows a function by its name and more.
    const functions = (server_functions ?? []) as unknown as readonly { name: string }[];
    const served = functions.length > 0 ? { server_fns: functions.map(({ name }) => name) } : {};
    return { buttons: buttons ?? [], props: props ?? {}, component_class_name: 'HTML', ...served };
  },
  postprocess(value, _props, { warn }) {
    warnOfScripts(value, warn);
    return value;
  },
  apiInfo: () => ({ type: 'string' }),
  examplePayload: () => '<p>Hello</p>',
  exampleValue: () => '<p>Hello</p>',
};
