/** `gr.themes`: the prebuilt themes, to be taken as they are or changed, and the fonts, colours and sizes to do so. */
export { Base, Base as Theme, type ThemeOptions } from './base.ts';
export { Citrus } from './citrus.ts';
export { colors, type Color } from './colors.ts';
export { Default } from './default.ts';
export { Font, GoogleFont, LocalFont, type FontFamily } from './fonts.ts';
export { Glass } from './glass.ts';
export { Monochrome } from './monochrome.ts';
export { Ocean } from './ocean.ts';
export { Origin } from './origin.ts';
export { sizes, type Size } from './sizes.ts';
export { Soft } from './soft.ts';
export type { ThemeSettings } from './variables.ts';
