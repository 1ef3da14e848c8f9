/** "kultur-" before one of these is no broken word. */
const GOES_ON = /^(?:och|eller|samt|respektive|till|and|or|to)(?!\p{L})/u;
const BROKEN = /(\p{L}[\p{L}\p{N}-]*)-$/u;
const SOFT_HYPHEN = '\u00AD';
/** A person breaks a word or two; a program breaks them again and again. */
const BROKEN_BY_PROGRAM = 3;
/** No word is longer, so no more is looked at. */
const LONGEST_WORD = 80;

/** `has`: whether a word in small letters stands anywhere in the document. `typeset`: a machine has broken its lines, and its words. */
export type DocumentWords = { has: (word: string) => boolean; typeset: boolean };

/** The document's words, whole and with their hyphens. What has pages is typeset, and what has words broken again and again. */
export function documentWords(lines: readonly { text: string; page?: number }[]): DocumentWords {
  let known: Set<string> | undefined;
  return {
    has(word) {
      known ??= new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []));
      return known.has(word);
    },
    typeset: lines.some(({ page }) => page !== undefined) || timesBroken(lines) >= BROKEN_BY_PROGRAM,
  };
}

function timesBroken(lines: readonly { text: string }[]): number {
  return lines.filter(({ text }, at) => {
    const next = lines[at + 1]?.text.trim() ?? '';
    return /\p{Ll}{2}-\s*$/u.test(text) && /^\p{Ll}/u.test(next) && !GOES_ON.test(next);
  }).length;
}

/**
 * A paragraph's lines as one. A word broken over two lines is put together: with its hyphen where the document writes it so
 * elsewhere, and where it is a name or an abbreviation.
 */
export function joinLines(lines: readonly string[], words: DocumentWords): string {
  return lines.reduce((joined, line) => {
    if (joined === '') return line;
    if (joined.endsWith(SOFT_HYPHEN)) return joined.slice(0, -1) + line;
    const [, left] = BROKEN.exec(joined.slice(-LONGEST_WORD)) ?? [];
    const [right] = /^\p{L}+/u.exec(line) ?? [];
    if (left === undefined || right === undefined || GOES_ON.test(line)) return `${joined} ${line}`;
    return (keepsHyphen(left, right, words) ? joined : joined.slice(0, -1)) + line;
  }, '');
}

function keepsHyphen(left: string, right: string, { has, typeset }: DocumentWords): boolean {
  // No word is broken after its first letter: "e-post".
  if (left.length === 1 || /^\p{Lu}/u.test(right) || /[\p{Lu}\p{N}]$/u.test(left)) return true;
  if (has((left + right).toLowerCase())) return false;
  return !typeset || has(`${left}-${right}`.toLowerCase());
}
