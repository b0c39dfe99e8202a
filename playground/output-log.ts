/** What an app printed, by line and with a limit, so that an endless loop of prints does not fill the memory. */

export type OutputStream = 'stdout' | 'stderr';

export interface OutputLine {
  /** Counts up from 0 and is never used again. */
  readonly id: number;
  readonly stream: OutputStream;
  text: string;
}

/** The lines printed so far, oldest first. */
export class OutputLog {
  readonly lines: OutputLine[] = [];
  /** Lines dropped because of the limit. */
  dropped = 0;
  #next = 0;
  #open = false;

  constructor(
    /** Most lines kept. */
    private readonly limit = 1000,
    /** Most characters kept of one line. */
    private readonly longest = 10_000,
  ) {}

  /** Adds text as it was written, with its own line ends; a line may arrive in pieces. */
  append(stream: OutputStream, text: string): void {
    if (text === '') return;
    const pieces = text.split(/\r\n|\n/);
    const last = pieces.length - 1;
    pieces.forEach((piece, index) => {
      // What follows the last line end is the start of a line only once it holds something.
      if (index === last && piece === '' && index > 0) return;
      this.#write(stream, piece);
      this.#open = index === last;
    });
    if (this.lines.length > this.limit)
      this.dropped += this.lines.splice(0, this.lines.length - this.limit).length;
  }

  clear(): void {
    this.lines.length = 0;
    this.dropped = 0;
    this.#open = false;
  }

  #write(stream: OutputStream, piece: string): void {
    const current = this.lines.at(-1);
    if (this.#open && current?.stream === stream) {
      current.text = (current.text + piece).slice(0, this.longest);
      return;
    }
    this.lines.push({ id: this.#next, stream, text: piece.slice(0, this.longest) });
    this.#next += 1;
  }
}
