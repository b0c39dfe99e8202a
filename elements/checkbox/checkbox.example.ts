import * as gr from 'gradio-lite';

const demo = new gr.Blocks(() => {
  const loud = gr.Checkbox({ label: 'Loud', info: 'Whether to shout' });
  const greeting = gr.Textbox({ value: 'Hello', label: 'Greeting' });
  loud.change({ inputs: loud, outputs: greeting, fn: (yes) => (yes ? 'HELLO!' : 'Hello') });
});
demo.launch();
