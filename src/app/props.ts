/** From the arguments an author gave to the props of a block: defaults, then the rules every block shares, then its own. */
import { typeError } from '../errors.ts';
import type { Schema } from '../schema/component.ts';
import { eventTraits } from '../schema/events.ts';
import type { Definition } from '../schema/rules.ts';
import type { BlockProps } from './block.ts';
import { missingArguments, unexpectedArgument } from './names.ts';

type Warn = (message: string) => void;

/** Arguments with defaults filled in. Throws TypeError for one that is missing, or that no parameter takes. */
export function fillDefaults(callee: string, schema: Schema, given: Readonly<BlockProps>): BlockProps {
  const filled: BlockProps = {};
  const missing: string[] = [];
  let rest: string | null = null;
  for (const [name, parameter] of Object.entries(schema.params)) {
    if (parameter.rest) {
      rest = name;
      continue;
    }
    const value = given[name] === undefined ? parameter.default : given[name];
    if (value === undefined) missing.push(`'${name}'`);
    filled[name] = value;
  }
  if (missing.length > 0) throw missingArguments(callee, missing);
  const unknown = Object.keys(given).filter((name) => given[name] !== undefined && !(name in filled));
  if (rest !== null) filled[rest] = Object.fromEntries(unknown.map((name) => [name, given[name]]));
  else if (unknown[0] !== undefined) throw unexpectedArgument(callee, unknown[0], Object.keys(schema.params));
  return filled;
}

const asList = (value: unknown): unknown[] =>
  value === null ? [] : Array.isArray(value) ? (value as unknown[]) : [value];

/** The rules that every component and layout shares. */
function commonRules(schema: Schema, props: BlockProps, warn: Warn): BlockProps {
  const changed: BlockProps = {};
  for (const name of ['elem_classes', 'preserved_by_key'])
    if (name in props) changed[name] = asList(props[name]);
  // A label that shows by itself (Dataset's) stands above the frame, not in it.
  if ('show_label' in props && 'container' in props && schema.params['show_label']?.default !== true) {
    if (props['container'] === false) {
      if (props['show_label'] === true) warn('show_label has no effect when container is False.');
      changed['show_label'] = false;
    } else changed['show_label'] = props['show_label'] ?? true;
  }
  const { scale } = props;
  if (typeof scale === 'string') throw typeError(`'scale' must be a whole number; got '${scale}'.`);
  if (typeof scale === 'number' && !Number.isInteger(scale))
    warn(`'scale' value should be an integer. Using ${scale} will cause issues.`);
  return changed;
}

/** Props that no author gives: what the class is, and what its events add. */
function inherentProps(schema: Schema): BlockProps {
  const added = schema.events
    .map((event) => eventTraits[event].addsProp)
    .filter((name) => name !== undefined);
  return {
    ...Object.fromEntries(added.map((name) => [name, false])),
    ...(schema.kind === 'component' ? { _selectable: false } : {}),
    proxy_url: null,
    name: schema.className,
  };
}

/** The props of a new block. Throws whatever the schema's rules reject. */
export function deriveProps(
  callee: string,
  { schema, rules }: Definition,
  given: Readonly<BlockProps>,
  warn: Warn,
): BlockProps {
  const filled = fillDefaults(callee, schema, given);
  const unsent = Object.keys(schema.params).filter((name) => !schema.params[name]?.sent);
  let props: BlockProps = { ...filled, ...commonRules(schema, filled, warn) };
  props = { ...props, ...rules.construct?.(props, { warn }) };
  for (const name of unsent) delete props[name];
  if ('value' in props && rules.postprocess)
    props['value'] = rules.postprocess(props['value'], props, { warn });
  return { ...inherentProps(schema), ...props };
}
