// For pages that load a plain script: <script src="gradio-lite.classic.js"></script>. It brings in the module that
// lies beside it. Not bundled, since a module could not run on `file:` pages, where it has to explain itself.
(() => {
  const moduleUrl = new URL('gradio-lite.js', document.currentScript.src).href;

  /** Stands in for `<gradio-lite>` where it cannot start; the app's source stays hidden behind the sentence. */
  const explain = (sentence) => {
    if (customElements.get('gradio-lite')) return;
    customElements.define(
      'gradio-lite',
      class extends HTMLElement {
        connectedCallback() {
          const notice = document.createElement('p');
          notice.setAttribute('role', 'alert');
          notice.style.cssText = 'margin: 1em; padding: 1em; border: 1px solid; font: 1rem/1.5 sans-serif';
          notice.textContent = sentence;
          (this.shadowRoot ?? this.attachShadow({ mode: 'open' })).replaceChildren(notice);
        }
      },
    );
  };

  if (location.protocol === 'file:') {
    const sentence =
      'This page shows a Gradio app and was opened as a file. Browsers run such apps only from a web server: ' +
      'start one in the folder of this page, for example with "python -m http.server", and open its address.';
    explain(sentence);
    globalThis.createGradioApp = () => {
      throw new Error(sentence);
    };
    return;
  }

  const loading = import(moduleUrl);
  loading.catch(() => explain(`The Gradio app cannot start: ${moduleUrl} could not be loaded.`));

  const methods = [
    'runCode',
    'runFile',
    'run_code',
    'run_file',
    'write',
    'rename',
    'unlink',
    'install',
    'unmount',
  ];

  /**
   * The module's `createGradioApp`. Its controller can be used at once, each method answering with a promise, or
   * awaited for the module's own controller.
   */
  globalThis.createGradioApp = (options) => {
    const created = loading.then((module) => module.createGradioApp(options));
    for (const name of methods)
      created[name] = (...values) => created.then((controller) => controller[name](...values));
    const predict = (...values) => created.then(({ client }) => client.predict(...values));
    return Object.assign(created, { client: { predict } });
  };
})();
