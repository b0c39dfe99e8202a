import * as gr from 'gradio-lite';

const most = 10;

const demo = new gr.Blocks(() => {
  const count = gr.Slider({
    minimum: 1,
    maximum: most,
    value: most,
    step: 1,
    label: 'How many textboxes to show:',
  });
  const textboxes = Array.from({ length: most }, (_, i) => gr.Textbox(`Textbox ${i}`));

  count.change({
    inputs: count,
    outputs: textboxes,
    fn: (shown) => textboxes.map((_, i) => gr.Textbox({ visible: i < shown })),
  });
});

demo.launch();
