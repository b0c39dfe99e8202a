/** The places that packages come from: each a lock that lists wheels, and an address for each wheel. */
import type { Lockfile, LockfilePackage } from 'pyodide';
import { readBytes } from '../bytes.ts';
import { BootError } from '../boot-error.ts';
import type { Downloads } from '../downloads.ts';
import type { RuntimeFolder } from '../runtime-files.ts';

/** Somewhere packages come from. */
export interface PackageSource {
  /** What messages call it. */
  readonly name: string;
  readonly lock: Lockfile;
  /** Where a file of the lock is; null when it cannot be had here. */
  locate(file: string): URL | null;
}

/** Pyodide's own distribution: its wheels lie in the runtime folder, or where the site says. */
export const distribution = (text: string, folder: RuntimeFolder, packagesUrl?: string): PackageSource => ({
  name: `Pyodide ${folder.pyodideVersion}`,
  lock: JSON.parse(text) as Lockfile,
  locate(file) {
    if (folder.sizes[file] !== undefined) return new URL(file, folder.url);
    return packagesUrl === undefined ? null : new URL(file, packagesUrl);
  },
});

/** A lock somewhere, with its wheels beside it or where it says. Rejects when they are for another Pyodide. */
export async function lockedSource(
  url: string,
  own: PackageSource,
  downloads: Downloads,
): Promise<PackageSource> {
  const lock = parseLock(url, new TextDecoder().decode(await downloads.get(new URL(url), readBytes)));
  const [abi, needed] = [lock.info.abi_version, own.lock.info.abi_version];
  if (abi !== needed)
    throw new BootError(
      'packages',
      `${url} is for Pyodide's ABI ${abi}; ${own.name} needs ${needed}.`,
      false,
    );
  return { name: url, lock, locate: (file) => new URL(file, url) };
}

function parseLock(url: string, text: string): Lockfile {
  try {
    const { packages, info } = JSON.parse(text) as Partial<Lockfile>;
    if (packages && info) return { packages, info };
  } catch {
    // Said below, with the address.
  }
  throw new BootError('packages', `${url} is not a lock as Pyodide writes them.`, false);
}

/** An entry of a source, with the address of its wheel. */
export interface LocatedPackage {
  readonly entry: LockfilePackage;
  readonly url: URL;
}
