import { valueError } from '../errors.ts';

/** A theme as CSS sees it. */
export interface ResolvedTheme {
  readonly name: string;
  /** Every variable of the light scheme: `--primary-500` to its value. */
  readonly root: Readonly<Record<string, string>>;
  /** Every variable of the dark scheme; those without a dark value are as in `root`. */
  readonly dark: Readonly<Record<string, string>>;
  /** The families in the order they are tried. */
  readonly fonts: { readonly text: readonly string[]; readonly mono: readonly string[] };
  /** Addresses on other origins, asked for only where the page allows it. */
  readonly stylesheets: readonly string[];
  /** CSS beyond variables that a theme file brought along; unscoped, like an author's `css`. */
  readonly customCss: string;
}

/** A theme before its references are resolved: variables by their names in `set`. */
export interface UnresolvedTheme extends Omit<ResolvedTheme, 'root' | 'dark'> {
  readonly variables: ReadonlyMap<string, string>;
}

/** Turns names into CSS variables and `*name` references into `var(--name)`. */
export function resolve({ variables, ...theme }: UnresolvedTheme): ResolvedTheme {
  const root: Record<string, string> = {
    '--name': theme.name,
    '--font': theme.fonts.text.join(', '),
    '--font-mono': theme.fonts.mono.join(', '),
  };
  const dark: Record<string, string> = {};
  for (const [name, value] of variables) {
    const scheme = name.endsWith('_dark') ? dark : root;
    scheme[cssName(name.replace(/_dark$/, ''))] = withReferences(name, value);
  }
  return { ...theme, root, dark: { ...root, ...dark } };
}

const cssName = (name: string) => `--${name.replaceAll('_', '-')}`;

function withReferences(name: string, value: string): string {
  return value.replace(/\*(\w+)/g, (_reference, target: string) => {
    if (target.endsWith('_dark'))
      throw valueError(
        `Theme variable '${name}' must not refer to '*${target}'; ` +
          `write '*${target.slice(0, -5)}', which is the dark value in the dark scheme.`,
      );
    if (name === `${target}_dark`)
      throw valueError(
        `Theme variable '${name}' must not refer to '*${target}', which is itself in the dark scheme; ` +
          'leave it out to use the light value there.',
      );
    return `var(${cssName(target)})`;
  });
}
