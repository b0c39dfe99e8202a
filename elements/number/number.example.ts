import * as gr from 'gradio-lite';

const demo = new gr.Blocks(() => {
  const side = gr.Number({ value: 3, label: 'Side', minimum: 0, step: 0.5 });
  const area = gr.Number({ label: 'Area of the square', precision: 2 });
  side.change({ inputs: side, outputs: area, fn: (s) => s * s });
});
demo.launch();
