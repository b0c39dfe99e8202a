import * as gr from 'gradio-lite';

const demo = new gr.Blocks(() => {
  const name = gr.Textbox({ label: 'Name' });
  const guests = gr.Number({ label: 'Guests', value: 2, minimum: 1, maximum: 12, precision: 0 });
  const wishes = gr.CheckboxGroup({ choices: ['Window seat', 'Vegetarian', 'High chair'], label: 'Wishes' });
  const book = gr.Button('Book a table', { variant: 'primary' });

  const table = gr.Textbox({ label: 'Your table', interactive: false, render: false });
  const summary = gr.Textbox({ label: 'Summary', interactive: false, render: false });
  const result = gr.Column({ visible: false }, () => {
    table.render();
    summary.render();
  });

  book.click({
    inputs: [name, guests, wishes],
    outputs: [book, result, table, summary],
    fn: (who, count, wanted) => {
      if (!who.trim()) throw new gr.Error('Tell us the name for the reservation.');
      const people = count === 1 ? '1 person' : `${count} people`;
      return [
        gr.Button({ visible: false }),
        gr.Column({ visible: true }),
        wanted.includes('Window seat') ? 'By the window' : 'In the garden',
        `${who}, ${people}. ${wanted.join(', ') || 'No special wishes'}`,
      ];
    },
  });
});

demo.launch();
