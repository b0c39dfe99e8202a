import * as gr from 'gradio-lite';

const demo = new gr.Blocks(() => {
  const unit = gr.Radio({ choices: ['Celsius', 'Fahrenheit'], value: 'Celsius', label: 'Unit' });
  const boiling = gr.Textbox({ value: '100 °C', label: 'Water boils at' });
  unit.change({ inputs: unit, outputs: boiling, fn: (u) => (u === 'Celsius' ? '100 °C' : '212 °F') });
});
demo.launch();
