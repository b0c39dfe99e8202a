/** The languages an app can be written in, and the file each one runs as. */
export const languages = {
  py: { label: 'Python', file: 'app.py' },
  ts: { label: 'TypeScript', file: 'app.ts' },
} as const;

export type Language = keyof typeof languages;

/** Whether a text names a language of the playground. */
export const isLanguage = (text: string | null): text is Language =>
  text !== null && Object.hasOwn(languages, text);
