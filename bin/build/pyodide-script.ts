import { parseAst } from 'vite';

/** Functions of Pyodide's script that every start calls, and that take longer to compile than all others together. */
const CALLED_AT_ONCE = ['pyodide_js_init', 'assignWasmExports'];

/**
 * Pyodide's script, changed where that makes a start quicker and nothing else different. Throws when the script is not
 * what it was.
 */
export const quickScript = (script: Uint8Array): Uint8Array =>
  Buffer.from(compiledAtOnce(linkedOnDemand(Buffer.from(script).toString())));

/**
 * With only those of the module's exports in the global offset table that are asked for. Emscripten enters all of them,
 * thousands, each with a global and a place in the function table; those that a library asks for later are found by
 * their name then, as it does with what JavaScript defines.
 */
function linkedOnDemand(script: string): string {
  const all = 'updateGOT(origExports);';
  if (script.split(all).length !== 2) throw new Error(`pyodide.asm.mjs lacks ${all}`);
  return script.replace(
    all,
    'updateGOT(Object.fromEntries(Object.keys(GOT).filter(name=>name in origExports).map(name=>[name,origExports[name]])));',
  );
}

/**
 * With its large functions in parentheses. Engines take that for functions which are called at once,
 * and compile them with the script; what they keep of the script for the next visit then has them too. Throws when the
 * script is not what it was.
 */
function compiledAtOnce(text: string): string {
  const [factory, exported] = parseAst(text).body;
  if (factory?.type !== 'FunctionDeclaration' || exported?.type !== 'ExportDefaultDeclaration')
    throw new Error('pyodide.asm.mjs is no longer a function that is exported.');
  const pieces: string[] = [];
  let at = factory.start;
  for (const statement of factory.body?.body ?? []) {
    if (statement.type !== 'FunctionDeclaration' || !CALLED_AT_ONCE.includes(statement.id?.name ?? ''))
      continue;
    const { start, end } = statement;
    pieces.push(text.slice(at, start), `var ${statement.id?.name}=(${text.slice(start, end)});`);
    at = end;
  }
  if (pieces.length !== 2 * CALLED_AT_ONCE.length)
    throw new Error(`pyodide.asm.mjs lacks a function: ${CALLED_AT_ONCE.join(' or ')}.`);
  pieces.push(text.slice(at, factory.end));
  return `export default (${pieces.join('')});\n`;
}
