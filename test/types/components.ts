/** Types flow from components to functions; checked by tsc, never run. */
import * as gr from 'gradio-lite';

/** Fails to compile unless both types are the same. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const is =
  <A>() =>
  <B>(_value: B, _same: Same<A, B>): void => {};

const name = gr.Textbox({ label: 'Name' });
const times = gr.Slider({ minimum: 1, maximum: 5, step: 1 });
const agree = gr.Checkbox(true, { label: 'I agree' });
const greeting = gr.Textbox();
const button = gr.Button('Greet');

gr.HTML('<b>bold</b>');
gr.HTML(() => new Date().toISOString(), { every: 1 });
gr.HTML({ html_template: '<h3>${title}</h3>@children', title: 'T' }, (card) => {
  gr.Textbox();
  card.click({ outputs: card, fn: () => '<i>clicked</i>' });
});
gr.HTML('Title', () => gr.Textbox());

button.click({ inputs: [name, times], outputs: greeting, fn: (n, t) => `Hello ${n}! `.repeat(t) });
button.click({
  inputs: [name, times, agree],
  outputs: greeting,
  fn: (n, t, a) => {
    is<string>()(n, true);
    is<number>()(t, true);
    is<boolean>()(a, true);
    return null;
  },
});
button.click({ inputs: name, outputs: [greeting, times], fn: (n) => [n, n.length] });
button.click({ outputs: greeting, fn: () => 'no inputs' });
button.click({ inputs: name, fn: (n) => console.log(n.length) });
button.click({ outputs: greeting, js: '() => "in the page"' });
button.click({ inputs: [name], outputs: [greeting], fn: async (n) => n });
button.click({
  outputs: greeting,
  fn: function* () {
    yield 'one';
    yield 'two';
  },
});
button.click({
  inputs: times,
  outputs: [greeting, times],
  fn: async function* (t) {
    yield ['one', t];
    yield [gr.update({ visible: false }), gr.skip()];
  },
});

// A wrong argument.
// @ts-expect-error a Textbox gives text, not a number
button.click({ inputs: name, outputs: greeting, fn: (n: number) => n });
// @ts-expect-error a Slider gives a number
button.click({ inputs: [name, times], outputs: greeting, fn: (n, t) => n + t.trim() });
// @ts-expect-error there is one input, the second parameter is the context
button.click({ inputs: name, outputs: greeting, fn: (n, extra: string) => n + extra });

// A wrong result.
// @ts-expect-error a Slider takes a number
button.click({ inputs: name, outputs: times, fn: (n) => n });
// @ts-expect-error two outputs take two values
button.click({ inputs: name, outputs: [greeting, times], fn: (n) => [n] });
// @ts-expect-error the second output takes a number
button.click({ inputs: name, outputs: [greeting, times], fn: (n) => [n, n] });
// @ts-expect-error every yield must fit
button.click({ outputs: times, fn: function* () { yield 'one'; } }); // prettier-ignore
// @ts-expect-error nothing is no text
button.click({ outputs: greeting, fn: () => {} });

// What is no component, event or option.
// @ts-expect-error a listener's inputs are components
button.click({ inputs: 'name', outputs: greeting, fn: () => '' });
// @ts-expect-error a Textbox has no click event
name.click({ fn: () => 1 });
// @ts-expect-error there is no such option
gr.Textbox({ labl: 'Name' });
// @ts-expect-error labels are text
gr.Textbox({ label: 5 });
// @ts-expect-error there is no such option of a listener
button.click({ inputs: name, outputs: greeting, output: greeting, fn: (n) => n });

// Choices.
const color = gr.Radio(['red', 'green']);
const place = gr.Radio({ choices: ['red', 'green'], type: 'index' });
const many = gr.CheckboxGroup({ choices: ['a', 'b'] });
const places = gr.CheckboxGroup({ choices: ['a', 'b'], type: 'index' });
const one = gr.Dropdown(['a', 'b']);
const several = gr.Dropdown(['a', 'b'], { multiselect: true });
const severalPlaces = gr.Dropdown(['a', 'b'], { multiselect: true, type: 'index' });
button.click({
  inputs: [color, place, many, places, one, several, severalPlaces],
  fn: (c, p, m, ps, o, s, sp) => {
    is<string>()(c, true);
    is<number>()(p, true);
    is<string[]>()(m, true);
    is<number[]>()(ps, true);
    is<string>()(o, true);
    is<string[]>()(s, true);
    is<number[]>()(sp, true);
  },
});
// @ts-expect-error there is no such option
gr.Dropdown(['a', 'b'], { multiselct: true });
// @ts-expect-error type is "value" or "index"
gr.Radio({ choices: ['a'], type: 'number' });

// State.
const count = gr.State(0);
const list = gr.State<{ done: string[] }>({ done: [] });
button.click({ inputs: count, outputs: [count, greeting], fn: (n) => [n + 1, `${n}`] });
button.click({ inputs: [list, name], outputs: list, fn: (l, n) => ({ done: [...l.done, n] }) });
// A start value by function.
const drawn = gr.State(() => [Math.random()]);
button.click({ inputs: drawn, outputs: drawn, fn: (d) => [...d, 1] });
// @ts-expect-error this State holds a number
button.click({ inputs: count, outputs: count, fn: (n) => String(n) });

// What the browser keeps.
const settings = gr.BrowserState({ dark: false, name: '' }, { storage_key: 'settings' });
button.click({ inputs: settings, outputs: settings, fn: (s) => ({ ...s, dark: !s.dark }) });
settings.change({ inputs: settings, outputs: greeting, fn: ({ name: n }) => n });
// @ts-expect-error this one holds an object
button.click({ outputs: settings, fn: () => 'dark' });

// Flagging.
class Counting extends gr.FlaggingCallback {
  private rows = 0;
  setup(components: readonly gr.AnyComponent[], folder: string): void {
    is<string>()(folder, true);
    is<number>()(components.length, true);
  }
  flag(data: readonly unknown[], option: string | null = null): number {
    return (this.rows += option === 'skip' ? 0 : data.length);
  }
}
gr.Interface({ fn: (x: string) => x, inputs: 'text', outputs: 'text', flagging_callback: new Counting() });
gr.Interface({
  fn: (x: string) => x,
  inputs: 'text',
  outputs: 'text',
  flagging_options: [['Good', 'good']],
  flagging_callback: gr.CSVLogger({ dataset_file_name: 'rows.csv' }),
});
// @ts-expect-error there is no such option
new gr.ClassicCSVLogger({ verbose: true });
// @ts-expect-error a callback has setup and flag
gr.Interface({ fn: (x: string) => x, inputs: 'text', outputs: 'text', flagging_callback: {} });

// Values by function.
gr.Textbox({ value: () => new Date().toISOString(), every: 1 });
gr.Number({ value: () => Math.random(), every: gr.Timer(2) });

// Sets and keyword inputs.
button.click({
  inputs: new Set([name, times]),
  outputs: greeting,
  fn: (values) => String(values.get(times.id)),
});
button.click({
  outputs: [greeting, times],
  fn: function* () {
    yield ['one', 1];
    yield ['two', 2];
  },
});
