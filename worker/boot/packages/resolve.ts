/** Finds what requirements name, and what that needs in turn. */
import { BootError } from '../boot-error.ts';
import { evaluateMarker, pyodideEnvironment } from './marker.ts';
import type { LocatedPackage, PackageSource } from './package-source.ts';
import { normalisedName, parseRequirement, type Requirement } from './requirement.ts';
import { compareVersions, satisfies, type Specifier } from './version.ts';

/** What is to be installed. */
export interface Plan {
  /** Wheels listed in a source, by normalised name. */
  readonly wheels: ReadonlyMap<string, LocatedPackage>;
  /** Requirements that only a package index can fulfil, with what the sources have instead. */
  readonly unlisted: readonly Unlisted[];
  /** What the author should know though it works. */
  readonly notes: readonly string[];
}

/** A requirement that no source fulfils. */
interface Unlisted {
  readonly requirement: Requirement;
  readonly reason: string;
}

/** What the Python library holds itself: the major version of each, by normalised name. */
export type Provided = Readonly<Record<string, number>>;

/** Looks requirements up in the sources, the first that has a fitting version winning. */
export function resolve(
  lines: readonly string[],
  sources: readonly PackageSource[],
  provided: Provided = {},
): Plan {
  const wheels = new Map<string, LocatedPackage>();
  const unlisted: Unlisted[] = [];
  const notes: string[] = [];
  const python = sources.at(-1)?.lock.info.python ?? '';
  const environment = pyodideEnvironment(python);
  const add = (requirement: Requirement): void => {
    const present = wheels.get(requirement.name);
    if (present && satisfies(present.entry.version, requirement.specifiers)) return;
    const found = requirement.url === null ? find(requirement, sources) : 'it has an address of its own';
    if (typeof found === 'string') {
      unlisted.push({ requirement, reason: found });
      return;
    }
    wheels.set(requirement.name, found);
    for (const dependency of found.entry.depends) add(parseRequirement(dependency));
  };
  for (const requirement of lines.filter((line) => line.trim() !== '').map(parseRequirement)) {
    if (!applies(requirement, environment)) continue;
    const major = provided[requirement.name];
    const note = major === undefined ? extrasNote(requirement, sources) : majorNote(requirement, major);
    if (note) notes.push(note);
    if (major === undefined) add(requirement);
  }
  return { wheels, unlisted, notes };
}

/** The packages that provide these importable modules, as far as the sources know them. */
export function packagesOfModules(modules: readonly string[], sources: readonly PackageSource[]): string[] {
  const owners = new Map<string, string>();
  for (const { lock } of sources.toReversed())
    for (const { name, imports } of Object.values(lock.packages))
      for (const module of imports) owners.set(module, name);
  return modules.flatMap((module) => owners.get(module) ?? []);
}

function applies({ text, marker }: Requirement, environment: ReturnType<typeof pyodideEnvironment>): boolean {
  try {
    return marker === null || evaluateMarker(marker, environment);
  } catch (error) {
    throw new BootError('packages', `The requirement "${text}" is not understood: ${String(error)}`, false);
  }
}

/** The package, or why there is none. */
function find({ name, specifiers }: Requirement, sources: readonly PackageSource[]): LocatedPackage | string {
  const reasons: string[] = [];
  for (const { name: source, lock, locate } of sources) {
    const entry = lock.packages[name];
    if (!entry) continue;
    const { version, file_name: file } = entry;
    const url = locate(file);
    if (!satisfies(version, specifiers)) reasons.push(`${source} has ${name} ${version}`);
    else if (!url) reasons.push(`${source} has ${name} ${version}, but this site does not hold ${file}`);
    else return { entry, url };
  }
  return reasons.join('; ') || `no lock lists it`;
}

function majorNote({ text, name, specifiers }: Requirement, major: number): string | null {
  if (specifiers.every((specifier) => allowsMajor(specifier, major))) return null;
  return `The requirement "${text}" is not followed: ${name} ${major} is built in.`;
}

/** Whether some release of the major version fulfils it. */
function allowsMajor({ operator, version }: Specifier, major: number): boolean {
  switch (operator) {
    case '!=':
      return true;
    case '<':
      return compareVersions(version, `${major}`) > 0;
    case '<=':
      return compareVersions(version, `${major}`) >= 0;
    case '>':
    case '>=':
      return compareVersions(version, `${major + 1}`) < 0;
    default:
      return Number.parseInt(version, 10) === major;
  }
}

function extrasNote({ text, name, extras }: Requirement, sources: readonly PackageSource[]): string | null {
  if (extras.length === 0 || !sources.some(({ lock }) => normalisedName(name) in lock.packages)) return null;
  return `The extras of "${text}" are not installed, as locks do not list them; require the packages they stand for.`;
}
