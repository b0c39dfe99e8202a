import * as gr from 'gradio-lite';

const demo = new gr.Blocks(() => {
  const text = gr.Textbox({ label: 'Text' });
  const samples = gr.Dataset({ components: [text], samples: [['Good morning'], ['Good night']] });
  samples.click({ inputs: samples, outputs: text, fn: (row) => String((row as string[])[0]) });
});
demo.launch();
