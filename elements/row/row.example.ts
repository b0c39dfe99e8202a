import * as gr from 'gradio-lite';

const demo = new gr.Blocks(() => {
  gr.Row(() => {
    gr.Textbox({ label: 'Left' });
    gr.Textbox({ label: 'Right' });
  });
});
demo.launch();
