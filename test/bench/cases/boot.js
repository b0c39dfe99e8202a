import { launchProfile, page as pageText, python, ready, site, typescript } from '../../helpers/browser.js';
import { helloPython, helloTypeScript } from '../apps.js';
import { fresh, freshOn, timeToBareAnswer, timeToElements, timeToEvent } from '../visits.js';

const pages = {
  'python.html': pageText(python(helloPython)),
  'typescript.html': pageText(typescript(helloTypeScript)),
};

/** The config of an app as its page knows it, to be put into the page beforehand. */
const configOf = (page) => page.evaluate(() => document.querySelector('gradio-lite').appHost.app.config);

const prerendered = (config) =>
  pageText(
    `<gradio-lite><script type="text/python">${helloPython}</script><script type="application/gradio-config+json">${JSON.stringify(config).replaceAll('<', '\\u003c')}</script></gradio-lite>`,
  );

export const cases = [
  {
    name: 'boot/python-first',
    unit: 'ms',
    peer: 'pyodide-bare',
    goal: 0.5,
    async prepare({ browser, peers }) {
      const ours = await site(pages);
      return {
        ours: () => fresh(browser, (page) => timeToEvent(page, ours.url('python.html'), 'ready')),
        theirs: () => fresh(browser, (page) => timeToBareAnswer(page, peers.bare.url)),
        close: ours.close,
      };
    },
  },
  {
    name: 'boot/python-revisit',
    unit: 'ms',
    peer: 'pyodide-bare',
    goal: 0.25,
    async prepare({ peers }) {
      const ours = await site(pages);
      const { context, close } = await launchProfile();
      const visit = async (work, stay = 0) => {
        const page = await context.newPage();
        try {
          const time = await work(page);
          await page.waitForTimeout(stay);
          return time;
        } finally {
          await page.close();
        }
      };
      // The first visits fill the caches of both, and let the browser keep compiled code: both when there is time for it.
      for (const stay of [8000, 1000]) {
        await visit((page) => timeToEvent(page, ours.url('python.html'), 'ready'), stay);
        await visit((page) => timeToBareAnswer(page, peers.bare.url), stay);
      }
      return {
        ours: () => visit((page) => timeToEvent(page, ours.url('python.html'), 'ready')),
        theirs: () => visit((page) => timeToBareAnswer(page, peers.bare.url)),
        close: async () => {
          await close();
          await ours.close();
        },
      };
    },
  },
  {
    name: 'boot/second-app',
    unit: 'ms',
    peer: 'pyodide-bare',
    goal: 0.1,
    async prepare({ browser, peers }) {
      const ours = await site(pages);
      const second = async (page) => {
        await page.goto(ours.url('python.html'));
        await ready(page);
        return page.evaluate(
          (code) =>
            new Promise((resolve) => {
              const element = document.createElement('gradio-lite');
              element.textContent = code.replaceAll('Greet', 'Welcome');
              element.addEventListener('ready', () => resolve(performance.now() - start));
              const start = performance.now();
              document.body.append(element);
            }),
          helloPython,
        );
      };
      return {
        ours: () => fresh(browser, second),
        theirs: () => fresh(browser, (page) => timeToBareAnswer(page, peers.bare.url)),
        close: ours.close,
      };
    },
  },
  {
    name: 'boot/paint',
    unit: 'ms',
    peer: 'gradio',
    goal: 0.5,
    async prepare({ browser, peers }) {
      const first = await site(pages);
      const config = await fresh(browser, async (page) => {
        await page.goto(first.url('python.html'));
        await ready(page);
        return configOf(page);
      });
      await first.close();
      const ours = await site({ 'painted.html': prerendered(config) });
      const gradio = await peers.gradio(helloPython);
      return {
        ours: () => fresh(browser, (page) => timeToElements(page, ours.url('painted.html'), 'textarea', 2)),
        theirs: freshOn(browser, gradio, (page, url) => timeToElements(page, url, 'textarea', 2)),
        close: ours.close,
      };
    },
  },
  {
    name: 'boot/typescript',
    unit: 'ms',
    peer: 'python-first',
    goal: 0.15,
    async prepare({ browser }) {
      const ours = await site(pages);
      return {
        ours: () => fresh(browser, (page) => timeToEvent(page, ours.url('typescript.html'), 'ready')),
        theirs: () => fresh(browser, (page) => timeToEvent(page, ours.url('python.html'), 'ready')),
        close: ours.close,
      };
    },
  },
];
