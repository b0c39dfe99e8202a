import * as gr from 'gradio-lite';

const delay = () => new Promise((resolve) => setTimeout(resolve, 200));

const demo = new gr.Blocks(() => {
  const textCount = gr.Slider({ minimum: 1, maximum: 5, value: 1, step: 1, label: 'Textbox Count' });

  const mergeButton = gr.Button('Merge', { render: false });
  const clearButton = gr.Button('Clear', { render: false });
  const countButton = gr.Button('Count', { render: false });

  gr.render({ inputs: textCount }, (count) => {
    const boxes = Array.from({ length: count }, (_, i) => gr.Textbox({ label: `Box ${i}` }));

    mergeButton.click({
      inputs: boxes,
      outputs: output,
      fn: async (...texts) => {
        await delay();
        return texts.join(' ');
      },
    });
    clearButton.click({
      outputs: boxes,
      fn: async () => {
        await delay();
        return boxes.map(() => ' ');
      },
    });
    countButton.click({
      outputs: boxes,
      fn: async () => {
        await delay();
        return boxes.map((_, i) => String(i));
      },
      queue: false,
    });
  });

  gr.Row(() => {
    for (const button of [mergeButton, clearButton, countButton]) button.render();
  });
  const output = gr.Textbox();
});

demo.launch();
