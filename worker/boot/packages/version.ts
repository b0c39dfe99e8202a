/** Versions and version specifiers of Python packages, as PEP 440 orders them. */

/** One condition of a requirement, such as `>=2.0`. */
export interface Specifier {
  readonly operator: '==' | '!=' | '<=' | '>=' | '<' | '>' | '~=' | '===';
  /** May end in `.*` after `==` and `!=`. */
  readonly version: string;
}

interface Version {
  readonly epoch: number;
  readonly release: readonly number[];
  /** Sorts 1.dev1 < 1a1 < 1b1 < 1rc1 < 1 < 1.post1. */
  readonly stage: readonly [pre: number, preNumber: number, post: number, dev: number];
  readonly local: string;
}

const VERSION = new RegExp(
  [
    /^v?(?:(?<epoch>\d+)!)?(?<release>\d+(?:\.\d+)*)/,
    /(?:[-_.]?(?<pre>alpha|a|beta|b|preview|pre|c|rc)[-_.]?(?<preNumber>\d*))?/,
    /(?:-(?<impliedPost>\d+)|[-_.]?(?<post>post|rev|r)[-_.]?(?<postNumber>\d*))?/,
    /(?:[-_.]?(?<dev>dev)[-_.]?(?<devNumber>\d*))?/,
    /(?:\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?$/,
  ]
    .map(({ source }) => source)
    .join(''),
  'i',
);

// Where a version without the part in question sorts among those with it.
const ONLY_DEV = -1;
const FINAL = 3;
const NO_POST = -1;
const NO_DEV = Infinity;

/** Whether a string is a version. */
export const isVersion = (text: string): boolean => VERSION.test(text.trim());

/** Whether a version fulfils every specifier. */
export const satisfies = (version: string, specifiers: readonly Specifier[]): boolean =>
  specifiers.every((specifier) => fulfils(version, specifier));

/** Negative when `a` is older than `b`, positive when newer, 0 when they are equal. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [parse(a), parse(b)];
  return compareWithoutLocal(left, right) || compareLocal(left.local, right.local);
}

function fulfils(text: string, { operator, version: bound }: Specifier): boolean {
  if (operator === '===') return text === bound;
  if (bound.endsWith('.*')) return hasPrefix(parse(text), parse(bound.slice(0, -2))) === (operator === '==');
  const [version, limit] = [parse(text), parse(bound)];
  const order = compareWithoutLocal(version, limit);
  switch (operator) {
    case '==':
      return order === 0 && (limit.local === '' || compareLocal(version.local, limit.local) === 0);
    case '!=':
      return !fulfils(text, { operator: '==', version: bound });
    case '<=':
      return order <= 0;
    case '>=':
      return order >= 0;
    case '<':
      // Pre-releases of the bound come before it, and are still not what `<` means; nor are its post-releases `>`.
      return compareWithoutLocal(version, isPrerelease(limit) ? limit : firstPrereleaseOf(limit)) < 0;
    case '>':
      return order > 0 && !isPostreleaseOf(version, limit);
    case '~=':
      return order >= 0 && hasPrefix(version, { ...limit, release: limit.release.slice(0, -1) });
  }
}

function parse(text: string): Version {
  const groups = VERSION.exec(text.trim())?.groups;
  if (!groups) throw new RangeError(`"${text}" is not a version as PEP 440 writes them.`);
  const {
    epoch,
    release = '',
    pre,
    preNumber,
    impliedPost,
    post,
    postNumber,
    dev,
    devNumber,
    local,
  } = groups;
  const isPost = impliedPost !== undefined || post !== undefined;
  const isDev = dev !== undefined;
  return {
    epoch: Number(epoch ?? 0),
    release: release.split('.').map(Number),
    stage: [
      pre === undefined ? (isDev && !isPost ? ONLY_DEV : FINAL) : preStage(pre),
      Number(preNumber ?? 0),
      isPost ? Number(impliedPost ?? postNumber ?? 0) : NO_POST,
      isDev ? Number(devNumber ?? 0) : NO_DEV,
    ],
    local: (local ?? '').toLowerCase().replaceAll(/[-_]/g, '.'),
  };
}

/** `a`, `b`, and the words that all mean a release candidate. */
const preStage = (word: string): number => (/^a/i.test(word) ? 0 : /^b/i.test(word) ? 1 : 2);

const isPrerelease = ({ stage: [pre, , , dev] }: Version): boolean => pre < FINAL || dev !== NO_DEV;

const firstPrereleaseOf = ({ stage: [pre, preNumber, post], ...version }: Version): Version => ({
  ...version,
  stage: [post === NO_POST ? ONLY_DEV : pre, preNumber, post, 0],
});

function isPostreleaseOf(
  version: Version,
  { epoch, release, stage: [pre, preNumber, post, dev] }: Version,
): boolean {
  if (post !== NO_POST || dev !== NO_DEV) return false;
  const [itsPre, itsPreNumber] = version.stage;
  const isSame = version.epoch === epoch && compareNumbers(version.release, release) === 0;
  return isSame && itsPre === pre && itsPreNumber === preNumber;
}

const hasPrefix = (version: Version, prefix: Version): boolean =>
  version.epoch === prefix.epoch &&
  prefix.release.every((number, at) => number === (version.release[at] ?? 0));

const compareWithoutLocal = (a: Version, b: Version): number =>
  a.epoch - b.epoch || compareNumbers(a.release, b.release) || compareNumbers(a.stage, b.stage);

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const [left, right] = [a[at] ?? 0, b[at] ?? 0];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

function compareLocal(a: string, b: string): number {
  if (a === b) return 0;
  const [left, right] = [a.split('.'), b.split('.')];
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const order = compareLocalSegments(left[at], right[at]);
    if (order !== 0) return order;
  }
  return 0;
}

/** Numbers come after words, and anything comes after nothing. */
function compareLocalSegments(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (!a || !b) return a ? 1 : -1;
  const [left, right] = [Number(a), Number(b)];
  if (Number.isNaN(left) !== Number.isNaN(right)) return Number.isNaN(left) ? -1 : 1;
  return Number.isNaN(left) ? (a < b ? -1 : 1) : left - right;
}
