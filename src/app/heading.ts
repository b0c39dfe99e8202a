/** The Markdown of an app's heading. */
export const heading = (title: string): string =>
  `<h1 style='text-align: center; margin-bottom: 1rem'>${title}</h1>`;
