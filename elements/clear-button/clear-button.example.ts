import * as gr from 'gradio-lite';

const demo = new gr.Blocks(() => {
  const text = gr.Textbox({ value: 'Some text', label: 'Text' });
  gr.ClearButton({ components: text });
});
demo.launch();
