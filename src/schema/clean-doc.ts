/** Indentation of texts, by the rule of Python's `inspect.cleandoc`. */

const width = (line: string): number => line.length - line.trimStart().length;

/** Removes the first line's own indentation, what the other lines share, and blank lines around. */
export function cleanDoc(text: string): string {
  const [first = '', ...rest] = text.replaceAll('\t', '        ').split('\n');
  const margins = rest.filter((line) => line.trim()).map(width);
  const margin = margins.length ? Math.min(...margins) : 0;
  const lines = [first.trimStart(), ...rest.map((line) => line.slice(margin))];
  while (lines.length && !lines.at(-1)) lines.pop();
  while (lines.length && !lines[0]) lines.shift();
  return lines.join('\n');
}
