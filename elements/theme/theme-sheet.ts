/** An app's own theme as a style sheet; loaded when an app has one. */
import { themeCss, themeFrom, type ThemeDescription } from '../../src/themes/index.ts';

/** The variables of a described theme on one container. Throws ValueError for what describes no theme. */
export function themeSheet(description: ThemeDescription, scope: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(themeCss(themeFrom(description).resolve(), scope));
  return sheet;
}
