/** Recorded apps written in TypeScript: their configs are those of the Python originals. */
import { compareConfig, type RecordedConfig } from './config-compare.ts';
import { expect } from '../helpers/expect.ts';
import { startWriting, type Gradio } from '../helpers/written-app.ts';

type Write = (gr: Gradio) => { id: number };

const twins: Record<string, Write> = {
  hello_world: (gr) =>
    gr.Interface({
      fn: (name) => `Hello ${name}!`,
      inputs: 'textbox',
      outputs: 'textbox',
      api_name: 'predict',
    }),

  calculator: (gr) =>
    gr.Interface({
      fn: (num1, operation, num2) => (operation === 'add' ? num1 + num2 : num1 - num2),
      inputs: ['number', gr.Radio(['add', 'subtract', 'multiply', 'divide']), 'number'],
      outputs: 'number',
      examples: [
        [45, 'add', 3],
        [3.14, 'divide', 2],
        [144, 'multiply', 2.5],
        [0, 'subtract', 1.2],
      ],
      title: 'Toy Calculator',
      description: "Here's a sample toy calculator.",
      api_name: 'predict',
    }),

  hello_blocks: (gr) =>
    new gr.Blocks(() => {
      const name = gr.Textbox({ label: 'Name' });
      const output = gr.Textbox({ label: 'Output Box' });
      const greet = (n: string) => `Hello ${n}!`;
      gr.Button('Greet').click({
        inputs: name,
        outputs: output,
        fn: function greet(name) {
          return `Hello ${name}!`;
        },
        api_name: greet.name,
      });
    }),

  blocks_hello: (gr) =>
    new gr.Blocks(() => {
      gr.Markdown('# Hello World!\nStart typing below to see the output.');
      const text = gr.Textbox({ placeholder: 'What is your name?' });
      text.change({ inputs: text, outputs: gr.Textbox(), fn: welcome });
    }),

  blocks_plug(gr) {
    const identity = new gr.Blocks(() => gr.Interface({ fn: (x) => x, inputs: 'text', outputs: 'text' }));
    const input = new gr.Blocks(() => {
      const text = gr.Textbox({ label: 'Enter your text here' });
      gr.Row(() => {
        gr.Button('Submit');
        gr.ClearButton(text);
      });
    });
    const output = new gr.Blocks(() => gr.Textbox('This is a static output'));
    return new gr.Blocks(() => {
      gr.Markdown('Three demos in one!');
      const tabs = gr.Tabs({ selected: 1 }, (self) => {
        const parts = [
          ['Text Identity', identity],
          ['Text Input', input],
          ['Text Static', output],
        ] as const;
        for (const [id, [label, part]] of parts.entries())
          gr.TabItem(label, { id }, (tab) => {
            tab.select({ outputs: self, fn: () => gr.Tabs({ selected: id }) });
            part.render();
          });
      });
      gr.Button('Change tab').click({
        outputs: tabs,
        fn: function change_tab() {
          return gr.Tabs({ selected: 2 });
        },
      });
    });
  },

  blocks_simple_squares: (gr) =>
    new gr.Blocks(() => {
      const num = gr.State(0);
      const squared = gr.Number(0);
      const button = gr.Button('Next Square', { elem_id: 'btn', elem_classes: ['abc', 'def'] });
      const stats = gr.State<Record<string, unknown>>({ a: 'a' });
      const table = gr.JSON();
      button.click({
        inputs: [num, stats],
        outputs: [num, squared, stats, table],
        fn: function increase(n, history) {
          const next = { ...history, [n + 1]: (n + 1) ** 2 };
          return [n + 1, (n + 1) ** 2, next, next];
        },
      });
    }),

  blocks_essay_simple: (gr) =>
    new gr.Blocks(() => {
      const radio = gr.Radio(['short', 'long', 'none'], {
        label: 'What kind of essay would you like to write?',
      });
      const text = gr.Textbox({ lines: 2, interactive: true, buttons: ['copy'] });
      radio.change({
        inputs: radio,
        outputs: text,
        fn: function change_textbox(choice) {
          return choice === 'none' ? gr.Textbox({ visible: false }) : gr.Textbox({ lines: 2, visible: true });
        },
      });
    }),

  theme_soft: (gr) =>
    new gr.Blocks(() => {
      const text = gr.Textbox({ label: 'Name' });
      const slider = gr.Slider({ label: 'Count', minimum: 0, maximum: 100, step: 1 });
      let button = gr.Button({ render: false });
      gr.Row(() => {
        button = gr.Button('Submit', { variant: 'primary' });
        gr.Button('Clear');
      });
      const output = gr.Textbox({ label: 'Output' });
      button.click({
        inputs: [text, slider],
        outputs: output,
        fn: function repeat(name, count) {
          return name.repeat(count);
        },
      });
    }),

  variable_outputs: (gr) =>
    new gr.Blocks(() => {
      const slider = gr.Slider({
        minimum: 1,
        maximum: 10,
        value: 10,
        step: 1,
        label: 'How many textboxes to show:',
      });
      const textboxes = Array.from({ length: 10 }, (_, i) => gr.Textbox(`Textbox ${i}`));
      slider.change({
        inputs: slider,
        outputs: textboxes,
        fn: function variable_outputs(k) {
          return textboxes.map((_, i) => gr.Textbox({ visible: i < k }));
        },
      });
    }),

  timer_simple: (gr) =>
    new gr.Blocks(() => {
      const timer = gr.Timer(1);
      const timestamp = gr.Number({ label: 'Time' });
      timer.tick({ outputs: timestamp, fn: () => Math.round(Date.now() / 1000), api_name: 'timestamp' });
      gr.Number({ value: () => 7, every: timer, label: 'Random Number' });
      gr.Row(() => {
        gr.Button('Start').click({ outputs: timer, fn: () => gr.Timer({ active: true }) });
        gr.Button('Stop').click({ outputs: timer, fn: () => gr.Timer({ active: false }) });
        gr.Button('Go Fast').click({ outputs: timer, fn: () => 0.2 });
      });
    }),

  'guide-098': (gr) =>
    new gr.Blocks(() => {
      const buttons: ReturnType<typeof gr.Button>[] = [];
      gr.Row(() => buttons.push(gr.Button('Clear'), gr.Button('Skip'), gr.Button('Random')));
      const outputs = [gr.Number(), gr.Number()] as const;
      const results = [[null, null] as const, [gr.skip(), gr.skip()] as const, [1, 2] as const];
      for (const [i, button] of buttons.entries())
        button.click({ outputs, fn: () => results[i] ?? gr.skip() });
    }),

  'guide-100': (gr) =>
    new gr.Blocks(() => {
      const name = gr.Textbox({ label: 'Name' });
      const output = gr.Textbox({ label: 'Output Box' });
      const button = gr.Button('Greet');
      const trigger = gr.Textbox({ label: 'Trigger Box' });
      gr.on({
        triggers: [name.submit, button.click],
        inputs: name,
        outputs: [output, trigger],
        fn: function greet(name, { event }) {
          return [`Hello ${name}!`, String(event.target)];
        },
      }).then({
        outputs: [name],
        fn: function clear_name() {
          return '';
        },
      });
    }),

  'guide-102': (gr) =>
    new gr.Blocks(() => {
      const numbers: ReturnType<typeof gr.Slider>[] = [];
      gr.Row(() => {
        for (let i = 0; i < 3; i++) numbers.push(gr.Slider({ minimum: 1, maximum: 10 }));
      });
      gr.on({
        inputs: numbers,
        outputs: gr.Number({ label: 'Sum' }),
        fn: function sum(a, b, c) {
          return a + b + c;
        },
      });
    }),

  'guide-103': (gr) =>
    new gr.Blocks(() => {
      const inputs = [gr.Number(), gr.Number()];
      gr.Number({ value: (a: number, b: number) => a * b, inputs });
    }),

  'guide-113': (gr) =>
    new gr.Blocks(() => {
      const name = gr.Textbox({ label: 'Name' });
      const age = gr.Number({ label: 'Age', minimum: 0, maximum: 100 });
      const symptoms = gr.CheckboxGroup(['Cough', 'Fever', 'Runny Nose']);
      const button = gr.Button('Submit');
      let diagnosis = name;
      let summary = name;
      const column = gr.Column({ visible: false }, () => {
        diagnosis = gr.Textbox({ label: 'Diagnosis' });
        summary = gr.Textbox({ label: 'Patient Summary' });
      });
      button.click({
        inputs: [name, age, symptoms],
        outputs: [button, diagnosis, summary, column],
        fn: function submit(name, age, symptoms) {
          return new Map<{ id: number }, unknown>([
            [button, gr.Button({ visible: false })],
            [column, gr.Column({ visible: true })],
            [diagnosis, symptoms.includes('Cough') ? 'covid' : 'flu'],
            [summary, `${name}, ${age} y/o`],
          ]);
        },
      });
    }),

  'guide-115': (gr) =>
    new gr.Blocks(() => {
      gr.Row(() => {
        let text = gr.Textbox({ render: false });
        gr.Column(() => {
          gr.Markdown('Row 1');
          text = gr.Textbox();
        });
        gr.Column(() => {
          gr.Markdown('Row 2');
          text.unrender();
        });
        gr.Column(() => {
          gr.Markdown('Row 3');
          text.render();
        });
      });
    }),
};

