import * as gr from 'gradio-lite';

const demo = new gr.Blocks(() => {
  const name = gr.Textbox({ label: 'Your name', placeholder: 'Ada' });
  const button = gr.Button('Greet me', { variant: 'primary' });
  const greeting = gr.Textbox({ label: 'Greeting' });

  button.click({ inputs: name, outputs: greeting, fn: (who) => `Hello, ${who || 'world'}!` });
});

demo.launch();
