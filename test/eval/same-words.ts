/** Whether the passage holds the words, however they are set: capitals, marks of Markdown and broken lines aside. */
export function holdsWords(passage: string, words: string): boolean {
  return asSet(passage).includes(asSet(words));
}

function asSet(text: string): string {
  return straight(text.normalize('NFC'))
    .replace(/<[^<>\n]{1,20}>/g, '')
    .replace(/[*_#|\s]/g, '')
    .toLowerCase();
}

/**
 * Whether the answer tells the fact, or one of the alternatives. Capitals and dots aside, and 3,6 is 3.6. A number
 * stands alone (17 is not in 2017), so do "ja", "nej" and "inte", and a word of up to four letters begins one.
 */
export function tellsFact(answer: string, fact: string | readonly string[]): boolean {
  const told = asTold(answer);
  return [fact].flat().some((alternative) => {
    const wanted = asTold(alternative);
    return wanted !== '' && patternOf(wanted).test(told);
  });
}

function patternOf(wanted: string): RegExp {
  const words = wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  if (/^\d/.test(wanted) && /\d$/.test(wanted))
    return new RegExp(`(?<!\\d)(?<!\\d\\.)${words}(?!\\d)(?!\\.\\d)`);
  if (/^(?:ja|nej|inte|not|no)$/.test(wanted))
    return new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, 'u');
  return new RegExp(/^\p{L}{1,4}$/u.test(wanted) ? `(?<![\\p{L}\\p{N}])${words}` : words, 'u');
}

function asTold(text: string): string {
  return straight(text.normalize('NFD').replace(/\p{M}/gu, ''))
    .replace(/[*_#|]/g, ' ')
    .replace(/(\d),(?=\d)/g, '$1.')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

function straight(text: string): string {
  return text
    .replace(/[“”„»«]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[–—]/g, '-');
}
