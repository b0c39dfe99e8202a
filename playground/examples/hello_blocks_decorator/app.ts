import * as gr from 'gradio-lite';

const demo = new gr.Blocks(() => {
  const name = gr.Textbox({ label: 'Your name', placeholder: 'Ada' });
  const button = gr.Button('Greet me', { variant: 'primary' });
  const greeting = gr.Textbox({ label: 'Greeting' });

  // A click, or Enter in the textbox, calls the function below.
  gr.on({
    triggers: [button.click, name.submit],
    inputs: name,
    outputs: greeting,
    fn: (who) => `Hello, ${who || 'world'}!`,
  });

  greeting.change({ inputs: greeting, fn: (text) => console.log('Said:', text) });
});

demo.launch();
