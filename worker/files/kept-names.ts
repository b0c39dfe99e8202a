/** The name of the browser's database of kept files. */
export const databaseName = 'gradio-lite-files';
