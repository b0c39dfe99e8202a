/** The seven steps of a scale, smallest first. */
export const sizeSteps = ['xxs', 'xs', 'sm', 'md', 'lg', 'xl', 'xxl'] as const;

/** A scale: seven CSS lengths from small to large, and the name it can be called by. */
export type Size = Readonly<Record<(typeof sizeSteps)[number], string>> & { readonly name?: string | null };

function size(name: string, lengths: string): Size {
  const values = lengths.split(' ');
  return { name, ...Object.fromEntries(sizeSteps.map((step, i) => [step, values[i]])) } as Size;
}

/** The named scales: `gr.themes.sizes.text_lg`, or just `'lg'` where a theme takes a text size. */
export const sizes = {
  radius_none: size('radius_none', '0px 0px 0px 0px 0px 0px 0px'),
  radius_sm: size('radius_sm', '1px 1px 2px 4px 6px 8px 12px'),
  radius_md: size('radius_md', '1px 2px 4px 6px 8px 12px 22px'),
  radius_lg: size('radius_lg', '2px 4px 6px 8px 12px 16px 24px'),
  radius_xxl: size('radius_xxl', '6px 8px 10px 20px 24px 28px 32px'),
  spacing_sm: size('spacing_sm', '1px 1px 2px 4px 6px 9px 12px'),
  spacing_md: size('spacing_md', '1px 2px 4px 6px 8px 10px 16px'),
  spacing_lg: size('spacing_lg', '2px 4px 6px 8px 10px 14px 28px'),
  text_sm: size('text_sm', '8px 9px 11px 13px 16px 20px 24px'),
  text_md: size('text_md', '9px 10px 12px 14px 16px 22px 26px'),
  text_lg: size('text_lg', '10px 12px 14px 16px 20px 24px 28px'),
} satisfies Record<string, Size>;

/** What a scale is for: the first half of its name. */
export type Scale = 'radius' | 'spacing' | 'text';

/** The short name of a scale of one kind: `'sm'`, `'md'`, `'lg'`, … */
export type SizeName<S extends Scale> = keyof typeof sizes extends infer Name
  ? Name extends `${S}_${infer Short}`
    ? Short
    : never
  : never;
