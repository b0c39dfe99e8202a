import * as gr from 'gradio-lite';

const demo = new gr.Blocks(() => {
  const now = gr.Number({ label: 'Seconds since 1970' });
  gr.Timer({ value: 1 }).tick({ outputs: now, fn: () => Math.round(Date.now() / 1000) });
});
demo.launch();
