/** `console` of TypeScript apps: what it prints also reaches the app's own console on the page. */

type Stream = 'stdout' | 'stderr';

/** Which methods print, and where. */
const streams: Readonly<Record<string, Stream>> = {
  log: 'stdout',
  info: 'stdout',
  debug: 'stdout',
  dir: 'stdout',
  table: 'stdout',
  warn: 'stderr',
  error: 'stderr',
  trace: 'stderr',
};

/** A value as a console line shows it. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Error)
    return value.stack?.includes(value.message) ? value.stack : `${value.name}: ${value.message}`;
  if (typeof value === 'function') return `[function ${value.name || 'anonymous'}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
}

/** A console that prints to developer tools and to `print`. */
export const createConsole = (print: (stream: Stream, text: string) => void): Console =>
  new Proxy(console, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name);
      const stream = streams[String(name)];
      if (typeof method !== 'function' || !stream) return method;
      return (...args: unknown[]) => {
        Reflect.apply(method, target, args);
        print(stream, `${args.map(shown).join(' ')}\n`);
      };
    },
  });
