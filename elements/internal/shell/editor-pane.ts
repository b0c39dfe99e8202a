/** The editor beside an app, shown while its element has `playground`. */
import type { AppSource, SourceFile } from '../../../src/protocol/source.ts';
import type { SourceEditor } from './source-editor.ts';

const textOf = async ({ content = '', url }: SourceFile): Promise<string> => {
  if (url !== undefined) return (await fetch(url)).text();
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
};

/** Shows the entry file of one app's source; what the visitor runs takes that file's place. */
export class EditorPane {
  private wanted = false;
  private source_: AppSource | null = null;
  private editor: SourceEditor | null = null;
  /** Counts changes, so that an editor that was slow to come does not take the place of a newer one. */
  private turn = 0;

  constructor(
    private readonly container: HTMLElement,
    private readonly run: (source: AppSource) => void,
  ) {}

  /** The source that the app runs. */
  set source(source: AppSource) {
    this.source_ = source;
    this.update().catch((error: unknown) => console.error(error));
  }

  /** Shows the editor beside or, `above`, over the app; or hides it. */
  show(wanted: boolean, above: boolean): void {
    this.container.classList.toggle('with-editor', wanted);
    this.container.classList.toggle('editor-above', above);
    if (wanted === this.wanted) return;
    this.wanted = wanted;
    this.update().catch((error: unknown) => console.error(error));
  }

  /** Ends the editor. */
  dispose(): void {
    this.turn++;
    this.editor?.destroy();
    this.editor = null;
  }

  private async update(): Promise<void> {
    const turn = ++this.turn;
    const { source_: source } = this;
    const entry = source?.files.find(({ name }) => name === source.entrypoint);
    if (!this.wanted) this.dispose();
    if (!this.wanted || !source || !entry) return;
    const [text, { createSourceEditor }] = await Promise.all([textOf(entry), import('./source-editor.ts')]);
    // What the editor ran itself is there already, with the cursor where it was.
    if (turn !== this.turn || this.editor?.text() === text) return;
    const editor = await createSourceEditor(source.language, text, (content) => {
      const files = source.files.map((file) => (file === entry ? { name: file.name, content } : file));
      this.run({ ...source, files });
    });
    if (turn !== this.turn) {
      editor.destroy();
      return;
    }
    this.editor?.destroy();
    this.editor = editor;
    this.container.prepend(editor.element);
  }
}
