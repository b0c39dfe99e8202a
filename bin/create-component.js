/** `npm run create NAME`: scaffolds a component whose contract suite passes at once. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** @param {string} line */
function refuse(line) {
  console.error(line);
  process.exit(2);
}

const [name = '', ...rest] = process.argv.slice(2);
if (rest.length > 0 || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))
  refuse(
    `NAME must be one word or words joined by dashes, such as color-picker; got "${[name, ...rest].join(' ')}".`,
  );
const folder = join(root, 'elements', name);
if (existsSync(folder)) refuse(`NAME must be new; elements/${name} exists already.`);

const words = name.split('-');
const className = words.map((word) => (word[0] ?? '').toUpperCase() + word.slice(1)).join('');
const variable = (className[0] ?? '').toLowerCase() + className.slice(1);

/** @type {Record<string, string>} */
const files = {
  [`${name}.schema.ts`]: `import * as common from '../../src/schema/common.ts';
import { component } from '../../src/schema/component.ts';
import { bound, string } from '../../src/schema/parameters.ts';
import { wire } from '../../src/schema/wire.ts';

export const ${variable} = component('${className}', {
  doc: 'A field for a value.',
  params: {
    value: bound(string({ default: null, doc: 'Start value; a function runs at every page load.' })),
    label: common.label,
    info: common.info,
    every: common.every,
    inputs: common.inputs,
    show_label: common.show_label,
    container: common.container,
    scale: common.scale,
    min_width: common.min_width,
    interactive: common.interactive,
    visible: common.visible,
    elem_id: common.elem_id,
    elem_classes: common.elem_classes,
    render: common.render,
    key: common.key,
    preserved_by_key: common.preserved_by_key,
  },
  positional: ['value'],
  events: ['change', 'input', 'focus', 'blur'],
  value: wire.text,
  form: true,
});
`,
  [`${name}.value.ts`]: `import type { Rules } from '../../src/schema/rules.ts';
import { asText } from '../../src/schema/text.ts';
import type { ${variable} } from './${name}.schema.ts';

export const ${variable}Rules: Rules<typeof ${variable}> = {
  preprocess: asText,
  postprocess: asText,
  apiInfo: () => ({ type: 'string' }),
  examplePayload: () => 'Hello',
  exampleValue: () => 'Hello',
};
`,
  [`${name}.element.ts`]: `import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { FormElement } from '../internal/form-element.ts';
import { adopt } from '../theme/adopt.ts';
import css from './${name}.css?inline';
import { ${variable} } from './${name}.schema.ts';

adopt(css);

@customElement('gr-${name}')
export class ${className}Element extends FormElement<typeof ${variable}> {
  protected override readonly schema = ${variable};

  protected override control(): TemplateResult {
    return html\`<input
      id=\${this.partId('control')}
      .value=\${live((this.value as string | null) ?? '')}
      aria-describedby=\${this.describedBy}
      ?disabled=\${!this.interactive}
      @input=\${this.typed}
      @focus=\${() => this.emit('focus')}
      @blur=\${() => this.emit('blur')}
    />\`;
  }

  private typed = (event: Event): void => this.set((event.target as HTMLInputElement).value, 'input');
}
`,
  [`${name}.css`]: `.gradio-container.gradio-container {
  gr-${name} {
    input {
      box-sizing: border-box;
      width: 100%;
      padding: var(--input-padding);
      border: var(--input-border-width) solid var(--input-border-color);
      border-radius: var(--input-radius);
      background: var(--input-background-fill);
      color: var(--body-text-color);
      font-size: var(--input-text-size);
      line-height: var(--line-sm);
    }
  }
}
`,
  [`${name}.md`]: `# ${className}

A field for a value.

## Example

\`${name}.example.py\` and \`${name}.example.ts\` are the same app in both languages.
`,
  [`${name}.example.py`]: `import gradio as gr

with gr.Blocks() as demo:
    gr.${className}(label='Value')

demo.launch()
`,
  [`${name}.example.ts`]: `import * as gr from 'gradio-lite';

const demo = new gr.Blocks(() => {
  gr.${className}({ label: 'Value' });
});
demo.launch();
`,
  [`${name}.test.ts`]: `import { define } from '../../src/schema/rules.ts';
import { expect } from '../../test/helpers/expect.ts';
import { mount, unmountAll } from '../../test/helpers/mount.ts';
import { ${variable} } from './${name}.schema.ts';
import { ${variable}Rules } from './${name}.value.ts';

describe('${className}', () => {
  afterEach(unmountAll);

  it('takes what the visitor types', async () => {
    const { element, value, events } = await mount(define(${variable}, ${variable}Rules));
    const input = element.querySelector('input') as HTMLInputElement;
    input.value = 'typed';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    expect(value()).to.equal('typed');
    expect(events.map(({ event }) => event)).to.include.members(['change', 'input']);
  });
});
`,
};

mkdirSync(folder);
for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);

const list = join(root, 'elements/schemas.ts');
const text = readFileSync(list, 'utf8')
  .replace(
    /\n\nexport const definitions/,
    `\nimport { ${variable} } from './${name}/${name}.schema.ts';\nimport { ${variable}Rules } from './${name}/${name}.value.ts';\n\nexport const definitions`,
  )
  .replace(/\n\];\n$/, `\n  define(${variable}, ${variable}Rules),\n];\n`);
writeFileSync(list, text);

const api = join(root, 'elements/gradio.ts');
writeFileSync(
  api,
  readFileSync(api, 'utf8')
    .replace(
      /\n\nexport \* from/,
      `\nimport type { ${variable} } from './${name}/${name}.schema.ts';\n\nexport * from`,
    )
    .replace(/\n$/, `\nexport const ${className} = maker<typeof ${variable}>('${className}');\n`),
);
console.log(
  `Made elements/${name}/ and its lines in elements/schemas.ts and elements/gradio.ts. Try: npx wtr elements/${name}/${name}.test.ts`,
);
