/** A page that keeps a runtime warm, so that many apps can be tried on it one after the other in little time. */
import { openStage, page as pageText, python, ready } from './browser.js';

/** Has nothing to show; it keeps the shared runtime up while other apps come and go. */
const keeper = python(
  'import gradio as gr\n\nwith gr.Blocks() as demo:\n    pass\n\ndemo.launch()\n',
  'eager',
);

/**
 * Publishes the page and opens it.
 * @param {{ files?: Record<string, string>, head?: string, context?: import('playwright-core').BrowserContextOptions }} [options]
 */
export async function openWarmPage({ files = {}, head = '', context = {} } = {}) {
  const text = pageText(
    `<header><h1>One app after another</h1></header><div id="keeper" hidden>${keeper}</div><div id="place"></div>`,
    { head },
  );
  const stage = await openStage({ 'warm.html': text, ...files }, { context });
  /** Requests to other origins. */
  const outside = [];
  const { origin } = new URL(stage.published.url());
  const page = await stage.open('warm.html', (opening) =>
    opening.on('request', (request) => {
      if (!request.url().startsWith(origin) && !/^(blob|data):/.test(request.url()))
        outside.push(request.url());
    }),
  );
  await ready(page, '#keeper gradio-lite');
  return {
    ...stage,
    page,
    outside,
    /** Puts an app in the place of the one before; answers when it has the state. */
    async show(html, { state = 'ready' } = {}) {
      await page.evaluate((markup) => {
        document.getElementById('place').innerHTML = markup;
        scrollTo(0, 0);
      }, html);
      if (state) await ready(page, '#place gradio-lite', { state });
      return page;
    },
  };
}
