/** Lets user code import a live object: a small module whose exports are the object's fields. */

const registry = Symbol.for('gradio-lite.api');
type Registry = Map<string, object>;

const published = (): Registry => {
  const scope = globalThis as unknown as Record<symbol, Registry | undefined>;
  return (scope[registry] ??= new Map());
};

/** A module made from an object. */
export interface ApiModule {
  readonly url: string;
  revoke(): void;
}

/** Publishes an object as a module. Only its fields' names reach the module's text. */
export function publishApi(id: string, api: object): ApiModule {
  published().set(id, api);
  const names = Object.keys(api).filter((name) => /^[A-Za-z_$][\w$]*$/.test(name) && name !== 'default');
  const code = [
    `const api = globalThis[Symbol.for('gradio-lite.api')].get(${JSON.stringify(id)});`,
    'export default api;',
    ...names.map((name, i) => `const export${i} = api.${name}; export { export${i} as ${name} };`),
  ].join('\n');
  const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  return {
    url,
    revoke() {
      URL.revokeObjectURL(url);
      published().delete(id);
    },
  };
}
