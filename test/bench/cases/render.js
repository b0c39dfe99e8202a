import { page as pageText, python, ready, site } from '../../helpers/browser.js';
import { keyedPython, textboxesPython } from '../apps.js';
import { fresh, freshOn, timeToElements } from '../visits.js';

/** Median milliseconds from the arrival of a call's result on the page to its drawing, of many clicks on a button. */
const drawing = (page, button) =>
  page.evaluate(async (name) => {
    const { transport } = document.querySelector('gradio-lite').appHost;
    const { port1, port2 } = new MessageChannel();
    const turn = () =>
      new Promise((resolve) => {
        port1.onmessage = resolve;
        port2.postMessage(null);
      });
    // A box with a key keeps its element.
    const label = document.querySelectorAll('[data-testid="block-info"]')[290];
    const click = () =>
      new Promise((resolve) => {
        transport.receive = async (message) => {
          const start = performance.now();
          const before = label.textContent;
          Object.getPrototypeOf(transport).receive.call(transport, message);
          if (message.msg !== 'process_completed') return;
          // Elements draw in microtasks; between tasks the browser may draw a frame, of what was there before.
          for (let i = 1; label.textContent === before; i++) await (i % 1000 ? null : turn());
          void document.body.offsetHeight;
          delete transport.receive;
          resolve(performance.now() - start);
        };
        [...document.querySelectorAll('button')].find((b) => b.textContent.trim() === name).click();
      });
    const times = [];
    for (let i = 0; i < 9; i++) {
      times.push(await click());
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return times.sort((a, b) => a - b)[4];
  }, button);

export const cases = [
  {
    name: 'render/textboxes-500',
    unit: 'ms',
    peer: 'gradio',
    goal: 0.4,
    async prepare({ browser, peers }) {
      const first = await site({ 'app.html': pageText(python(textboxesPython)) });
      const config = await fresh(browser, async (page) => {
        await page.goto(first.url('app.html'));
        await ready(page);
        return page.evaluate(() => document.querySelector('gradio-lite').appHost.app.config);
      });
      await first.close();
      const ours = await site({
        'app.html': pageText(
          `<gradio-lite><script type="text/python">${textboxesPython}</script><script type="application/gradio-config+json">${JSON.stringify(config)}</script></gradio-lite>`,
        ),
      });
      const gradio = await peers.gradio(textboxesPython);
      return {
        ours: () => fresh(browser, (page) => timeToElements(page, ours.url('app.html'), 'textarea', 500)),
        theirs: freshOn(browser, gradio, (page, url) => timeToElements(page, url, 'textarea', 500)),
        close: ours.close,
      };
    },
  },
  {
    name: 'render/keyed-300',
    unit: 'ms',
    peer: 'changed-only',
    goal: 2,
    n: 9,
    async prepare({ browser }) {
      const published = await site({ 'app.html': pageText(python(keyedPython)) });
      const page = await browser.newPage();
      await page.goto(published.url('app.html'));
      await ready(page);
      await page.getByLabel('Box 299').waitFor();
      for (const name of ['Render', 'Change']) await drawing(page, name);
      return {
        ours: () => drawing(page, 'Render'),
        theirs: () => drawing(page, 'Change'),
        async close() {
          await page.close();
          await published.close();
        },
      };
    },
  },
];
