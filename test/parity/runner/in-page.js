/** In the test's page: opens apps in the runtime that the page's `<gradio-lite>` uses, and keeps what they say. */
const element = document.querySelector('gradio-lite');
const { runtime } = element.appHost.calls;

/** @type {Map<string, { console: string, leave: () => Promise<void> }>} */
const apps = new Map();

const described = ({ name, message, traceback }) => ({ error: { name, message, traceback } });

globalThis.parity = {
  /** Opens an app; answers with its config or its error, and with what it printed. */
  async open(app, source) {
    const opened = { console: '', leave: async () => {} };
    apps.set(app, opened);
    const died = new Promise((resolve) => {
      opened.leave = runtime.join(
        app,
        (event) => {
          if (event.type === 'console') opened.console += event.text;
          if (event.type === 'message') globalThis.heardMessage(app, event.session, event.message);
        },
        (error) => resolve(described(error)),
      );
    });
    const config = runtime.calls.open(app, source).then((config) => ({ config }), described);
    const answer = await Promise.race([config, died]);
    return { ...answer, console: opened.console };
  },
  /** Runs code among an app's names; answers with what it printed. */
  async run(app, code) {
    const opened = apps.get(app);
    const before = opened.console.length;
    const error = await runtime.calls.runCode(app, code).then(() => ({}), described);
    return { ...error, console: opened.console.slice(before) };
  },
  async close(app) {
    await apps.get(app)?.leave();
    apps.delete(app);
  },
  /** Makes any call of the runtime. */
  call: (name, args) => runtime.calls[name](...args),
};
