/** The running app: a fresh `<gradio-lite>` for every run, and its state in words. */
import { languages, type Language } from './languages.ts';
import { describeLoading, type StatusDetail } from './loading.ts';
import type { OutputStream } from './output-log.ts';
import { part } from './part.ts';
import type { Failure } from './problem.ts';
import type { Theme } from './theme.ts';

/** What the element's `console` event carries. */
export interface OutputDetail {
  stream: OutputStream;
  text: string;
}

interface Listeners {
  failed(failure: Failure): void;
  printed(output: OutputDetail): void;
}

type State = 'idle' | 'loading' | 'ready' | 'failed';

export class AppPane {
  readonly #stage = part('stage', HTMLDivElement);
  readonly #status = part('status', HTMLParagraphElement);
  readonly #amount = part('amount', HTMLSpanElement);
  readonly #progress = part('progress', HTMLProgressElement);
  readonly #empty = [...this.#stage.childNodes];
  #app: HTMLElement | null = null;
  #running: AbortController | null = null;

  constructor(
    private theme: Theme,
    private readonly listeners: Listeners,
  ) {
    addEventListener('load', () => this.#expectElement());
  }

  /** Starts an app in place of the one that runs. What it keeps for the visitor goes by its name. */
  run(source: string, language: Language, name: string): void {
    this.#running?.abort();
    this.#running = new AbortController();
    const app = document.createElement('gradio-lite');
    app.id = `app-${name}`;
    const file = document.createElement('gradio-file');
    file.setAttribute('name', languages[language].file);
    file.setAttribute('entrypoint', '');
    file.textContent = source;
    app.setAttribute('theme', this.theme);
    // The pane is frame enough.
    app.setAttribute('container', 'false');
    app.append(file);
    this.#listen(app, this.#running.signal);
    this.#app = app;
    this.#say('loading', 'Starting');
    this.#progress.removeAttribute('value');
    this.#stage.replaceChildren(app);
    this.#expectElement();
  }

  /** Ends the app. */
  clear(): void {
    this.#running?.abort();
    this.#app = null;
    this.#stage.replaceChildren(...this.#empty);
    this.#say('idle', 'Not started');
  }

  setTheme(theme: Theme): void {
    this.theme = theme;
    this.#app?.setAttribute('theme', theme);
  }

  /** Once the page has loaded, every script has run or failed to load, the element's too. */
  #expectElement(): void {
    if (!this.#app || document.readyState !== 'complete' || customElements.get('gradio-lite')) return;
    this.#say('failed', 'Failed');
    this.listeners.failed({
      message: 'gradio-lite could not be loaded. Reload the page to try again.',
    });
  }

  #listen(app: HTMLElement, signal: AbortSignal): void {
    const on = <T>(name: string, react: (detail: T) => void) =>
      app.addEventListener(name, (event) => react((event as CustomEvent<T>).detail), { signal });
    on<StatusDetail>('status', (detail) => this.#load(detail));
    on('ready', () => this.#say('ready', 'Running'));
    on<OutputDetail>('console', this.listeners.printed);
    on<Failure>('error', (detail) => {
      // An error in one call leaves a started app alive.
      if (app.getAttribute('state') === 'failed') this.#say('failed', 'Failed');
      this.listeners.failed(detail);
    });
  }

  #load(detail: StatusDetail): void {
    const { label, amount, fraction } = describeLoading(detail);
    this.#say('loading', label);
    this.#amount.textContent = amount;
    if (fraction === null) this.#progress.removeAttribute('value');
    else this.#progress.value = fraction;
  }

  #say(state: State, text: string): void {
    // The status is announced: bytes stand elsewhere, and the same words are not said again.
    if (this.#status.textContent !== text) this.#status.textContent = text;
    this.#status.dataset['state'] = state;
    this.#progress.hidden = state !== 'loading';
    this.#stage.ariaBusy = String(state === 'loading');
    this.#amount.textContent = '';
  }
}
