/** The data of events, typed by the event; checked by tsc, never run. */
import * as gr from 'gradio-lite';

gr.Blocks(() => {
  const name = gr.Textbox();
  const colour = gr.Dropdown(['red', 'blue']);
  const tabs = gr.Tabs(() => gr.Tab('One').select({ fn: ({ event }) => String(event.data.value) }));
  const out = gr.Textbox();

  colour.select({
    outputs: out,
    fn: ({ event }) => `${String(event.data.value)} at ${String(event.data.index)}`,
  });
  colour.select({
    inputs: name,
    outputs: out,
    fn: (n, { event }) => (event.data.selected === false ? '' : n),
  });
  colour.key_up({ outputs: out, fn: ({ event }) => event.data.key + event.data.input_value });
  name.copy({ outputs: out, fn: ({ event }) => String(event.data.value) });
  tabs.select({ outputs: out, fn: ({ event }) => String(event.target) });
  gr.on({
    triggers: [colour.select, name.select],
    outputs: out,
    fn: ({ event: { data } }) => String(data.row_value ?? data.index),
  });
  gr.on({
    triggers: name.select,
    inputs: name,
    outputs: out,
    fn: (n, { event }) => n + String(event.data.value),
  });

  const tell = (data: gr.SelectData | gr.KeyUpData): string =>
    'key' in data ? data.key : String(data.value);
  gr.on({ triggers: [colour.select, colour.key_up], outputs: out, fn: ({ event }) => tell(event.data) });
  gr.on({
    inputs: name,
    outputs: out,
    fn: (n, { request, event }: gr.CallContext) =>
      `${n} ${request.cookies['id'] ?? request.client.host} ${event.target}`,
  });
  name.submit({
    inputs: name,
    outputs: out,
    fn: async function* (n, { progress, request }) {
      for (const [i, letter] of progress.tqdm([...n].entries(), { total: n.length, unit: 'letters' })) {
        progress([i, null], { desc: request.query_params['q'] ?? letter.toUpperCase() });
        yield letter;
      }
      for await (const chunk of progress.tqdm(new Response(n).body!)) yield String(chunk.length);
    },
  });

  // @ts-expect-error how far it is is a number, a count or null
  name.submit({ fn: ({ progress }) => progress('half') });
  // @ts-expect-error nothing to go through
  name.submit({ fn: ({ progress }) => progress.tqdm(5) });
  // @ts-expect-error a request has no body
  name.submit({ fn: ({ request }) => void request.body });
  // @ts-expect-error a key has no index
  colour.key_up({ outputs: out, fn: ({ event }) => String(event.data.index) });
  // @ts-expect-error what a click tells is not known
  gr.Button().click({ outputs: out, fn: ({ event }) => String(event.data.index) });
  // @ts-expect-error only one of the two events tells a key
  gr.on({ triggers: [colour.select, colour.key_up], outputs: out, fn: ({ event }) => event.data.key });
  // @ts-expect-error what follows is told nothing of what was selected
  colour.select({ fn: () => {} }).then({ outputs: out, fn: ({ event }) => String(event.data.value) });
});
