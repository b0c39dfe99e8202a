/** Environment markers of requirements, such as `; sys_platform == "win32"`. */
import { isVersion, satisfies, type Specifier } from './version.ts';

/** What markers may ask for. */
export type MarkerEnvironment = Readonly<Record<string, string>>;

/** The answers of a Pyodide with this version of Python. */
export const pyodideEnvironment = (python: string): MarkerEnvironment => ({
  python_version: python.split('.').slice(0, 2).join('.'),
  python_full_version: python,
  implementation_name: 'cpython',
  implementation_version: python,
  platform_python_implementation: 'CPython',
  os_name: 'posix',
  sys_platform: 'emscripten',
  platform_system: 'Emscripten',
  platform_machine: 'wasm32',
  platform_release: '',
  platform_version: '',
  extra: '',
});

const TOKEN = /\s*(?:(?<text>"[^"]*"|'[^']*')|(?<symbol>===|~=|==|!=|<=|>=|<|>|\(|\))|(?<word>[a-z_.]+))\s*/giy;

/** Evaluates a marker; throws a `SyntaxError` naming it when it is not one. */
export function evaluateMarker(marker: string, environment: MarkerEnvironment): boolean {
  const tokens = tokenise(marker);
  const parser = new MarkerParser(marker, tokens, environment);
  return parser.evaluate();
}

function tokenise(marker: string): string[] {
  const tokens = [...marker.matchAll(TOKEN)].map(([token]) => token.trim());
  if (tokens.join('').length !== marker.replaceAll(/\s+(?=(?:[^"']*["'][^"']*["'])*[^"']*$)/g, '').length)
    throw malformed(marker);
  return tokens;
}

const malformed = (marker: string): SyntaxError => new SyntaxError(`"${marker}" is not an environment marker.`);
