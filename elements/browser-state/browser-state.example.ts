import * as gr from 'gradio-lite';

const demo = new gr.Blocks((app) => {
  const name = gr.Textbox({ label: 'Your name' });
  const kept = gr.BrowserState('', { storage_key: 'example-name', secret: 'example' });
  gr.Markdown('Reload the page: your name is still there.');
  app.load({ inputs: kept, outputs: name, fn: (text) => text });
  name.change({ inputs: name, outputs: kept, fn: (text) => text });
});
demo.launch();
