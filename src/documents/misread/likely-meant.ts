/** What a scanner sees, and what it was. */
const CONFUSED: readonly (readonly [string, string])[] = [
  ['rn', 'm'],
  ['m', 'rn'],
  ['cl', 'd'],
  ['vv', 'w'],
  ['1', 'l'],
  ['0', 'o'],
];
/** A shorter word is as likely another. */
const LEAST_LETTERS = 6;

/** What a misread word may have been, in small letters. None for a word that looks as words do and cannot be taken for another. */
export function likelyMeant(word: string): string[] {
  if ([...word].length < LEAST_LETTERS) return [];
  const small = word.toLowerCase();
  const found = new Set<string>();
  // Upper case in the middle of a word: deklARATIONEN. A name in two parts has one capital: HelsingborgsHem.
  if (/^\p{L}?\p{Ll}+\p{Lu}{2,}\p{L}*$/u.test(word)) found.add(small);
  for (const base of new Set([small, withoutTriples(small, '$1$1'), withoutTriples(small, '$1')])) {
    if (base !== small) found.add(base);
  }
  for (const [seen, meant] of CONFUSED) {
    for (let at = small.indexOf(seen); at !== -1; at = small.indexOf(seen, at + 1)) {
      found.add(small.slice(0, at) + meant + small.slice(at + seen.length));
    }
  }
  return [...found];
}

/** No Swedish word has a letter three times over: jämslllldhet. */
function withoutTriples(word: string, instead: string): string {
  return word.replace(/(\p{L})\1{2,}/gu, instead);
}
