/** An app's files in Python's file system, each app in a folder of its own. */
import type { PyodideAPI } from 'pyodide';
import type { AppFiles } from '../../../src/app/files.ts';
import { AppError } from '../../../src/errors.ts';
import type { AppSource, SourceFile } from '../../../src/protocol/source.ts';
import type { ReadNow } from '../../file-system/read-now.ts';
import { mountLazily, type FileSystem, type FolderList } from './lazy-files.ts';

type FS = PyodideAPI['FS'];

/** Ids may hold any character, names of folders may not. */
const nameOf = (app: string): string => encodeURIComponent(app).replaceAll('.', '%2E');

/** The folder of the app with this id. */
export const folderOf = (app: string): string => `/apps/${nameOf(app)}`;

/** The folder of an app's temporary files. */
export const temporaryFolderOf = (app: string): string => `/tmp/${nameOf(app)}`;

async function fetched(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} could not be read: the server answered ${response.status}.`);
  return new Uint8Array(await response.arrayBuffer());
}

const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));

/** A path below the app's folder. Throws for one that leads out of it. */
function pathIn(folder: string, name: string): string {
  const parts: string[] = [];
  for (const part of name.split('/')) {
    if (part === '..' && parts.pop() === undefined)
      throw new AppError('ValueError', `File names stay in the app's folder; got "${name}".`);
    if (part !== '' && part !== '.' && part !== '..') parts.push(part);
  }
  return `${folder}/${parts.join('/')}`;
}

/** Writes one file of an app; fetches it first when it is a URL. */
export async function writeFile(fs: FS, folder: string, file: SourceFile): Promise<void> {
  const path = pathIn(folder, file.name);
  const content = file.content ?? (file.url === undefined ? '' : await fetched(file.url));
  (fs as unknown as FileSystem).mkdirTree(parentOf(path));
  fs.writeFile(path, content);
}

/** Writes all files of an app; those of its lazy folder come when opened. */
export async function writeFiles(fs: FS, folder: string, source: AppSource, readNow: ReadNow): Promise<void> {
  const files = fs as unknown as FileSystem;
  files.mkdirTree(folder);
  if (source.folder) {
    const { url } = source.folder;
    const list = JSON.parse(new TextDecoder().decode(await fetched(url))) as FolderList;
    mountLazily(files, folder, list, url, readNow);
  }
  await Promise.all(source.files.map((file) => writeFile(fs, folder, file)));
}

/** Gives one file of an app another name. */
export function renameFile(fs: FS, folder: string, from: string, to: string): void {
  const target = pathIn(folder, to);
  (fs as unknown as FileSystem).mkdirTree(parentOf(target));
  fs.rename(existing(fs, folder, from), target);
}

/** Removes one file of an app. */
export function removeFile(fs: FS, folder: string, name: string): void {
  fs.unlink(existing(fs, folder, name));
}

function existing(fs: FS, folder: string, name: string): string {
  const path = pathIn(folder, name);
  if (!fs.analyzePath(path).exists)
    throw new AppError('FileNotFoundError', `[Errno 2] No such file or directory: '${name}'`);
  return path;
}

/** Removes a folder with all that is in it, if it is there. */
export function removeFolder(fs: FS, folder: string): void {
  if (!fs.analyzePath(folder).exists) return;
  // A folder that is the working directory cannot be removed.
  if (`${fs.cwd()}/`.startsWith(`${folder}/`)) fs.chdir('/');
  for (const name of fs.readdir(folder) as string[]) {
    if (name === '.' || name === '..') continue;
    const path = `${folder}/${name}`;
    // Links are removed, not followed.
    if (fs.isDir(fs.lstat(path).mode)) removeFolder(fs, path);
    else fs.unlink(path);
  }
  fs.rmdir(folder);
}

/** Removes the files below a folder that were last written more than so many seconds ago. Folders stay. */
export function removeOldFiles(fs: FS, folder: string, seconds: number): void {
  if (!fs.analyzePath(folder).exists) return;
  for (const name of fs.readdir(folder) as string[]) {
    if (name === '.' || name === '..') continue;
    const path = `${folder}/${name}`;
    const { mode, mtime } = fs.lstat(path) as { mode: number; mtime: Date };
    if (fs.isDir(mode)) removeOldFiles(fs, path, seconds);
    else if (Date.now() - mtime.getTime() > seconds * 1000) fs.unlink(path);
  }
}

/** Reads an app's files for the app model; relative paths start in the app's folder. */
export function appFiles(fs: FS, app: string): AppFiles {
  const folder = folderOf(app);
  const absolute = (path: string): string => (path.startsWith('/') ? path : `${folder}/${path}`);
  const files = fs as unknown as FileSystem;
  return {
    temporary: temporaryFolderOf(app),
    readText(path) {
      if (!fs.analyzePath(absolute(path)).exists)
        throw new AppError('FileNotFoundError', `[Errno 2] No such file or directory: '${path}'`);
      return fs.readFile(absolute(path), { encoding: 'utf8' }) as string;
    },
    list(path) {
      const { exists, object } = fs.analyzePath(absolute(path));
      if (!exists || !fs.isDir((object as { mode: number }).mode)) return null;
      return (fs.readdir(absolute(path)) as string[]).filter((name) => name !== '.' && name !== '..');
    },
    read(path) {
      const { exists, object } = fs.analyzePath(absolute(path));
      return exists && fs.isFile((object as { mode: number }).mode) ? fs.readFile(absolute(path)) : null;
    },
    write(path, content) {
      files.mkdirTree(parentOf(absolute(path)));
      fs.writeFile(absolute(path), content);
    },
    remove(path) {
      if (fs.analyzePath(absolute(path)).exists) fs.unlink(absolute(path));
    },
  };
}
