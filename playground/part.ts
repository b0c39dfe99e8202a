/** The parts of the page that `index.html` holds. */

/** Finds a part by its id; throws when the page does not have it. */
export function part<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(`pg-${id}`);
  if (!(found instanceof kind)) throw new Error(`index.html needs a ${kind.name} with the id pg-${id}.`);
  return found;
}
