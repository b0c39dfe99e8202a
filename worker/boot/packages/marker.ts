/** Environment markers of requirements, such as `; sys_platform == "win32"`. */
import { isVersion, satisfies, type Specifier } from './version.ts';

/** What markers may ask for. */
type MarkerEnvironment = Readonly<Record<string, string>>;

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

/** Whether a marker holds; throws a `SyntaxError` when it is none. */
export const evaluateMarker = (marker: string, environment: MarkerEnvironment): boolean =>
  new MarkerReader(marker, environment).evaluate();

/** Reads and evaluates in one pass, from left to right. */
class MarkerReader {
  readonly #marker: string;
  readonly #environment: MarkerEnvironment;
  #at = 0;

  constructor(marker: string, environment: MarkerEnvironment) {
    this.#marker = marker;
    this.#environment = environment;
  }

  evaluate(): boolean {
    const value = this.#any();
    this.#need(/$/y);
    return value;
  }

  #any(): boolean {
    let value = this.#all();
    while (this.#take(/or\b/y) !== undefined) value = this.#all() || value;
    return value;
  }

  #all(): boolean {
    let value = this.#one();
    while (this.#take(/and\b/y) !== undefined) value = this.#one() && value;
    return value;
  }

  #one(): boolean {
    if (this.#take(/\(/y) === undefined) {
      const left = this.#operand();
      const operator = this.#need(/===|~=|==|!=|<=|>=|<|>|in\b|not\s+in\b/y);
      return compare(left, operator, this.#operand());
    }
    const value = this.#any();
    this.#need(/\)/y);
    return value;
  }

  #operand(): string {
    const quoted = this.#take(/"[^"]*"|'[^']*'/y);
    if (quoted !== undefined) return quoted.slice(1, -1);
    const value = this.#environment[this.#need(/[a-z_]+/y)];
    if (value === undefined) throw this.#malformed();
    return value;
  }

  #need(pattern: RegExp): string {
    const found = this.#take(pattern);
    if (found === undefined) throw this.#malformed();
    return found;
  }

  #take(pattern: RegExp): string | undefined {
    while (this.#marker[this.#at] === ' ') this.#at += 1;
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#marker)?.[0];
    this.#at += found?.length ?? 0;
    return found;
  }

  #malformed(): SyntaxError {
    return new SyntaxError(`"${this.#marker}" is not an environment marker.`);
  }
}

function compare(left: string, operator: string, right: string): boolean {
  if (operator === 'in') return right.includes(left);
  if (operator.startsWith('not')) return !right.includes(left);
  if (isVersion(left) && isVersion(right.replace(/\.\*$/, '')))
    return satisfies(left, [{ operator: operator as Specifier['operator'], version: right }]);
  switch (operator) {
    case '!=':
      return left !== right;
    case '<':
      return left < right;
    case '>':
      return left > right;
    case '<=':
      return left <= right;
    case '>=':
      return left >= right;
    default:
      return left === right;
  }
}