function welcome(name: string): string {
  return `Welcome to Gradio, ${name}!`;
}

const recordings = import.meta.glob<RecordedConfig>('./configs/*.json', { import: 'default' });

/** What the recordings owe to chance, and what the languages tell differently. */
const languages = [
  // A TypeScript function may ask for event data by one parameter more; only a call tells.
  /^dependencies\.\d+\.collects_event_data:/,
  // The last draw of a random number.
  /^components\.\d+\.props\.value: expected \d+, got 7$/,
  /^api_info\S*\.parameter_default: expected \d+, got 7$/,
  // Names of parameters that the original has and its twin has not.
  /named_endpoints\.\/Flag\.description:/,
];

describe('recorded apps written in TypeScript', () => {
  for (const [name, write] of Object.entries(twins))
    it(name, async () => {
      const recorded = await recordings[`./configs/${name}.json`]?.();
      if (!recorded) throw new Error(`There is no recording ${name}.`);
      const { gr, builder } = startWriting();
      const { id } = write(gr);
      const got = {
        config: builder.config(id),
        apiInfo: builder.apiInfo(id),
        allEndpoints: builder.apiInfo(id, true),
      };
      const differences = compareConfig(got, recorded).filter(
        (one) => !languages.some((known) => known.test(one)),
      );
      expect(differences).to.deep.equal([]);
    });
});
