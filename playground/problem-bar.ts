/** The bar that says what went wrong, with the way to its line. */
import { part } from './part.ts';
import type { Problem } from './problem.ts';

export class ProblemBar {
  readonly #bar = part('problem', HTMLDivElement);

  constructor(private readonly goTo: (line: number, column: number) => void) {}

  show({ message, line, column }: Problem, traceback: string | undefined): void {
    const sentence = document.createElement('strong');
    sentence.textContent = message;
    this.#bar.replaceChildren(sentence);
    if (line !== null)
      this.#bar.append(this.#button(`Go to line ${line}`, () => this.goTo(line, column ?? 1)));
    this.#bar.append(this.#button('Dismiss', this.#dismiss));
    if (traceback) this.#bar.append(details(traceback));
  }

  clear(): void {
    this.#bar.replaceChildren();
  }

  readonly #dismiss = () => {
    this.clear();
    // The button that had the focus is gone.
    part('run', HTMLButtonElement).focus();
  };

  #button(label: string, act: () => void): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'pg-button';
    button.textContent = label;
    button.addEventListener('click', act);
    return button;
  }
}

function details(traceback: string): HTMLDetailsElement {
  const element = document.createElement('details');
  const summary = document.createElement('summary');
  summary.textContent = 'Traceback';
  const text = document.createElement('pre');
  text.tabIndex = 0;
  text.textContent = traceback.trimEnd();
  element.append(summary, text);
  return element;
}
