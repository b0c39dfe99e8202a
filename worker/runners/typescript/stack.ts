/** Error stacks of user code: places in the author's own files, without what is around them. */
import type { Place, SourceMap } from './source-map.ts';

/** A file of an app, as it appears in stacks. */
export interface StackFile {
  /** As the author knows it. */
  name: string;
  map: SourceMap | null;
}

/** Both engines' forms: `at fn (url:1:2)`, `at url:1:2`, and `fn@url:1:2`. */
const forms = [
  /^\s*at (?:(?<fn>.*?) \()?(?<url>.+?):(?<line>\d+):(?<column>\d+)\)?$/,
  /^(?<fn>[^@]*)@(?<url>.+?):(?<line>\d+):(?<column>\d+)$/,
];

interface Frame extends Place {
  fn: string;
  url: string;
}

function parse(text: string): Frame | null {
  for (const form of forms) {
    const groups = form.exec(text)?.groups;
    if (!groups) continue;
    const { fn = '', url = '', line, column } = groups;
    return { fn: fn.replace(/^async /, ''), url, line: Number(line), column: Number(column) - 1 };
  }
  return null;
}

/**
 * The frames of a stack that lie in the given files (by URL), as `at fn (app.ts:3:9)`, innermost first.
 * Empty when none does.
 */
export function userFrames(stack: string, files: ReadonlyMap<string, StackFile>): string[] {
  return stack.split('\n').flatMap((text) => {
    const frame = parse(text);
    const file = frame && files.get(frame.url);
    if (!file) return [];
    const { line, column } = file.map?.original(frame) ?? frame;
    const place = `${file.name}:${line}:${column + 1}`;
    return [frame.fn ? `at ${frame.fn} (${place})` : `at ${place}`];
  });
}
