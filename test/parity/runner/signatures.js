/** Signatures: what the package says of its public names, against the recorded ones. */
import { readFileSync } from 'node:fs';
import { isWanted } from './options.js';
import { modules } from './python-files.js';

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** True for recorded values that are known by their text alone, such as a default that is an object. */
const isOpaque = (value) => isObject(value) && ('$repr' in value || '$enum' in value);

/** Recorded text that no two runs share. */
const placeholder = /<(hash|random|id)>|\$(SITE|TMP|CWD|HOME)\b|0x\.\.\./;

/** Tuples and lists are one in JSON; functions, objects and ids are only known to be there. */
function comparable(value) {
  if (typeof value === 'string' && placeholder.test(value)) return 'opaque';
  if (Array.isArray(value)) return value.map(comparable);
  if (!isObject(value)) return value;
  if (isOpaque(value)) return 'opaque';
  if ('$tuple' in value) return comparable(value.$tuple);
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      key === 'component_ids' ? item.length : comparable(item),
    ]),
  );
}

/** What came, with `opaque` wherever the recording has it. */
function likewise(expected, got) {
  if (expected === 'opaque' && got !== undefined) return 'opaque';
  if (Array.isArray(expected) && Array.isArray(got)) return got.map((item, i) => likewise(expected[i], item));
  if (isObject(expected) && isObject(got))
    return Object.fromEntries(Object.entries(got).map(([key, item]) => [key, likewise(expected[key], item)]));
  return got;
}

const sorted = (value) =>
  isObject(value)
    ? Object.fromEntries(
        Object.keys(value)
          .sort()
          .map((key) => [key, sorted(value[key])]),
      )
    : Array.isArray(value)
      ? value.map(sorted)
      : value;

const withoutAnnotations = (params) => params.map(({ annotation: _annotation, ...rest }) => rest);

/** The events of a class: their order, and how progress shows unless a listener says otherwise. */
const eventsOf = (events) =>
  events.map(({ event, show_progress: shown = 'full' }) => ({ event, show_progress: shown }));

/** The facts of one name, each as what is expected and what came. */
function* factsOf(recorded, described, existing) {
  if (recorded.value !== undefined) yield ['value', recorded.value, described.value];
  // An enumeration is called for its members; its parameters are Python's own.
  if (recorded.params && described.params)
    yield ['params', withoutAnnotations(recorded.params), described.params];
  if (recorded.bases) {
    // Of the classes behind it, those that authors can name.
    const nameable = recorded.bases.filter((base) => existing.has(base) || /(Error|Exception)$/.test(base));
    yield ['bases', nameable, described.bases.filter((base) => nameable.includes(base))];
  }
  if (recorded.alias_of) yield ['alias', recorded.alias_of, described.name];
  if (recorded.events?.length) yield ['events', eventsOf(recorded.events), described.events];
  for (const [name, params] of Object.entries(recorded.methods ?? {}))
    if (described.methods[name])
      yield [`methods.${name}`, withoutAnnotations(params), described.methods[name]];
  if (recorded.attributes) yield ['attributes', recorded.attributes, described.attributes];
  for (const [fact, said] of Object.entries(described.instance ?? {}))
    yield [fact, recorded.instance[fact], said];
}

/** What the package is asked about. */
function askedOf(recorded, names, existing) {
  const shortcuts = Object.entries(recorded.string_shortcuts).filter(([, said]) => existing.has(said.class));
  const same = Object.entries(recorded)
    .filter(([module]) => module.startsWith('gradio.') && isObject(recorded[module]))
    .flatMap(([module, members]) =>
      Object.entries(members).map(([name, { same_as: as = '' }]) => [
        module,
        name,
        as.replace('gradio.', ''),
      ]),
    )
    // A name belongs to a module when it is defined there, or below.
    .filter(([module, , name]) => existing.has(name) && recorded.gradio[name].module?.startsWith(module));
  return {
    names: Object.fromEntries(names.map((name) => [name, recorded.gradio[name]])),
    dependency: recorded.dependency,
    shortcuts: shortcuts.map(([shortcut]) => shortcut),
    same,
  };
}

/**
 * Compares signatures, events, default instances, shortcuts and modules.
 * @returns {AsyncGenerator<import('./report.js').Result>}
 */
export async function* compareSignatures({ options, product, existing, deviations }) {
  const recorded = JSON.parse(readFileSync(options.signatures, 'utf8'));

  /** @returns {import('./report.js').Result} */
  function compared(id, recordedFact, got) {
    const deviation = deviations[id];
    const expected = sorted(
      comparable(deviation && 'expected' in deviation ? deviation.expected : recordedFact),
    );
    const came = sorted(likewise(expected, comparable(got)));
    if (JSON.stringify(expected) === JSON.stringify(came)) return { id, outcome: 'passed' };
    return { id, outcome: 'failed', expected, got: came };
  }

  // Where the real one failed, there is nothing to compare.
  const failedThere = (fact) => isObject(fact) && '$error' in fact;

  const isPublic = ([name, { kind, module }]) =>
    recorded['gradio.__all__'].includes(name) || (kind !== 'module' && module?.startsWith('gradio.'));
  const names = [];
  for (const [name] of Object.entries(recorded.gradio).filter(isPublic)) {
    if (!isWanted(options, 'signatures', name)) continue;
    if (existing.has(name)) names.push(name);
    else yield { id: name, outcome: 'skipped', reason: `gr.${name} does not exist yet` };
  }
  if (names.length === 0) return;
  const app = product.newApp();
  const asked = { name: 'asked.json', content: JSON.stringify(askedOf(recorded, names, existing)) };
  const entry = { name: 'app.py', content: 'from parity import signatures' };
  const { records, error, silent } = await product.open(app, [...modules, asked, entry]);
  if (!silent) await product.close(app);
  if (error || silent)
    yield { id: 'all', outcome: 'failed', expected: 'an answer', got: error ?? 'none in time' };
  for (const { name, described, error: failed, listener, shortcuts = {}, same = [] } of records) {
    if (failed) yield { id: name, outcome: 'failed', expected: 'its description', got: failed };
    if (described)
      for (const [fact, expected, got] of factsOf(recorded.gradio[name], described, existing))
        if (!failedThere(expected)) yield compared(`${name}.${fact}`, expected, got);
    if (listener) yield* compareListener(recorded, listener, compared);
    for (const [shortcut, got] of Object.entries(shortcuts)) {
      const { class: name, props } = recorded.string_shortcuts[shortcut];
      yield compared(
        `string_shortcuts.${shortcut}`,
        { class: name, given: props },
        { ...got, given: keptOf(props, got.given) },
      );
    }
    for (const [module, member, public_, isSame] of same)
      yield compared(`${module}.${member}`, `gradio.${public_}`, isSame ? `gradio.${public_}` : 'another');
  }
}

/** The arguments that a shortcut stands for; whether it is rendered is no part of it. */
const keptOf = (props, given) => Object.fromEntries(Object.entries(given).filter(([name]) => name in props));

function* compareListener({ listener, dependency }, got, compared) {
  yield compared('listener.params', withoutAnnotations(listener.params), got.params);
  yield compared('dependency.attributes', dependency.attributes, got.attributes);
  for (const [name, params] of Object.entries(dependency.chain))
    yield compared(`dependency.chain.${name}`, params, got.chain[name]);
  const { targets: _recorded, ...config } = dependency.config;
  const { targets: _got, ...gotConfig } = got.config;
  yield compared('dependency.config', config, gotConfig);
}
