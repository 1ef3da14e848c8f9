/** Characters that open markup wherever they stand. */
const ANYWHERE = /[\\*_`~]/g;
/** Line starts that open a heading, a quotation or a list. */
const LINE_START = /^(#{1,6}(?=\s|$)|>|[-+])/;
const NUMBERED_START = /^(\d{1,9})([.)])(?=\s|$)/;

/**
 * One line of plain text as text for a TextBlock, which is read as Markdown (a CommonMark subset, and `{{DATE(…)}}`
 * and `{{TIME(…)}}`). Escapes only what would become markup: some Teams apps show the backslashes
 * (https://github.com/MicrosoftDocs/msteams-docs/issues/5793), so ordinary prose must come through as it was.
 */
export function escapeLine(line: string): string {
  return line
    .trim()
    .replace(ANYWHERE, '\\$&')
    .replace(/\](?=[([:])/g, '\\]')
    .replace(/<(?=[A-Za-z/!?])/g, '\\<')
    .replace(/&(?=#|[A-Za-z][A-Za-z0-9]*;)/g, '\\&')
    .replace(/(?<=\{)\{/g, '\\{')
    .replace(LINE_START, '\\$1')
    .replace(NUMBERED_START, '$1\\$2');
}

/** Plain text in several lines, each escaped. */
export function escapeLines(text: string): string {
  return text.split(LINE_BREAK).map(escapeLine).join('\n');
}

/** Every character that some reader of Markdown takes as the end of a line. */
export const LINE_BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;
