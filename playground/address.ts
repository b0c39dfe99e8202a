/** The page's address says what is open: an example by name, or code that travels in the link itself. */
import { isLanguage, type Language } from './languages.ts';

export type Address =
  | { kind: 'example'; example: string; language: Language }
  | { kind: 'shared'; code: string; language: Language };

/** Reads a location hash; null when it names neither an example nor shared code. */
export function parseAddress(hash: string): Address | null {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const given = fields.get('lang');
  const language = isLanguage(given) ? given : 'py';
  const code = fields.get('code');
  if (code) return { kind: 'shared', code, language };
  const example = fields.get('example');
  return example ? { kind: 'example', example, language } : null;
}

/** Writes the location hash of an address, `#` included. */
export function formatAddress(address: Address): string {
  const what: [string, string] =
    address.kind === 'shared' ? ['code', address.code] : ['example', address.example];
  return `#${new URLSearchParams([what, ['lang', address.language]])}`;
}
