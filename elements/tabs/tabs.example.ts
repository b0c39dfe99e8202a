import * as gr from 'gradio-lite';

const demo = new gr.Blocks(() => {
  gr.Tabs({ selected: 'two' }, () => {
    gr.Tab({ label: 'One', id: 'one' }, () => gr.Markdown('The first page.'));
    gr.Tab({ label: 'Two', id: 'two' }, () => gr.Markdown('The second page.'));
  });
});
demo.launch();
