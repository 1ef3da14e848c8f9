const WORD = /[\p{L}\p{N}]+/gu;
/** Capitals that name nothing. */
const NO_NAMES = new Set(['i', 'swedish', 'english']);

type Word = { text: string; capital: boolean; opens: boolean; joined: boolean };

/**
 * The names in a sentence that do not stand in what is known: people, places, organisations, titles, abbreviations, all
 * that has a capital. Names side by side must stand side by side. The first word of a sentence may also be an ordinary
 * one: `isOrdinary`, asked in small letters, says so.
 */
export function strangeNames(
  sentence: string,
  known: string,
  isOrdinary: (word: string) => boolean,
): string[] {
  const there = ` ${wordsIn(known)
    .map(({ text }) => bare(text))
    .join(' ')} `;
  const stands = (words: readonly Word[]) =>
    there.includes(` ${words.map(({ text }) => bare(text)).join(' ')} `);
  return namesIn(sentence).flatMap((name) => {
    if (stands(name)) return [];
    const [first, ...others] = name;
    const withoutFirst = first?.opens === true && isOrdinary(first.text.toLowerCase());
    if (withoutFirst && (others.length === 0 || stands(others))) return [];
    return [name.map(({ text }) => text).join(' ')];
  });
}

/** Words with a capital, those side by side together. */
function namesIn(sentence: string): Word[][] {
  const names: Word[][] = [];
  let before: Word | undefined;
  for (const word of wordsIn(sentence)) {
    const isName = word.capital && !NO_NAMES.has(word.text.toLowerCase());
    if (isName && before?.capital === true && word.joined && names.length > 0) names.at(-1)?.push(word);
    else if (isName) names.push([word]);
    before = isName ? word : undefined;
  }
  return names;
}

/** So far back stands what tells whether a word opens a sentence, or belongs to the one before. */
const LOOK_BACK = 8;

function wordsIn(text: string): Word[] {
  const whole = text.normalize('NFC');
  return [...whole.matchAll(WORD)].map(({ 0: word, index }) => {
    const from = Math.max(0, index - LOOK_BACK);
    const before = `${from > 0 ? 'x' : ''}${whole.slice(from, index)}`;
    return {
      text: word,
      capital: /\p{Lu}/u.test(word),
      opens: /(?:^|[.!?:]\s|["”“(]\s?)\s*["”“(–-]?\s*$/u.test(before),
      joined: /[\p{L}\p{N}][ \u00a0&-]{1,3}$/u.test(before),
    };
  });
}

/** In small letters, without the genitive. */
function bare(word: string): string {
  const small = word.toLowerCase();
  return small.length > 3 ? small.replace(/s$/u, '') : small;
}
