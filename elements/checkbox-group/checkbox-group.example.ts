import * as gr from 'gradio-lite';

const demo = new gr.Blocks(() => {
  const toppings = gr.CheckboxGroup({
    choices: ['Basil', 'Olives', 'Onions'],
    value: ['Basil'],
    label: 'Toppings',
    show_select_all: true,
  });
  const order = gr.Textbox({ label: 'Order' });
  toppings.change({
    inputs: toppings,
    outputs: order,
    fn: (picked) => `Pizza with ${picked.join(', ') || 'cheese'}`,
  });
});
demo.launch();
