import { page as pageText, python, ready, site } from '../../helpers/browser.js';
import { textboxesPython } from '../apps.js';
import { fresh, timeToElements } from '../visits.js';

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
        theirs: gradio && (() => fresh(browser, (page) => timeToElements(page, gradio.url, 'textarea', 500))),
        close: ours.close,
      };
    },
  },
];
