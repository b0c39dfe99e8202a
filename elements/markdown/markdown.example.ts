import * as gr from 'gradio-lite';

const demo = new gr.Blocks(() => {
  gr.Markdown('# Hello\nThis is **Markdown**.');
});
demo.launch();
