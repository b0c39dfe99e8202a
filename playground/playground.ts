/** The playground: an address opens a document, the document is edited, a run shows it as an app. */
import { formatAddress, parseAddress, type Address } from './address.ts';
import { AppPane } from './app-pane.ts';
import { ConsolePanel } from './console-panel.ts';
import { Drafts, type SourceDocument } from './drafts.ts';
import { Editor } from './editor/editor.ts';
import { GalleryList } from './gallery-list.ts';
import { defaultExample, examples, openExample } from './gallery.ts';
import { isLanguage, languages } from './languages.ts';
import { part } from './part.ts';
import { ProblemBar } from './problem-bar.ts';
import { locateProblem, printedFailure, type Failure } from './problem.ts';
import { ShareDialog } from './share-dialog.ts';
import { decodeSource } from './share.ts';
import { bindSplitter } from './splitter.ts';
import { bindTheme } from './theme.ts';
import { Views } from './views.ts';

const start: Address = { kind: 'example', example: defaultExample, language: 'py' };

const caution =
  'This code came with the link and has not run. Read it first: Run executes it in this page, on your device.';

export class Playground {
  readonly #drafts = new Drafts();
  readonly #views = new Views();
  readonly #gallery = new GalleryList(examples);
  readonly #console = new ConsolePanel();
  readonly #share = new ShareDialog();
  readonly #title = part('title', HTMLHeadingElement);
  readonly #description = part('description', HTMLParagraphElement);
  readonly #notice = part('notice', HTMLDivElement);
  readonly #edited = part('edited', HTMLSpanElement);
  readonly #reset = part('reset', HTMLButtonElement);
  readonly #switch = part('language', HTMLFieldSetElement);
  readonly #problem = new ProblemBar((line, column) => this.#goTo(line, column));
  readonly #editor = new Editor(part('source', HTMLDivElement), part('text', HTMLTextAreaElement), (text) =>
    this.#write(text),
  );
  readonly #app: AppPane;
  #document: SourceDocument | null = null;
  #openings = 0;

  constructor() {
    const theme = bindTheme(part('theme', HTMLFieldSetElement), (next) => this.#app.setTheme(next));
    this.#app = new AppPane(theme, {
      failed: (failure) => this.#fail(failure),
      printed: (output) => {
        this.#console.write(output);
        const failure = output.stream === 'stderr' ? printedFailure(output.text) : null;
        if (failure) this.#fail(failure);
      },
    });
  }

  /** Opens what the address names and follows it from then on. */
  start(): void {
    bindSplitter(part('splitter', HTMLDivElement), part('work', HTMLDivElement));
    part('run', HTMLButtonElement).addEventListener('click', () => this.#run());
    this.#reset.addEventListener('click', () => this.#discard());
    part('share', HTMLButtonElement).addEventListener('click', () => void this.#shareSource());
    this.#switch.addEventListener('change', this.#changeLanguage);
    // In the capture phase: the editor gives the same keys another meaning.
    document.addEventListener('keydown', this.#keys, { capture: true });
    if (/^(Mac|iP)/.test(navigator.platform)) part('modifier', HTMLElement).textContent = 'Cmd';
    this.#bindSkipLinks();
    addEventListener('hashchange', () => void this.#open());
    void this.#open();
    // Without CodeMirror the textarea stays, and works.
    afterPaint(() => void this.#editor.upgrade().catch((error: unknown) => console.warn(error)));
  }

  async #open(): Promise<void> {
    const opening = (this.#openings += 1);
    const address = parseAddress(location.hash);
    // An anchor within the page leaves what is open as it is.
    if (!address && this.#document && location.hash) return;
    let complaint = '';
    const source = await read(address ?? start).catch((error: Error) => {
      complaint = error.message;
      return read(start).catch(() => null);
    });
    // A later choice overtook this one while it loaded.
    if (opening !== this.#openings) return;
    if (!source) {
      this.#notice.textContent = complaint;
      return;
    }
    this.#show(source);
    this.#notice.textContent = complaint || (source.example === null ? caution : '');
    if (source.example === null) {
      this.#app.clear();
      this.#views.show('code');
    } else if (complaint) this.#app.clear();
    else this.#run();
  }

  #show(source: SourceDocument): void {
    // Typed before the first document had arrived: an edit like any other.
    if (!this.#document && this.#editor.text !== '') this.#drafts.write(source, this.#editor.text);
    this.#document = source;
    const { title, description, language, example } = source;
    document.title = `${title} · gradio-lite playground`;
    this.#title.textContent = title;
    this.#description.textContent = description;
    for (const radio of this.#switch.querySelectorAll('input')) radio.checked = radio.value === language;
    // Shared code has no twin in the other language.
    this.#switch.disabled = example === null;
    this.#problem.clear();
    this.#console.reset();
    this.#editor.show(source, this.#drafts.text(source));
    this.#gallery.update(example, language);
    this.#tellEdited();
  }

  #run(): void {
    if (!this.#document) return;
    const { language, example } = this.#document;
    this.#problem.clear();
    this.#editor.mark(null);
    this.#console.clear();
    if (example === null) this.#notice.textContent = '';
    this.#app.run(this.#editor.text, language, example ?? 'shared');
    this.#views.show('app');
  }

  #write(text: string): void {
    if (!this.#document) return;
    this.#drafts.write(this.#document, text);
    this.#tellEdited();
  }

  #discard(): void {
    if (!this.#document) return;
    this.#drafts.reset(this.#document);
    this.#editor.mark(null);
    this.#editor.replace(this.#document.original);
    this.#editor.focus();
  }

  #tellEdited(): void {
    const edited = this.#document !== null && this.#drafts.edited(this.#document);
    this.#edited.hidden = !edited;
    this.#reset.disabled = !edited;
  }

  #fail(failure: Failure): void {
    if (!this.#document) return;
    const problem = locateProblem(failure, this.#document.language);
    this.#editor.mark(problem);
    this.#problem.show(problem, failure.traceback);
  }

  #goTo(line: number, column: number): void {
    this.#views.show('code');
    this.#editor.goTo(line, column);
  }

  async #shareSource(): Promise<void> {
    if (this.#document) await this.#share.open(this.#editor.text, this.#document.language);
  }

  readonly #changeLanguage = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement) || !isLanguage(target.value) || !this.#document?.example)
      return;
    location.hash = formatAddress({
      kind: 'example',
      example: this.#document.example,
      language: target.value,
    });
  };

  readonly #keys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing)
      return;
    // Inside the app the keys belong to the app.
    if (
      part('stage', HTMLDivElement).contains(event.target as Node) ||
      document.querySelector('dialog:modal')
    )
      return;
    event.preventDefault();
    event.stopPropagation();
    this.#run();
  };

  #bindSkipLinks(): void {
    // By hand: following the link would put its anchor in place of the address.
    const bind = (id: string, act: () => void) =>
      part(id, HTMLAnchorElement).addEventListener('click', (event) => {
        event.preventDefault();
        act();
      });
    bind('skip-code', () => {
      this.#views.show('code');
      this.#editor.focus();
    });
    bind('skip-app', () => {
      this.#views.show('app');
      part('app', HTMLElement).focus();
    });
  }
}

async function read(address: Address): Promise<SourceDocument> {
  if (address.kind === 'example') return openExample(address.example, address.language);
  const { code, language } = address;
  return {
    key: `shared:${language}:${code}`,
    title: 'Shared code',
    description: `${languages[language].label} from a link.`,
    language,
    original: await decodeSource(code),
    example: null,
  };
}

/** Runs after the next frame has been painted. */
function afterPaint(act: () => void): void {
  requestAnimationFrame(() => setTimeout(act));
}
