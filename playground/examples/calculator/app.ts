import * as gr from 'gradio-lite';

const operations: Record<string, (left: number, right: number) => number> = {
  plus: (left, right) => left + right,
  minus: (left, right) => left - right,
  times: (left, right) => left * right,
  'divided by': (left, right) => left / right,
};

const demo = gr.Interface({
  fn: (left, operation, right) => {
    const operate = operation === null ? undefined : operations[operation];
    if (left === null || right === null || !operate)
      throw new gr.Error('Fill in both numbers and an operation.');
    if (operation === 'divided by' && right === 0)
      throw new gr.Error('A number cannot be divided by zero.', { title: 'No such number' });
    return operate(left, right);
  },
  inputs: [
    gr.Number({ label: 'First number', value: 6 }),
    gr.Radio({ choices: Object.keys(operations), label: 'Operation', value: 'times' }),
    gr.Number({ label: 'Second number', value: 7 }),
  ],
  outputs: gr.Number({ label: 'Result' }),
  examples: [
    [12, 'plus', 30],
    [1, 'minus', 0.25],
    [1.5, 'times', 64],
    [355, 'divided by', 113],
  ],
  title: 'Calculator',
  description: 'Four operations, two numbers. Pick a row below to fill in the form.',
  flagging_mode: 'never',
});

demo.launch();
