const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&nbsp;': ' ',
  '&ndash;': '–',
};

/** One line or paragraph without its markup: the words are kept as they stand. */
export function withoutMarkup(line: string): string {
  return line
    .replace(/!?\[([^\]\n]*)\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+"[^"]*")?\)/g, '$1')
    .replace(/<(https?:\/\/[^>\s]+)>/g, '$1')
    .replace(/<\/?[a-z][^<>\n]{0,80}>/gi, '')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*]+?)(?<=\S)\*(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/(?<![\p{L}\p{N}_])_(?=[^\s_])([^_]+?)(?<=\S)_(?![\p{L}\p{N}_])/gu, '$1')
    .replace(/(?<!`)`([^`]+)`/g, '$1')
    .replace(/\\([*_#`[\]])/g, '$1')
    .replace(/&(?:amp|lt|gt|quot|nbsp|ndash);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/ {2,}/g, ' ')
    .trim();
}

/**
 * A paragraph's lines as one. A word broken over two lines is joined, its hyphen kept;
 * "kultur-" before "och fritid" is no such word.
 */
export function joinLines(lines: readonly string[]): string {
  return lines.reduce((joined, line) => {
    if (joined === '') return line;
    const broken =
      /\p{L}-$/u.test(joined) && /^\p{Ll}/u.test(line) && !/^(och|eller|samt|and|or)\b/.test(line);
    return broken ? joined + line : `${joined} ${line}`;
  }, '');
}
