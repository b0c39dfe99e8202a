const generic = ['sans-serif', 'serif', 'monospace', 'cursive', 'fantasy'];

/** A font as it stands in a theme's JSON. */
export interface FontJson {
  readonly __gradio_font__: true;
  readonly name: string;
  readonly class: 'font' | 'google' | 'local';
  readonly weights: readonly number[] | null;
}

/** A font family by name; the visitor's device must have it. */
export class Font {
  constructor(readonly name: string) {}

  /** The family as CSS writes it. */
  toString(): string {
    return generic.includes(this.name) ? this.name : `'${this.name.replace(/['\\]/g, '\\$&')}'`;
  }

  /** Address of the style sheet that would bring the font from another origin, if it has one. */
  stylesheet(): string | null {
    return null;
  }

  toJSON(): FontJson {
    return { __gradio_font__: true, name: this.name, class: 'font', weights: null };
  }
}

/** A font of Google Fonts; its style sheet is recorded, and asked for only where the page allows it. */
export class GoogleFont extends Font {
  constructor(
    name: string,
    readonly weights: readonly number[] = [400, 600],
  ) {
    super(name);
  }

  override stylesheet(): string {
    const family = encodeURIComponent(this.name).replaceAll('%20', '+');
    return `https://fonts.googleapis.com/css2?family=${family}:wght@${this.weights.join(';')}&display=swap`;
  }

  override toJSON(): FontJson {
    return { ...super.toJSON(), class: 'google', weights: this.weights };
  }
}

/** A font that a Gradio server would serve itself; here it shows where the device has it. */
export class LocalFont extends Font {
  constructor(
    name: string,
    readonly weights: readonly number[] = [400, 600],
  ) {
    super(name);
  }

  override toJSON(): FontJson {
    return { ...super.toJSON(), class: 'local', weights: this.weights };
  }
}

/** A family in a theme's font list; a string is put into the CSS as it is. */
export type FontFamily = Font | string;

/** The system's own faces, which a page can show at once. */
export const sansFallbacks: readonly FontFamily[] = ['ui-sans-serif', 'system-ui', 'sans-serif'];

/** The system's own fixed-width faces. */
export const monoFallbacks: readonly FontFamily[] = ['ui-monospace', 'Consolas', 'monospace'];

/** A named text font, then the system's own. */
export const stack = (name: string): readonly FontFamily[] => [new LocalFont(name), ...sansFallbacks];

/** Reads a font from JSON; strings and fonts pass through. */
export function fontFrom(font: FontFamily | FontJson): FontFamily {
  if (typeof font === 'string' || font instanceof Font) return font;
  const weights = font.weights ?? undefined;
  if (font.class === 'google') return new GoogleFont(font.name, weights);
  if (font.class === 'local') return new LocalFont(font.name, weights);
  return new Font(font.name);
}
