/** Gradio's themes: `gr.themes.Soft`, `gr.themes.colors.slate`, `gr.themes.GoogleFont`, … */
export { Base, type Preset, type ThemeJson, type ThemeOptions } from './base.ts';
export { Citrus } from './citrus.ts';
export { colors, type Color, type ColorName, type Shade } from './colors.ts';
export { themeCss } from './css.ts';
export { Default } from './default.ts';
export { prebuilt, themeFrom, type ThemeCall, type ThemeDescription } from './description.ts';
export { Font, GoogleFont, LocalFont, type FontFamily, type FontJson } from './fonts.ts';
export { Glass } from './glass.ts';
export { Monochrome } from './monochrome.ts';
export { Ocean } from './ocean.ts';
export { Origin } from './origin.ts';
export type { ResolvedTheme } from './resolve.ts';
export { sizes, type Size, type SizeName } from './sizes.ts';
export { Soft } from './soft.ts';
export type { ThemeSettings, ThemeVariable } from './variables.ts';
