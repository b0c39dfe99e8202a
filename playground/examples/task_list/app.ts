import * as gr from 'gradio-lite';

interface Task {
  id: number;
  text: string;
  done: boolean;
}

const firstTasks: Task[] = [
  { id: 1, text: 'Water the plants', done: true },
  { id: 2, text: 'Write to Ada', done: false },
];

const add = (text: string, tasks: Task[]): [string, Task[]] => {
  if (!text.trim()) {
    gr.Warning('Say what there is to do.');
    return [text, tasks];
  }
  const id = Math.max(0, ...tasks.map((task) => task.id)) + 1;
  return ['', [...tasks, { id, text: text.trim(), done: false }]];
};

const demo = new gr.Blocks(() => {
  gr.Markdown('## Task list');
  const tasks = gr.State(firstTasks);
  const input = gr.Textbox({ label: 'New task', submit_btn: 'Add' });
  input.submit({ inputs: [input, tasks], outputs: [input, tasks], fn: add });

  gr.render({ inputs: tasks }, (shown) => {
    const left = shown.filter((task) => !task.done).length;
    gr.Markdown(`${left} of ${shown.length} left to do`);
    for (const { id, text, done } of shown) {
      gr.Row(() => {
        // The key makes it the same box after the next change: it keeps the focus.
        const box = gr.Checkbox(done, { label: text, key: id, scale: 1 });
        box.input({
          inputs: [box, tasks],
          outputs: tasks,
          fn: (ticked, now) => now.map((one) => (one.id === id ? { ...one, done: ticked } : one)),
        });
        gr.Button('Delete', { key: `delete ${id}`, size: 'sm', scale: 0, min_width: 80 }).click({
          inputs: tasks,
          outputs: tasks,
          fn: (now) => now.filter((one) => one.id !== id),
        });
      });
    }
    if (left < shown.length)
      gr.Button('Delete what is done').click({
        inputs: tasks,
        outputs: tasks,
        fn: (now) => now.filter((one) => !one.done),
      });
  });
});

demo.launch();
