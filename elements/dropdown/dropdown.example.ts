import * as gr from 'gradio-lite';

const capitals: Record<string, string> = { France: 'Paris', Japan: 'Tokyo', Kenya: 'Nairobi', Peru: 'Lima' };

const demo = new gr.Blocks(() => {
  const country = gr.Dropdown({ choices: Object.keys(capitals), label: 'Country' });
  const capital = gr.Textbox({ value: 'Paris', label: 'Capital' });
  country.change({ inputs: country, outputs: capital, fn: (name) => capitals[String(name)] ?? '' });
});
demo.launch();
