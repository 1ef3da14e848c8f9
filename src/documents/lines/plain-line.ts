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
