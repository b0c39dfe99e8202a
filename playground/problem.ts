/** Where an app failed, as the editor shows it. */
import { languages, type Language } from './languages.ts';

export interface Problem {
  message: string;
  /** Counted from 1; null when the error names no line of the app's own file. */
  line: number | null;
  /** Counted from 1. */
  column: number | null;
}

/** An error as the element or the console tells it. */
export interface Failure {
  message: string;
  traceback?: string | undefined;
}

/** Finds the line of the app's own file that an error came from. */
export function locateProblem(failure: Failure, language: Language): Problem {
  const traceback = failure.traceback ?? '';
  const found =
    language === 'py' ? lastPythonFrame(traceback, failure.message) : firstFrame(traceback, failure.message);
  return { message: headline(failure), line: found?.line ?? null, column: found?.column ?? null };
}

/**
 * The error in what an app printed: a function that fails leaves the app alive and prints its traceback.
 * Null for other output, and for a `gr.Error`, which is a message to the visitor rather than a mistake.
 */
export function printedFailure(text: string): Failure | null {
  const python =
    /^Traceback \(most recent call last\):\n/m.test(text) &&
    !/^(gradio\.exceptions\.)?Error: [^\n]*\s*$/m.test(text);
  const typescript = /^(?<message>\w*Error: .*)\n\s+at .*app\.ts:\d+/m.exec(text);
  if (python) return { message: '', traceback: text };
  return typescript ? { message: typescript.groups?.['message'] ?? '', traceback: text } : null;
}

interface Place {
  line: number;
  column: number | null;
}

/** Python writes the innermost frame last; frames of installed packages may also lie in an `app.py`. */
function lastPythonFrame(traceback: string, message: string): Place | null {
  const frames = [...traceback.matchAll(/File "([^"\n]*)", line (\d+)/g)].filter(
    ([, path = '']) =>
      path.split('/').at(-1) === languages.py.file &&
      !path.includes('/site-packages/') &&
      !path.startsWith('/lib/'),
  );
  const line = frames.at(-1)?.[2] ?? /\(app\.py, line (\d+)\)/.exec(message)?.[1];
  return line ? { line: Number(line), column: null } : null;
}

/** JavaScript writes the innermost frame first. */
function firstFrame(traceback: string, message: string): Place | null {
  const place = /(?<![\w.-])app\.ts:(\d+)(?::(\d+))?/;
  const found = place.exec(traceback) ?? place.exec(message);
  return found ? { line: Number(found[1]), column: found[2] ? Number(found[2]) : null } : null;
}

/** The sentence to show: a traceback's last line also carries the name of the exception. */
function headline({ message, traceback = '' }: Failure): string {
  const last = traceback.trimEnd().split('\n').at(-1)?.trim() ?? '';
  const first = message.trim().split('\n', 1)[0] ?? '';
  if (/^[\w.]+(: |$)/.test(last) && last.includes(first)) return last;
  return first || last || 'The app failed without a message.';
}
