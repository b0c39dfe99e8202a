import * as gr from 'gradio-lite';

const demo = new gr.Blocks(() => {
  gr.Row(() => {
    gr.Column({ scale: 2 }, () => gr.Textbox({ label: 'Wide' }));
    gr.Column({ scale: 1 }, () => gr.Textbox({ label: 'Narrow' }));
  });
});
demo.launch();
