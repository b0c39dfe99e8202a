import * as gr from 'gradio-lite';

const demo = new gr.Blocks(() => {
  gr.JSON({ value: { name: 'Ada', born: 1815 }, label: 'Person' });
});
demo.launch();
