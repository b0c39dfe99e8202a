/** Where generated code came from: just enough of the source map format to read a stack. */

/** A place in a file; lines count from 1 and columns from 0, as source maps have them. */
export interface Place {
  line: number;
  column: number;
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Decodes one segment: numbers in base 64, five bits a digit, the lowest bit of the first being the sign. */
function decodeSegment(segment: string): number[] {
  const values: number[] = [];
  let value = 0;
  let shift = 0;
  for (const character of segment) {
    const digit = digits.indexOf(character);
    value |= (digit & 31) << shift;
    shift += 5;
    if (digit & 32) continue;
    values.push(value & 1 ? -(value >> 1) : value >> 1);
    value = 0;
    shift = 0;
  }
  return values;
}

/** Generated column, original line (from 0) and column. */
type Segment = [number, number, number];

/** Decodes a map's `mappings`: the segments of each generated line. */
function decode(mappings: string): Segment[][] {
  const lines: Segment[][] = [];
  let sourceLine = 0;
  let sourceColumn = 0;
  for (const line of mappings.split(';')) {
    let column = 0;
    const segments: Segment[] = [];
    for (const text of line.split(',')) {
      const [columns = 0, , linesThere, columnsThere] = decodeSegment(text);
      column += columns;
      if (linesThere === undefined || columnsThere === undefined) continue;
      sourceLine += linesThere;
      sourceColumn += columnsThere;
      segments.push([column, sourceLine, sourceColumn]);
    }
    lines.push(segments);
  }
  return lines;
}

/** Reads the `mappings` of a source map with one source. */
export class SourceMap {
  /** By generated line; null until somebody asks, as few do. */
  private lines: Segment[][] | null = null;

  constructor(private readonly mappings: string) {}

  /** The original of a generated place; null where the map says nothing. */
  original({ line, column }: Place): Place | null {
    this.lines ??= decode(this.mappings);
    const before = this.lines[line - 1]?.filter(([start]) => start <= column) ?? [];
    const nearest = before.at(-1);
    return nearest ? { line: nearest[1] + 1, column: nearest[2] } : null;
  }
}
