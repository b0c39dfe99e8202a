import * as gr from 'gradio-lite';

const demo = gr.Interface({
  fn: (name) => `Hello, ${name || 'world'}!`,
  inputs: 'text',
  outputs: 'text',
});

demo.launch();
