/** Choices that outlive a visit. Browsers may refuse storage: then they last as long as the page. */

/** A choice of an earlier visit; null when there is none. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(`gradio-lite-playground:${name}`);
  } catch {
    return null;
  }
}

/** Keeps a choice for later visits. */
export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(`gradio-lite-playground:${name}`, value);
  } catch {
    // Refused or full: the choice holds for this page.
  }
}
