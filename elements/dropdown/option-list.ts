import type { NamedChoice } from '../../src/schema/choices.ts';

/** Milliseconds after which a letter begins a new word. */
const WORD_PAUSE = 500;

/** A choice as the list shows it. */
export interface Option {
  /** Place among all choices. */
  readonly index: number;
  readonly name: string;
  readonly value: unknown;
}

/** The choices that match what was typed, how many of them are drawn, and which one the keys are at. */
export class OptionList {
  private readonly all: readonly Option[];
  private matches: readonly Option[];
  private drawn: number;
  private place = -1;
  /** Letters typed in a row, and when the last one came. */
  private word = { text: '', at: -Infinity };

  /** `page` is how many options are drawn at first, and added each time more are needed; null draws all. */
  constructor(
    choices: readonly NamedChoice[],
    private readonly page: number | null,
  ) {
    this.all = choices.map(([name, value], index) => ({ index, name, value }));
    this.matches = this.all;
    this.drawn = page ?? Infinity;
  }

  /** How many match. */
  get length(): number {
    return this.matches.length;
  }

  /** The matching options that are drawn. */
  get shown(): readonly Option[] {
    return this.matches.slice(0, this.drawn);
  }

  /** The option that the keys are at. */
  get active(): Option | null {
    return this.matches[this.place] ?? null;
  }

  /** Keeps the options whose name contains the text, and goes to the one it names, else the first; or to none. */
  filter(text: string, goToMatch: boolean): void {
    const wanted = text.toLowerCase();
    this.matches = wanted ? this.all.filter(({ name }) => name.toLowerCase().includes(wanted)) : this.all;
    this.drawn = this.page ?? Infinity;
    const named = this.matches.findIndex(({ name }) => name.toLowerCase() === wanted);
    this.go(goToMatch ? Math.max(named, 0) : -1);
  }

  /** Goes to the option of a choice, by its place among all; to none when it does not match. */
  goToChoice(index: number): void {
    this.go(this.matches.findIndex((option) => option.index === index));
  }

  /** Goes so many options on, or back; past an end it goes on at the other. */
  step(by: number): void {
    const last = this.length - 1;
    const next = this.place + by;
    if (next > last) this.go(this.place === last ? 0 : last);
    else if (next < 0) this.go(this.place <= 0 ? last : 0);
    else this.go(next);
  }

  /** Goes to the first option, or the last. */
  goToEnd(end: 'first' | 'last'): void {
    this.go(end === 'first' ? 0 : this.length - 1);
  }

  /** Whether a letter typed now goes on with a word. */
  spells(now: number): boolean {
    return now - this.word.at < WORD_PAUSE;
  }

  /** Goes to the next option whose name begins with the letters typed in a row. */
  spell(letter: string, now: number): void {
    const text = (this.spells(now) ? this.word.text + letter : letter).toLowerCase();
    this.word = { text, at: now };
    // One letter goes on to the next of its options; a longer text may still mean the active one.
    const start = Math.max(this.place, 0) + (text.length === 1 ? 1 : 0);
    const found = this.matches
      .map((_, i) => (start + i) % this.length)
      .find((i) => this.matches[i]?.name.toLowerCase().startsWith(text));
    if (found !== undefined) this.go(found);
  }

  /** Draws another page of options. */
  drawMore(): boolean {
    if (this.page === null || this.drawn >= this.length) return false;
    this.drawn += this.page;
    return true;
  }

  private go(place: number): void {
    this.place = place < this.length ? place : -1;
    this.drawn = Math.max(this.drawn, this.place + 1);
  }
}
