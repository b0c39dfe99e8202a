import * as gr from 'gradio-lite';

const demo = new gr.Blocks(() => {
  const name = gr.Textbox({ label: 'Name' });
  const age = gr.Number({ label: 'Age', minimum: 0, maximum: 100 });
  const symptoms = gr.CheckboxGroup(['Cough', 'Fever', 'Runny Nose']);
  const submit = gr.Button('Submit');

  const diagnosis = gr.Textbox({ label: 'Diagnosis', render: false });
  const summary = gr.Textbox({ label: 'Patient Summary', render: false });
  const result = gr.Column({ visible: false }, () => {
    diagnosis.render();
    summary.render();
  });

  submit.click({
    inputs: [name, age, symptoms],
    outputs: [submit, diagnosis, summary, result],
    fn: (who, years, had) => [
      gr.Button({ visible: false }),
      had.includes('Cough') ? 'covid' : 'flu',
      `${who}, ${years} y/o`,
      gr.Column({ visible: true }),
    ],
  });
});

demo.launch();
