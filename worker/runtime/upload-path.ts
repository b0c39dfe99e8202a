/** Where a file that a visitor gave lies: alone in a folder, so that it keeps its name. */

/** The last part of a name, without what means something in a path. */
const plainName = (name: string): string => {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const kept = last.replace(/[\u0000-\u001f\u007f]/g, '');
  return /^\.*$/.test(kept) ? 'file' : kept;
};

/** A path for a file of this name, no other one's, below the folder of temporary files. */
export function uploadPath(temporary: string, name: string): string {
  const folder = [...crypto.getRandomValues(new Uint8Array(16))];
  const unique = folder.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${temporary}/gradio/${unique}/${plainName(name)}`;
}
