/** Runs every `*.test.ts` in a real Chromium, with Vite's dev server doing the transforms. */
import { chromeLauncher } from '@web/test-runner';
import { createServer } from 'vite';
import { findChromium } from './test/helpers/find-chromium.js';

/** What Vite's client offers to modules; the test runner reloads pages itself, so nothing here needs to act. */
const viteClientStub = `
export const createHotContext = () => ({ accept() {}, dispose() {}, prune() {}, on() {}, off() {}, invalidate() {} });
export const updateStyle = () => {};
export const removeStyle = () => {};
export const injectQuery = (url) => url;
export class ErrorOverlay {}
`;

const files = ['src', 'elements', 'worker', 'playground', 'test'].map((folder) => `${folder}/**/*.test.ts`);

const vite = await createServer({
  configFile: './vite.config.ts',
  appType: 'custom',
  logLevel: 'error',
  // A dependency found only while tests run would make the pages that already loaded others stale.
  optimizeDeps: { entries: files, exclude: ['@web/test-runner-commands'] },
  cacheDir: 'node_modules/.vite-test',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  plugins: [
    {
      name: 'test-runner-modules-stay-outside',
      enforce: 'pre',
      resolveId: (id) => (id.startsWith('/__web-dev-server') ? { id, external: true } : null),
    },
  ],
});

/** Answers `a11ySnapshot()` with groups too; the plugin that comes with the command leaves them out. */
const wholeA11ySnapshot = {
  name: 'whole-a11y-snapshot',
  executeCommand: ({ command, session }) =>
    command === 'a11y-snapshot'
      ? session.browser.getPage(session.id).accessibility.snapshot({ interestingOnly: false })
      : undefined,
};

export default {
  files,
  rootDir: '.',
  concurrency: 2,
  plugins: [wholeA11ySnapshot],
  testsFinishTimeout: 180_000,
  testFramework: { config: { timeout: 20_000 } },
  browsers: [
    chromeLauncher({
      // Pages run side by side, and each must be the one in front: as a tab of one window, one of two gets no frames.
      async createPage({ browser }) {
        const context = await browser.createBrowserContext();
        const page = await context.newPage();
        const session = await page.createCDPSession();
        await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
        return page;
      },
      launchOptions: {
        executablePath: findChromium(),
        args: [
          '--no-sandbox',
          '--disable-gpu',
          '--disable-quic',
          '--no-first-run',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
        ],
      },
    }),
  ],
  middleware: [
    async (context, next) => {
      if (context.path === '/@vite/client') {
        context.type = 'text/javascript';
        context.body = viteClientStub;
        return;
      }
      if (context.path.startsWith('/__web-')) {
        await next();
        return;
      }
      // Koa starts every answer as 404, and Vite's middlewares leave a status that they have no say in.
      context.res.statusCode = 200;
      await new Promise((resolve) => {
        context.res.once('finish', resolve);
        vite.middlewares(context.req, context.res, () => resolve(undefined));
      });
      if (context.res.writableEnded) {
        context.respond = false;
        return;
      }
      context.res.statusCode = 404;
      await next();
    },
  ],
};
