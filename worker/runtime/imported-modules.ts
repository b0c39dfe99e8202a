/** Which modules a Python source imports, as far as its lines show it before there is a Python to ask. */

const STATEMENT = /^[ \t]*(?:from[ \t]+([\w.]+)[ \t]+import\b|import[ \t]+([\w. \t,]+))/gm;

/** Dotted names; a hint alone, for imports are also written in other ways. */
export function importedModules(code: string): string[] {
  const names = [...code.matchAll(STATEMENT)].flatMap(([, from, listed = '']) =>
    from === undefined ? listed.split(',').map((name) => name.trim().split(/\s/)[0] ?? '') : [from],
  );
  return [...new Set(names.filter((name) => /^[A-Za-z_]/.test(name)))];
}
