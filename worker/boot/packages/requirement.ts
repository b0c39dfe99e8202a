/** Requirements as in requirements.txt, read far enough to find them in a lock. */
import { BootError } from '../boot-error.ts';
import { isVersion, type Specifier } from './version.ts';

/** One requirement. */
export interface Requirement {
  /** As the author wrote it. */
  readonly text: string;
  /** Normalised. */
  readonly name: string;
  readonly extras: readonly string[];
  readonly specifiers: readonly Specifier[];
  /** What follows `;`. */
  readonly marker: string | null;
  /** The wheel's address, where the author gave one. */
  readonly url: string | null;
}

const NAMED = /^(?<name>[a-z0-9](?:[\w.-]*[a-z0-9])?)\s*(?:\[(?<extras>[^\]]*)\])?\s*(?<rest>.*)$/i;
const SPECIFIER = /^(?<operator>===|~=|==|!=|<=|>=|<|>)\s*(?<version>\S+)$/;
const WHEEL = /(?:^|\/)(?<name>[^/-]+)-[^/]+\.whl(?:[?#].*)?$/;

/** A package's name as locks and indexes compare it. */
export const normalisedName = (name: string): string => name.replaceAll(/[-_.]+/g, '-').toLowerCase();

/** Reads one line; throws a `BootError` saying what it may be. */
export function parseRequirement(line: string): Requirement {
  const text = line.trim();
  const [body = '', marker = null] = text.split(/\s*;\s*(.*)$/s, 2);
  if (text.startsWith('-'))
    throw invalid(text, 'is an option of pip; a browser understands only requirements');
  const wheel = WHEEL.exec(body)?.groups?.['name'];
  if (wheel !== undefined && !body.includes('@')) return direct(text, wheel, [], body, marker);
  const { name, extras, rest = '' } = NAMED.exec(body)?.groups ?? {};
  if (name === undefined || /^(git|hg|svn|bzr)\+|:\/\//.test(body.split('@')[0] ?? ''))
    throw invalid(text, 'is neither a package, such as "numpy" or "pandas>=2", nor the address of a wheel');
  const names = extras?.split(',').map((extra) => extra.trim()) ?? [];
  if (rest.startsWith('@')) return direct(text, name, names, rest.slice(1).trim(), marker);
  const specifiers = rest
    .replace(/^\((.*)\)$/, '$1')
    .split(',')
    .filter(Boolean);
  return {
    text,
    name: normalisedName(name),
    extras: names,
    specifiers: specifiers.map((specifier) => parseSpecifier(text, specifier.trim())),
    marker,
    url: null,
  };
}

function direct(
  text: string,
  name: string,
  extras: string[],
  url: string,
  marker: string | null,
): Requirement {
  if (!/^[a-z]+:/i.test(url))
    throw invalid(text, 'must give the whole address of the wheel, such as https://…');
  if (!WHEEL.test(url))
    throw invalid(text, 'must name a wheel, a file that ends in .whl; a browser builds nothing');
  return { text, name: normalisedName(name), extras, specifiers: [], marker, url };
}

function parseSpecifier(text: string, specifier: string): Specifier {
  const { operator, version } = SPECIFIER.exec(specifier)?.groups ?? {};
  if (version === undefined || (operator !== '===' && !isVersion(version.replace(/\.\*$/, ''))))
    throw invalid(text, `has "${specifier}" where a version is expected, such as "==1.0" or ">=1.0,<2"`);
  return { operator: operator as Specifier['operator'], version };
}

const invalid = (text: string, problem: string): BootError =>
  new BootError('packages', `The requirement "${text}" ${problem}.`, false);
