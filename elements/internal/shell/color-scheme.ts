/** Light or dark: the author's wish, the visitor's own choice, or the system's setting. */

/** A scheme, or the system's. */
export type ColorScheme = 'light' | 'dark' | 'system';

const system = matchMedia('(prefers-color-scheme: dark)');
const chosen = new WeakMap<HTMLElement, ColorScheme>();

const dress = (container: HTMLElement): void => {
  const scheme = colorScheme(container);
  container.classList.toggle('dark', scheme === 'dark' || (scheme === 'system' && system.matches));
};

/** The scheme a container was given. */
export const colorScheme = (container: HTMLElement): ColorScheme => chosen.get(container) ?? 'system';

/** Gives a container a scheme. */
export function setColorScheme(container: HTMLElement, scheme: ColorScheme): void {
  chosen.set(container, scheme);
  dress(container);
}

/** Keeps a container in step with the system's setting; answers with the way to stop. */
export function followSystem(container: HTMLElement): () => void {
  const follow = (): void => dress(container);
  system.addEventListener('change', follow);
  dress(container);
  return () => system.removeEventListener('change', follow);
}
