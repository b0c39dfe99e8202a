/** The name that a misspelt one probably meant, or null where none is close. */
export function nearest(name: string, names: Iterable<string>): string | null {
  let best: string | null = null;
  let bound = Math.max(2, Math.floor(name.length / 3));
  for (const candidate of names) {
    const edits = distance(name, candidate);
    if (edits <= bound) {
      best = candidate;
      bound = edits - 1;
    }
  }
  return best;
}

/** How many letters to add, drop or replace to turn one word into the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries())
      next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + (letter === other ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}
