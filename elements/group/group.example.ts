import * as gr from 'gradio-lite';

const demo = new gr.Blocks(() => {
  gr.Group(() => {
    gr.Textbox({ label: 'First name' });
    gr.Textbox({ label: 'Last name' });
  });
});
demo.launch();
