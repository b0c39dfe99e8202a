/** Apps, chains and what a function may ask for; checked by tsc, never run. */
import * as gr from 'gradio-lite';

const demo = new gr.Blocks({ title: 'Types', fill_width: true }, () => {
  gr.Row(() => {
    gr.Column({ scale: 2 }, () => gr.Textbox());
    gr.Tab('One', () => gr.Markdown('# One'));
    gr.Tab('Two', { id: 'two' }, () => gr.Markdown('# Two'));
    gr.Accordion({ label: 'More', open: false });
  });
  const name = gr.Textbox('Ada');
  const out = gr.Textbox();
  const button = gr.Button({ value: 'Run', variant: 'primary' });

  const first = button.click({ inputs: name, outputs: out, fn: (n) => n.toUpperCase() });
  first
    .then({ inputs: out, outputs: name, fn: (o) => o })
    .success({ js: '() => console.log("done")' })
    .failure({ outputs: out, fn: () => 'failed' });
  gr.Button('Stop').click({ cancels: [first] });
  gr.on({ triggers: [button.click, name.submit, demo2.load], inputs: name, outputs: out, fn: (n) => n });
  gr.on({ inputs: [name], outputs: out, fn: (n) => n });

  button.click({
    inputs: name,
    outputs: out,
    fn: async (n, { progress, request, event, signal }) => {
      progress(0.5, { desc: n });
      progress([1, 2]);
      for (const letter of progress.tqdm(n.split(''))) if (signal.aborted) return letter;
      for await (const chunk of progress.tqdm(streamed())) gr.Info(chunk, { duration: 2 });
      if (event.target === button.id) throw new gr.Error('No', { title: 'Stopped', duration: null });
      return request.query_params['q'] ?? request.session_hash;
    },
  });
  gr.render({ inputs: [name, gr.Number()], triggers: [name.submit, demo2.load] }, (n, count, { request }) => {
    gr.Row({ key: n }, () => gr.Button(n.repeat(count), { key: [n, 1] }));
    button.click({ inputs: gr.Textbox({ key: request.session_hash }), outputs: out, fn: (t) => t, key: 'c' });
  });
  gr.render({ inputs: name, trigger_mode: 'multiple', concurrency_limit: 'default' }, (n) => n.length);
  gr.render(() => gr.Markdown('once'));
  // @ts-expect-error a text has no such method
  gr.render({ inputs: name }, (n) => n.toFixed());
  // @ts-expect-error there is no such option
  gr.render({ input: name }, () => {});
  // @ts-expect-error what it makes is no output
  gr.render({ inputs: name, outputs: out }, () => {});
  const clear = gr.ClearButton([name, out]);
  clear.add(out);
  gr.Examples({
    examples: [['Ada'], ['Grace']],
    inputs: [name],
    outputs: out,
    fn: (n) => n,
    run_on_click: true,
  });
  // @ts-expect-error examples fill text
  gr.Examples({ examples: [['Ada']], inputs: [name], outputs: out, fn: (n: number) => n });
});
const demo2 = gr.Blocks(() => gr.Textbox());
demo.load({ fn: () => console.log('someone came') });
demo.queue({ max_size: 5, default_concurrency_limit: null }).launch({ css: 'p {}', show_error: true });
// @ts-expect-error there is no such option of launch
demo.launch({ csss: '' });

async function* streamed(): AsyncGenerator<string> {
  yield 'a';
}

gr.Interface({ fn: (name) => `Hello ${name.toUpperCase()}`, inputs: 'text', outputs: 'text' }).launch();
new gr.Interface({
  fn: (n, times) => [n.repeat(times), times],
  inputs: [gr.Textbox(), 'slider'],
  outputs: ['text', gr.Number()],
  examples: [['a', 1]],
  live: true,
});
gr.Interface({
  fn: (n, loud) => (loud ? n.toUpperCase() : n),
  inputs: gr.Textbox(),
  additional_inputs: [gr.Checkbox()],
  outputs: 'text',
});
// @ts-expect-error a slider gives a number
gr.Interface({ fn: (n) => n.trim(), inputs: 'slider', outputs: 'text' });
// @ts-expect-error a Slider takes a number
gr.Interface({ fn: (n) => n, inputs: 'text', outputs: gr.Slider() });
// @ts-expect-error there is no such option
gr.Interface({ fn: (n) => n, inputs: 'text', outputs: 'text', titel: 'Typo' });

gr.TabbedInterface({ interface_list: [demo, demo2], tab_names: ['One', 'Two'] }).launch();
// @ts-expect-error its parts are apps
gr.TabbedInterface({ interface_list: [gr.Textbox()] });

demo.launch({ theme: 'soft' });
const { GoogleFont, Soft, colors, sizes } = gr.themes;
demo.launch({
  theme: new Soft({
    primary_hue: 'emerald',
    secondary_hue: colors.teal,
    radius_size: sizes.radius_none,
    font: [new GoogleFont('Inter', [400, 700]), 'sans-serif'],
  }).set({ button_large_radius: '7px', body_background_fill_dark: '*neutral_950' }),
});
// @ts-expect-error no hue has that name
new gr.themes.Glass({ primary_hue: 'emerlad' });
// @ts-expect-error themes have no such variable
new gr.themes.Base().set({ button_colour: 'red' });
