/** Words before a full stop that does not end the sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:t\.?\s?ex|bl\.?\s?a|m\.?\s?m|m\.?\s?fl|d\.?\s?v\.?\s?s|dvs|osv|s\.?\s?k|f\.?\s?d|fr\.?\s?o\.?\s?m|t\.?\s?o\.?\s?m|p\.?\s?g\.?\s?a|o\.?\s?s\.?\s?v|resp|inkl|exkl|kl|ca|c:a|nr|st|sid|kap|jfr|etc|dr|prof|tfn|tel|e\.?\s?g|i\.?\s?e|\p{L})\.$/iu;
/** The number of a list item. */
const ITEM_NUMBER = /^\d{1,2}\.$/;
const END = /[.!?…]["”’»)\]]*\s+(?=["”’»(–-]*\s?[\p{Lu}\d])/gu;

/** The text's sentences, word for word and in order. An abbreviation's full stop ends none. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  for (const line of text.split(/\n+/)) {
    let start = 0;
    for (const end of line.matchAll(END)) {
      const upTo = line.slice(start, end.index + 1);
      if (ABBREVIATION.test(upTo) || ITEM_NUMBER.test(upTo)) continue;
      sentences.push(line.slice(start, end.index + end[0].length).trim());
      start = end.index + end[0].length;
    }
    sentences.push(line.slice(start).trim());
  }
  return sentences.filter(Boolean);
}

export function wordCount(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
