import { typeError, valueError } from '../errors.ts';
import { colors, shadeSteps, type Color, type ColorName } from './colors.ts';
import { fontFrom, monoFallbacks, LocalFont, stack, type FontFamily, type FontJson } from './fonts.ts';
import { nearest } from './nearest.ts';
import { resolve, type ResolvedTheme } from './resolve.ts';
import { sizes, sizeSteps, type Scale, type Size, type SizeName } from './sizes.ts';
import { baseSettings, type ThemeSettings } from './variables.ts';

/** What a theme is made of: three hues, three scales, two font stacks. */
export interface ThemeOptions {
  readonly primary_hue?: ColorName | Color;
  readonly secondary_hue?: ColorName | Color;
  readonly neutral_hue?: ColorName | Color;
  readonly text_size?: SizeName<'text'> | Size;
  readonly spacing_size?: SizeName<'spacing'> | Size;
  readonly radius_size?: SizeName<'radius'> | Size;
  readonly font?: FontFamily | FontJson | readonly (FontFamily | FontJson)[];
  readonly font_mono?: FontFamily | FontJson | readonly (FontFamily | FontJson)[];
}

/** A prebuilt theme: its name, and where it differs from Base. */
export interface Preset {
  readonly name: string;
  readonly options: ThemeOptions;
  readonly set: ThemeSettings;
}

/** A theme as Gradio writes it to a JSON file: every variable unresolved, by its name in `set`. */
export interface ThemeJson {
  readonly theme: Readonly<Record<string, string | readonly (string | FontJson)[]>>;
  readonly gradio_version?: string;
}

const defaults: Required<ThemeOptions> = {
  primary_hue: 'blue',
  secondary_hue: 'blue',
  neutral_hue: 'zinc',
  text_size: 'md',
  spacing_size: 'md',
  radius_size: 'md',
  font: stack('IBM Plex Sans'),
  font_mono: [new LocalFont('IBM Plex Mono'), ...monoFallbacks],
};

/** The plain theme that all others start from; `set` changes single variables. */
export class Base {
  /** What a subclass changes; a theme made from it starts there. */
  static readonly preset: Preset = { name: 'base', options: {}, set: {} };

  name: string;
  #variables = new Map<string, string>();
  #font: readonly FontFamily[];
  #fontMono: readonly FontFamily[];
  #stylesheets: readonly string[];
  #customCss = '';

  constructor(options: ThemeOptions = {}) {
    const preset = new.target.preset;
    const { font, font_mono, ...ranges } = withDefaults(options, preset.options);
    this.name = preset.name;
    this.#variables = new Map([
      ...hueVariables('primary', ranges.primary_hue),
      ...hueVariables('secondary', ranges.secondary_hue),
      ...hueVariables('neutral', ranges.neutral_hue),
      ...sizeVariables('spacing', ranges.spacing_size),
      ...sizeVariables('radius', ranges.radius_size),
      ...sizeVariables('text', ranges.text_size),
      ...[...baseSettings].filter((setting): setting is [string, string] => setting[1] !== null),
    ]);
    this.#font = families(font);
    this.#fontMono = families(font_mono);
    this.#stylesheets = [...this.#font, ...this.#fontMono]
      .map((family) => (typeof family === 'string' ? null : family.stylesheet()))
      .filter((address) => address !== null);
    this.set(preset.set);
  }

  /** Gives single variables other values: CSS, in which `*name` stands for another variable's value. */
  set(settings: ThemeSettings): this {
    for (const [name, value] of Object.entries(settings)) {
      if (!baseSettings.has(name)) throw typeError(unexpected('Base.set()', name, baseSettings.keys()));
      if (value !== null && value !== undefined && value !== '') this.#variables.set(name, String(value));
    }
    return this;
  }

  /** The theme as CSS variables, light and dark, with the fonts it names. */
  resolve(): ResolvedTheme {
    return resolve({
      name: this.name,
      variables: this.#variables,
      fonts: { text: this.#font.map(String), mono: this.#fontMono.map(String) },
      stylesheets: this.#stylesheets,
      customCss: this.#customCss,
    });
  }

  /** The theme in the form of Gradio's theme files, which `fromJson` reads back. */
  toJson(): ThemeJson {
    const fonts = (list: readonly FontFamily[]) =>
      list.map((family) => (typeof family === 'string' ? family : family.toJSON()));
    return {
      theme: {
        name: this.name,
        _font: fonts(this.#font),
        _font_mono: fonts(this.#fontMono),
        _stylesheets: this.#stylesheets,
        font: this.#font.join(', '),
        font_mono: this.#fontMono.join(', '),
        custom_css: this.#customCss,
        ...Object.fromEntries(this.#variables),
      },
    };
  }

  /** Reads a theme file; what the file leaves out is as in Base. */
  static fromJson({ theme: json }: ThemeJson): Base {
    const theme = new Base();
    const { name, font, font_mono, custom_css, _font, _font_mono, _stylesheets, ...variables } = json;
    if (typeof name === 'string') theme.name = name;
    if (typeof custom_css === 'string') theme.#customCss = custom_css;
    if (_font ?? font) theme.#font = families(_font ?? font ?? []);
    if (_font_mono ?? font_mono) theme.#fontMono = families(_font_mono ?? font_mono ?? []);
    if (Array.isArray(_stylesheets)) theme.#stylesheets = _stylesheets.map(String);
    // Files of other Gradio versions have variables that this one lacks; the author's CSS may use them.
    for (const [variable, value] of Object.entries(variables))
      if (typeof value === 'string' && !variable.startsWith('_')) theme.#variables.set(variable, value);
    return theme;
  }
}

function withDefaults(options: ThemeOptions, preset: ThemeOptions): Required<ThemeOptions> {
  const merged: Record<string, unknown> = { ...defaults, ...preset };
  for (const [name, value] of Object.entries(options)) {
    if (!(name in defaults)) throw typeError(unexpected('Base.__init__()', name, Object.keys(defaults)));
    if (value !== undefined) merged[name] = value;
  }
  return merged as unknown as Required<ThemeOptions>;
}

/** Gradio's sentence for a keyword it does not know, and the name that was probably meant. */
function unexpected(where: string, name: string, known: Iterable<string>): string {
  const meant = nearest(name, known);
  return `${where} got an unexpected keyword argument '${name}'${meant ? `; did you mean '${meant}'?` : ''}`;
}

function hueVariables(role: string, hue: string | Color): [string, string][] {
  const color = typeof hue === 'string' ? (colors as Record<string, Color>)[hue] : hue;
  if (!color) throw valueError(`Color shortcut ${String(hue)} not found.`);
  return shadeSteps.map(({ shade, step }) => [`${role}_${step}`, part(color, shade, `${role}_hue`)]);
}

function sizeVariables(scale: Scale, given: string | Size): [string, string][] {
  const size = typeof given === 'string' ? (sizes as Record<string, Size>)[`${scale}_${given}`] : given;
  if (!size) throw valueError(`Size shortcut ${String(given)} not found.`);
  return sizeSteps.map((step) => [`${scale}_${step}`, part(size, step, `${scale}_size`)]);
}

function part<K extends string>(range: Readonly<Record<K, string>>, step: K, option: string): string {
  const value: unknown = range[step];
  if (typeof value !== 'string')
    throw valueError(`${option} must give a CSS value for ${step}; got ${value}.`);
  return value;
}

function families(font: ThemeOptions['font']): readonly FontFamily[] {
  return (Array.isArray(font) ? font : [font]).map(fontFrom);
}
