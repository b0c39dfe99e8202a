import * as gr from 'gradio-lite';

const demo = gr.Interface({
  fn: (name) => `Hello ${name}!`,
  inputs: 'textbox',
  outputs: 'textbox',
  api_name: 'predict',
});

demo.launch();
