import * as gr from 'gradio-lite';

const demo = new gr.Blocks(() => {
  gr.Tab({ label: 'Text' }, () => gr.Textbox({ label: 'Text' }));
  gr.Tab({ label: 'Notes' }, () => gr.Markdown('Some notes.'));
});
demo.launch();
