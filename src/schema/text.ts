/** The rule that several components share for text: null stays null, everything else becomes text. */
export const asText = (value: unknown): string | null =>
  value === null || value === undefined ? null : String(value);
