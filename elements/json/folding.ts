/** Which parts of a value start unfolded. */

/** Where a part stands: `$` is the value itself, `$/a/0` an item of its `a`. */
export type Path = string;

/** Levels that start unfolded when the author did not open all. */
const OPEN_LEVELS = 3;
/** Lines that unfolding may draw at first; what comes after starts folded, so that large data stays quick. */
const FIRST_LINES = 2000;
/** Items of one list or object that are drawn at first, and by how much each wish for more multiplies them. */
const PAGE = 200;
const MORE = 5;

/** How many items of a list or object are drawn after so many wishes for more. */
export const pageSize = (wishes: number): number => PAGE * MORE ** wishes;

/** Whether a value has parts to fold. */
export const hasParts = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0;

/** The path of a part. */
export const partPath = (parent: Path, key: string | number): Path => `${parent}/${key}`;

/** The paths that start unfolded, the nearest to the root first, until there is no more room. */
export function startsUnfolded(value: unknown, all: boolean): ReadonlySet<Path> {
  const unfolded = new Set<Path>();
  let level: (readonly [Path, object])[] = hasParts(value) ? [['$', value]] : [];
  let lines = 0;
  for (let depth = 0; level.length > 0 && (all || depth < OPEN_LEVELS); depth++) {
    const next: typeof level = [];
    for (const [path, part] of level) {
      const entries = Object.entries(part as Record<string, unknown>).slice(0, pageSize(0));
      lines += entries.length + 1;
      if (lines > FIRST_LINES) return unfolded;
      unfolded.add(path);
      for (const [key, item] of entries) if (hasParts(item)) next.push([partPath(path, key), item]);
    }
    level = next;
  }
  return unfolded;
}
