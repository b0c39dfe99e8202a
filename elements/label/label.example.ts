import * as gr from 'gradio-lite';

const demo = new gr.Blocks(() => {
  gr.Label({ value: { cat: 0.9, dog: 0.1 }, label: 'Animal' });
});
demo.launch();
