/** The attributes of `<gradio-lite>`; Gradio's own embed elements spell some with underscores, which work too. */

/** Attributes whose change starts the app anew. */
const sourceAttributes = ['src', 'requirements', 'wheels', 'lock', 'files'] as const;

/** Attributes that only change how the app looks or behaves on the page; `theme-mode` is Gradio's word for `theme`. */
export const lookAttributes = [
  'theme',
  'theme-mode',
  'container',
  'info',
  'initial-height',
  'control-page-title',
  'app-mode',
  'autoscroll',
  'playground',
  'layout',
] as const;

/** Attributes that say when and in which runtime the app starts. */
const startAttributes = ['eager', 'isolate'] as const;

const names = [...sourceAttributes, ...lookAttributes, ...startAttributes] as const;

type Name = (typeof names)[number];

const underscored = (name: string): string => name.replaceAll('-', '_');

/** Names in both spellings. */
export const spellings = (of: readonly Name[]): string[] => [
  ...new Set(of.flatMap((name) => [name, underscored(name)])),
];

/** All names that `<gradio-lite>` observes. */
export const observedAttributes: readonly string[] = spellings(names);

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

/** Sets the attributes that have a value; a flag that is false is said too, as for `container` it is not the default. */
export function setAttributes(
  element: HTMLElement,
  values: Partial<Record<Name, string | boolean | null | undefined>>,
): void {
  for (const [name, value] of Object.entries(values))
    if (value !== undefined && value !== null) element.setAttribute(name, String(value));
}
