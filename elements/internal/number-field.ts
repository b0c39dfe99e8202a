/** What number fields share: the text in one may be on its way to a number, and stays as typed meanwhile. */

/** The number a field holds; null while it is empty or holds no number yet. */
export const fieldNumber = (field: HTMLInputElement): number | null =>
  field.value === '' ? null : Number(field.value);

/**
 * Puts a value into a number field, unless its text already says that: writing it again would take the
 * `.0` from under a visitor on the way to `1.05`.
 */
export function writeNumber(field: HTMLInputElement, value: unknown): void {
  const text = value === null || value === undefined ? '' : String(value);
  const same = text === '' ? field.value === '' : field.value !== '' && Number(field.value) === Number(text);
  if (!same) field.value = text;
}
