/** The beginning of words that are too long for their place, whole characters all; `most`: with the mark that tells of the rest. */
export function shortened(words: string, most: number): string {
  const characters = [...words];
  return characters.length <= most
    ? words
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}

/** The same cut between two words, each of them whole. */
export function shortenedToWords(words: string, most: number): string {
  return words.length <= most ? words : `${words.slice(0, most).replace(/\s\S*$/u, '')} …`;
}
