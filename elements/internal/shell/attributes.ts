/** The attributes of `<gradio-lite>`; Gradio's own embed elements spell some with underscores, which work too. */

/** Attributes whose change starts the app anew. */
export const sourceAttributes = ['src', 'requirements', 'wheels', 'lock', 'files', 'isolate'] as const;

/** Attributes that only change how the app looks or behaves on the page. */
export const lookAttributes = [
  'theme',
  'container',
  'info',
  'initial-height',
  'control-page-title',
  'app-mode',
  'autoscroll',
  'playground',
  'layout',
] as const;

type Name = (typeof sourceAttributes | typeof lookAttributes)[number] | 'eager';

const underscored = (name: string): string => name.replaceAll('-', '_');

/** All names to observe. */
export const observedAttributes: readonly string[] = [
  ...new Set([...sourceAttributes, ...lookAttributes].flatMap((name) => [name, underscored(name)])),
];

/** Whether a change of the attribute starts the app anew. */
export const isSourceAttribute = (name: string): boolean =>
  (sourceAttributes as readonly string[]).includes(name);

/** The value of an attribute in either spelling; null when it is not there. */
export const attribute = (element: HTMLElement, name: Name): string | null =>
  element.getAttribute(name) ?? element.getAttribute(underscored(name));

/** Whether an attribute is there and does not say `false`. */
export function flag(element: HTMLElement, name: Name): boolean {
  const value = attribute(element, name);
  return value !== null && value !== 'false';
}
