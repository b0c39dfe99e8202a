/** The files of the Python package, by their path in it, for tests in a browser. */
const files = import.meta.glob<string>('../../worker/python/**/*.py', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export const packageSources = Object.fromEntries(
  Object.entries(files).map(([name, text]) => [name.slice('../../worker/python/'.length), text]),
);
