/** The browser's databases in which apps keep things; nothing makes one before there is something to keep. */

/** Flagged rows and their files. */
export const filesDatabase = 'gradio-lite-files';

/** Results of examples. */
export const resultsDatabase = 'gradio-lite-results';

/** Whether a database is there; asking makes none. */
export async function exists(database: string): Promise<boolean> {
  // Firefox before 126 does not tell.
  if (!('databases' in indexedDB)) return true;
  return (await indexedDB.databases()).some(({ name }) => name === database);
}
