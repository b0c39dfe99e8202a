import * as gr from 'gradio-lite';

const demo = new gr.Blocks(() => {
  const count = gr.State(0);
  const text = gr.Textbox({ label: 'Clicks' });
  gr.Button('Click me').click({
    inputs: count,
    outputs: [count, text],
    fn: (n) => [n + 1, `Clicked ${n + 1} times`],
  });
});
demo.launch();
