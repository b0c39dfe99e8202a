/** How high an app was on an earlier visit, so that it has that room before anything of it is known. */

/** A page may hold several apps, and their height depends on the width they have. */
function key(element: HTMLElement): string {
  const { localName, clientWidth } = element;
  const place = [...document.querySelectorAll<HTMLElement>(localName)].indexOf(element);
  return `${localName}:height:${location.pathname}:${place}:${clientWidth}`;
}

/** The height of an earlier visit as CSS; null when there was none. Read at once: the next frame must have it. */
export function rememberedHeight(element: HTMLElement): string | null {
  try {
    const height = Number(localStorage.getItem(key(element)));
    return height > 0 ? `${height}px` : null;
  } catch {
    // Storage may be off: then the app takes its room when it comes.
    return null;
  }
}

/** Keeps the height for the next visit. Failing is no loss but of calm. */
export function rememberHeight(element: HTMLElement, container: HTMLElement): void {
  try {
    localStorage.setItem(key(element), String(container.offsetHeight));
  } catch {
    return;
  }
}
