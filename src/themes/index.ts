/** Gradio's themes: what authors and other parts of the product use of them. */
export { Base } from './base.ts';
export { colors } from './colors.ts';
export { themeCss } from './css.ts';
export { Default } from './default.ts';
export { prebuilt, themeFrom, type ThemeDescription } from './description.ts';
export { Font, GoogleFont, LocalFont } from './fonts.ts';
export { sizes } from './sizes.ts';
export { Soft } from './soft.ts';
