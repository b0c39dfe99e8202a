import * as gr from 'gradio-lite';

const opening = 'It was a bright cold morning, and every browser in the house was awake.';

const demo = new gr.Blocks(() => {
  const length = gr.Radio({
    choices: ['a note', 'an essay', 'nothing'],
    value: 'a note',
    label: 'What will you write?',
  });
  const text = gr.Textbox({ lines: 2, label: 'Your note', interactive: true, buttons: ['copy'] });

  length.change({
    inputs: length,
    outputs: text,
    fn: (choice) => {
      if (choice === 'nothing') return gr.Textbox({ visible: false });
      if (choice === 'a note') return gr.Textbox({ lines: 2, label: 'Your note', visible: true });
      return gr.Textbox({ lines: 10, label: 'Your essay', value: opening, visible: true });
    },
  });
});

demo.launch();
