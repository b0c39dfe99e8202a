/** JSON given as text, with an error that says what is wrong and where, the same in every browser. */
import { GradioError } from '../errors.ts';

class Mistake extends Error {
  constructor(
    readonly what: string,
    readonly at: number,
  ) {
    super(what);
  }
}

/** Levels at which the search for a mistake gives up: more would exhaust the stack. */
const DEEPEST = 1000;

/** Reads JSON only to find where it stops being some. */
class Scanner {
  private at = 0;

  constructor(private readonly text: string) {}

  document(): void {
    this.value(0);
    this.skipSpace();
    if (this.at < this.text.length) this.fail('unexpected content after document');
  }

  private fail(what: string, at = this.at): never {
    throw new Mistake(at >= this.text.length ? 'unexpected end of data' : what, at);
  }

  private skipSpace(): void {
    this.take(/[ \t\n\r]*/y);
  }

  /** Moves past what the pattern finds here; answers whether it found anything. */
  private take(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found !== '';
  }

  private value(depth: number): void {
    if (depth > DEEPEST) this.fail(`nested deeper than ${DEEPEST} levels`);
    this.skipSpace();
    if (this.take(/\{/y)) this.members('}', 'a string key', () => this.member(depth + 1));
    else if (this.take(/\[/y)) this.members(']', 'a JSON value', () => this.value(depth + 1));
    else if (this.text[this.at] === '"') this.string();
    else if (/[-+.\d]/.test(this.text[this.at] ?? '')) this.number();
    else this.word();
  }

  private members(end: string, first: string, member: () => void): void {
    this.skipSpace();
    if (this.text[this.at] === end) this.at += 1;
    else
      for (;;) {
        if (first === 'a string key' && this.text[this.at] !== '"')
          this.fail(`unexpected character, expected ${first}`);
        member();
        this.skipSpace();
        const separator = this.at;
        if (this.text[this.at] === end) break;
        if (!this.take(/,/y)) this.fail(`unexpected character, expected ',' or '${end}'`);
        this.skipSpace();
        if (this.text[this.at] === end) this.fail('trailing comma is not allowed', separator);
      }
    if (this.text[this.at] === end) this.at += 1;
  }

  private member(depth: number): void {
    this.string();
    this.skipSpace();
    if (!this.take(/:/y)) this.fail("unexpected character, expected ':' after key");
    this.value(depth);
  }

  private string(): void {
    this.at += 1;
    for (;;) {
      // Control characters are what it looks for.
      this.take(/[^"\\\u0000-\u001f]*/y);
      if (this.take(/"/y)) return;
      const rest = this.text.length - this.at;
      if (this.text[this.at] !== '\\') this.fail('unexpected control character in string');
      if (!this.take(/\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y))
        this.fail('invalid escaped sequence in string', rest < 2 ? this.text.length : this.at);
    }
  }

  private number(): void {
    const start = this.at;
    this.take(/-/y);
    if (!this.take(/\d+/y)) this.fail('no digit after sign');
    if (/^-?0\d/.test(this.text.slice(start, this.at)))
      this.fail('number with leading zero is not allowed', start);
    if (this.take(/\./y) && !this.take(/\d+/y)) this.fail('no digit after decimal point');
    if (this.take(/[eE][-+]?/y) && !this.take(/\d+/y)) this.fail('no digit after exponent sign');
  }

  private word(): void {
    if (this.take(/true|false|null/y)) return;
    const rest = this.text.slice(this.at);
    const cut = rest !== '' && ['true', 'false', 'null'].some((word) => word.startsWith(rest));
    this.fail('unexpected character, expected a JSON value', cut ? this.text.length : this.at);
  }
}

function mistakeIn(text: string): Mistake | null {
  try {
    new Scanner(text).document();
    return null;
  } catch (error) {
    if (error instanceof Mistake) return error;
    throw error;
  }
}

/** The value that a JSON text says. Throws `gr.Error` with what is wrong, its line, column and place from 0. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const found = mistakeIn(text);
    const what =
      text === '' ? 'Input is a zero-length, empty document' : (found?.what ?? (error as Error).message);
    const at = found?.at ?? 0;
    const lines = text.slice(0, at).split('\n');
    const column = (lines.at(-1)?.length ?? 0) + 1;
    throw new GradioError(`Invalid JSON string: ${what}: line ${lines.length} column ${column} (char ${at})`);
  }
}
