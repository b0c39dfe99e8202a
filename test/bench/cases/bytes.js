import { page as pageText, python, ready, site, typescript } from '../../helpers/browser.js';
import { helloPython, helloTypeScript } from '../apps.js';
import { fresh, timeToBareAnswer } from '../visits.js';

/** Bytes that came over the wire, as compressed there, while `work` ran in a fresh profile; workers included. */
async function transferred(browser, work) {
  return fresh(browser, async (page) => {
    const sizes = [];
    page.context().on('requestfinished', (request) =>
      sizes.push(
        request.sizes().then(
          (s) => s.responseBodySize,
          () => 0,
        ),
      ),
    );
    await work(page);
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  });
}

const visit = (url) => async (page) => {
  await page.goto(url);
  await ready(page);
};

export const cases = [
  {
    name: 'bytes/python',
    unit: 'bytes',
    peer: 'pyodide-bare',
    // 8 MB, whatever the bare page weighs.
    most: 8_000_000,
    goal: 1.25,
    n: 1,
    async prepare({ browser, peers }) {
      const ours = await site({ 'python.html': pageText(python(helloPython)) });
      return {
        ours: () => transferred(browser, visit(ours.url('python.html'))),
        theirs: () => transferred(browser, (page) => timeToBareAnswer(page, peers.bare.url)),
        close: ours.close,
      };
    },
  },
  {
    name: 'bytes/typescript',
    unit: 'bytes',
    peer: 'pyodide-bare',
    goal: 0.1,
    n: 1,
    async prepare({ browser, peers }) {
      const ours = await site({ 'typescript.html': pageText(typescript(helloTypeScript)) });
      return {
        ours: () => transferred(browser, visit(ours.url('typescript.html'))),
        theirs: () => transferred(browser, (page) => timeToBareAnswer(page, peers.bare.url)),
        close: ours.close,
      };
    },
  },
];
