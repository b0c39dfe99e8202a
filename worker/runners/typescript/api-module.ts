/** Lets user code import a live object: a small module whose exports are the object's fields. */

const registry = Symbol.for('gradio-lite.api');

/** What a module exports, and how it lets go of that; without the latter while nobody has imported it. */
interface Published {
  api?: object;
  release?: () => void;
}

type Registry = Map<string, Published>;

const published = (): Registry => {
  const scope = globalThis as unknown as Record<symbol, Registry | undefined>;
  return (scope[registry] ??= new Map());
};

/** A module made from an object. */
export interface ApiModule {
  readonly url: string;
  revoke(): void;
}

/**
 * Publishes an object as a module. Only its fields' names reach the module's text. Browsers never let go of a module,
 * so that it can be told to let go of what it exports.
 */
export function publishApi(id: string, api: object): ApiModule {
  const own: Published = { api };
  published().set(id, own);
  const names = Object.keys(api).filter((name) => /^[A-Za-z_$][\w$]*$/.test(name) && name !== 'default');
  const fields = names.map((_, i) => `e${i}`);
  const code = [
    `const of = globalThis[Symbol.for('gradio-lite.api')].get(${JSON.stringify(id)});`,
    'let api = of.api;',
    `let ${names.map((name, i) => `e${i} = api.${name}`).join(', ')};`,
    `export { api as default, ${names.map((name, i) => `e${i} as ${name}`).join(', ')} };`,
    `of.release = () => { api = of.api = ${fields.join(' = ')} = undefined; };`,
  ].join('\n');
  const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  return {
    url,
    revoke() {
      URL.revokeObjectURL(url);
      own.release?.();
      if (published().get(id) === own) published().delete(id);
    },
  };
}
