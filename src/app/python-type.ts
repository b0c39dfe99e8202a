/** How Python's API docs write the type of a wire value: from JSON schema to a Python annotation. */
import type { Json } from '../schema/wire.ts';

type SchemaObject = { readonly [key: string]: Json };

const isObject = (value: Json | undefined): value is SchemaObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const simple: Readonly<Record<string, string>> = {
  string: 'str',
  number: 'float',
  integer: 'int',
  boolean: 'bool',
  null: 'None',
};

/** Files cross as `FileData`, but an author or client only ever handles their paths. */
const isFile = ({ title }: SchemaObject): boolean => title === 'FileData' || title === 'ImageData';

function objectType(schema: SchemaObject, definitions: SchemaObject): string {
  const { properties, additionalProperties } = schema;
  if (isObject(properties)) {
    const fields = Object.entries(properties).map(
      ([name, field]) => `${name}: ${typeOf(field, definitions)}`,
    );
    return `dict(${fields.join(', ')})`;
  }
  return `dict(str, ${isObject(additionalProperties) ? typeOf(additionalProperties, definitions) : 'Any'})`;
}

function typeOf(schema: Json | undefined, definitions: SchemaObject): string {
  if (!isObject(schema)) return 'Any';
  const { $ref, enum: words, const: constant, anyOf, type } = schema;
  if (typeof $ref === 'string') return typeOf(definitions[$ref.replace(/^.*\//, '')], definitions);
  if (isFile(schema)) return 'filepath';
  if (Array.isArray(words)) return `Literal[${words.map((word) => `'${String(word)}'`).join(', ')}]`;
  if (constant !== undefined) return `Literal[${String(constant)}]`;
  if (Array.isArray(anyOf)) return anyOf.map((option: Json) => typeOf(option, definitions)).join(' | ');
  if (type === 'array') return `list[${typeOf(schema['items'], definitions)}]`;
  if (type === 'object') return objectType(schema, definitions);
  if (isObject(type)) return 'str | float | bool | list | dict';
  return (typeof type === 'string' && simple[type]) || 'Any';
}

/** The Python annotation of a value with this JSON schema. */
export function pythonType(schema: Json): string {
  const definitions = isObject(schema) ? schema['$defs'] : undefined;
  return typeOf(schema, isObject(definitions) ? definitions : {});
}
