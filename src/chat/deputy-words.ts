const DEPUTY =
  /^(?:(?:min|ny|my|new) )?(?:ersättare|deputy)(?:[:,]? (?:är|blir|is)|:)? ((?!(?:för|till|som|på|i|av|är|har|kan|ska|for|to|as|at|in|of|is|has|can)(?!\p{L}))[\p{L}@].*?)[.!]*$/iu;
const IS_DEPUTY = /^(\p{L}.*?) (?:är|blir|is) (?:(?:min )?ersättare|(?:my )?deputy)[.!]*$/iu;
const LONGEST_NAME_WORDS = 4;

/** "ersättare Karin Ek", "Karin Ek är min ersättare": the name or the e-mail that is given; undefined where none is. */
export function readDeputyName(line: string): string | undefined {
  const words = line.trim().replace(/\s+/gu, ' ');
  const who = DEPUTY.exec(words)?.[1] ?? IS_DEPUTY.exec(words)?.[1];
  return who === undefined || who.includes('?') || who.split(' ').length > LONGEST_NAME_WORDS
    ? undefined
    : who;
}
