import * as gr from 'gradio-lite';

function calculator(num1: number | null, operation: string | null, num2: number | null): number {
  const [left, right] = [num1 ?? 0, num2 ?? 0];
  switch (operation) {
    case 'add':
      return left + right;
    case 'subtract':
      return left - right;
    case 'multiply':
      return left * right;
    default:
      if (right === 0) throw new gr.Error('Cannot divide by zero!');
      return left / right;
  }
}

const demo = gr.Interface({
  fn: calculator,
  inputs: ['number', gr.Radio(['add', 'subtract', 'multiply', 'divide']), 'number'],
  outputs: 'number',
  examples: [
    [45, 'add', 3],
    [3.14, 'divide', 2],
    [144, 'multiply', 2.5],
    [0, 'subtract', 1.2],
  ],
  title: 'Toy Calculator',
  description: "Here's a sample toy calculator.",
  api_name: 'predict',
});

demo.launch();
