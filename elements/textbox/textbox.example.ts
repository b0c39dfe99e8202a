import * as gr from 'gradio-lite';

const demo = new gr.Blocks(() => {
  const text = gr.Textbox({
    label: 'Text',
    info: 'Press **Enter** to send',
    placeholder: 'Anything',
    submit_btn: true,
  });
  const mirrored = gr.Textbox({ label: 'Mirrored', buttons: ['copy'] });
  text.submit({ inputs: text, outputs: mirrored, fn: (t) => [...t].reverse().join('') });
});
demo.launch();
