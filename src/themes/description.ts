import { valueError } from '../errors.ts';
import { Base, type ThemeJson, type ThemeOptions } from './base.ts';
import { Citrus } from './citrus.ts';
import { Default } from './default.ts';
import { Glass } from './glass.ts';
import { Monochrome } from './monochrome.ts';
import { Ocean } from './ocean.ts';
import { Origin } from './origin.ts';
import { Soft } from './soft.ts';
import type { ThemeSettings } from './variables.ts';

/** The prebuilt themes by the name that `launch(theme=...)` takes. */
export const prebuilt: ReadonlyMap<string, typeof Base> = new Map(
  [Base, Default, Soft, Monochrome, Glass, Origin, Citrus, Ocean].map((theme) => [theme.preset.name, theme]),
);

/** A theme in words that cross from another language: a prebuilt theme's name, with what was changed. */
export interface ThemeCall {
  readonly name: string;
  /** The arguments of the theme's constructor. */
  readonly args?: Readonly<Record<string, unknown>>;
  /** What `set` was given, later calls over earlier ones. */
  readonly set?: Readonly<Record<string, unknown>>;
}

/** Whatever names a theme: a prebuilt theme's name, a call, a theme file's content, or a theme itself. */
export type ThemeDescription = string | ThemeCall | ThemeJson | Base;

/** Makes the theme that a description names. */
export function themeFrom(description: ThemeDescription): Base {
  if (description instanceof Base) return description;
  if (typeof description === 'string') return themeFrom({ name: description });
  if ('theme' in description) return Base.fromJson(description);
  const { name, args, set } = description;
  const Theme = prebuilt.get(name.toLowerCase());
  if (!Theme)
    throw valueError(`Theme '${name}' not found; prebuilt themes are ${[...prebuilt.keys()].join(', ')}.`);
  // The description is another language's: the constructor and `set` check each name and value themselves.
  return new Theme(args as ThemeOptions | undefined).set((set ?? {}) as ThemeSettings);
}
