const LIGATURE = /[\uFB00-\uFB06]/g;
const SPACES = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g;
const INVISIBLE = /[\u200B-\u200F\u2060\uFEFF]/g;
/** At the end of a line it tells that the word goes on. */
const SOFT_HYPHENS = /\u00AD(?!\s*$)/g;

/** One line with the letters, spaces and hyphens that people type. */
export function plainSpaces(text: string): string {
  return text
    .normalize('NFC')
    .replace(LIGATURE, (ligature) => ligature.normalize('NFKC'))
    .replace(SPACES, ' ')
    .replace(INVISIBLE, '')
    .replace(SOFT_HYPHENS, '');
}
