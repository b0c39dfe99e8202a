import * as gr from 'gradio-lite';

const demo = new gr.Blocks(() => {
  const length = gr.Slider({
    minimum: 4,
    maximum: 32,
    value: 12,
    step: 1,
    label: 'Length',
    info: 'Letters in the line',
  });
  const line = gr.Textbox({ value: '-'.repeat(12), label: 'Line' });
  length.release({ inputs: length, outputs: line, fn: (n) => '-'.repeat(n) });
});
demo.launch();
