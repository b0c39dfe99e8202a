import * as gr from 'gradio-lite';

const convert = (celsius: number, decimals: number) =>
  `${celsius.toFixed(decimals)} °C is ${((celsius * 9) / 5 + 32).toFixed(decimals)} °F`;

const pace = (kilometres: number | null, minutes: number | null) => {
  if (!kilometres || minutes === null) return 'Run a little further.';
  const seconds = Math.floor((minutes * 60) / kilometres);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} per kilometre`;
};

const demo = new gr.Blocks(() => {
  gr.Tabs(() => {
    gr.Tab('Temperature', () => {
      const celsius = gr.Slider({ minimum: -40, maximum: 100, value: 21, step: 0.5, label: 'Celsius' });
      const converted = gr.Textbox({ label: 'Result', interactive: false });
      gr.Accordion({ label: 'Settings', open: false }, () => {
        const decimals = gr.Slider({ minimum: 0, maximum: 4, value: 1, step: 1, label: 'Decimals' });
        // Without triggers, it runs when the page loads and whenever an input changes.
        gr.on({
          inputs: [celsius, decimals],
          outputs: converted,
          fn: convert,
          show_progress: 'hidden',
        });
      });
    });
    gr.Tab('Pace', () => {
      const speed = gr.Textbox({ label: 'Pace', interactive: false, render: false });
      gr.Row(() => {
        const kilometres = gr.Number({ label: 'Kilometres', value: 10, render: false });
        const minutes = gr.Number({ label: 'Minutes', value: 55, render: false });
        kilometres.render();
        minutes.render();
        gr.Button('Work it out', { variant: 'primary' }).click({
          inputs: [kilometres, minutes],
          outputs: speed,
          fn: pace,
        });
      });
      speed.render();
    });
  });
});

demo.launch();
