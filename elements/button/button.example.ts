import * as gr from 'gradio-lite';

const demo = new gr.Blocks(() => {
  const count = gr.Number({ value: 0, label: 'Count' });
  gr.Button({ value: 'Add one', variant: 'primary' }).click({
    inputs: count,
    outputs: count,
    fn: (n) => n + 1,
  });
});
demo.launch();
