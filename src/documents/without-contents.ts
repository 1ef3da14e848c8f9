import { withoutMarkup } from './plain-line.ts';

const CONTENTS = /^(innehåll|innehållsförteckning|innehåll i korthet|contents|table of contents)$/i;
const DOT_LEADER = /(?:\.|…|·){3,}[\s.…·]*\d{1,3}$/;
const PAGE_AT_END = /\S(?:\t+| {2,})\s*\d{1,3}$/;

/** The lines without tables of contents: they name every subject and answer nothing. */
export function withoutContents(lines: readonly string[]): string[] {
  let inContents = false;
  return lines.filter((line) => {
    const words = line
      .replace(/^\s*#+\s*/, '')
      .split('\t')
      .map(withoutMarkup)
      .join('\t')
      .trim();
    if (words === '') return true;
    if (DOT_LEADER.test(words)) return false;
    if (CONTENTS.test(words)) {
      inContents = true;
      return false;
    }
    inContents &&= PAGE_AT_END.test(words) || isLink(line);
    return !inContents;
  });
}

/** An entry of a contents list in markdown: `- [Syfte](#syfte)`. */
function isLink(line: string): boolean {
  return /^\s*(?:[-*+]|\d+\.)?\s*\[[^\]]+\]\(#[^)]*\)\s*$/.test(line);
}
