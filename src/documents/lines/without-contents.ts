import type { Line } from './line.ts';
import { withoutMarkup } from './plain-line.ts';

const CONTENTS = /^(innehåll|innehållsförteckning|innehåll i korthet|contents|table of contents)$/i;
const DOT_LEADER = /(?:\.|…|·|_){3,}[\s.…·_]*\d{1,3}$/;
const PAGE_AT_END = /\S(?:\t+| {2,})\s*\d{1,3}$/;
/** Where a machine has set the lines, the gap before the page may be any. */
const TYPESET_PAGE_AT_END = /\S\s\d{1,3}$/;

/** The lines without tables of contents: they name every subject and answer nothing. */
export function withoutContents(lines: readonly Line[]): Line[] {
  let inContents = false;
  return lines.filter((line, at) => {
    const words = wordsOf(line);
    if (words === '') return true;
    if (DOT_LEADER.test(words) || isBrokenLeader(line, lines[at + 1])) return false;
    if (CONTENTS.test(words)) {
      inContents = true;
      return false;
    }
    inContents &&= isEntry(line) || isBroken(line, lines[at + 1]);
    return !inContents;
  });
}

function wordsOf({ text }: Line): string {
  return text
    .replace(/^\s*#+\s*/, '')
    .split('\t')
    .map((part) => withoutMarkup(part.replace(/ {2,}/g, '\t')))
    .join('\t')
    .trim();
}

function isEntry(line: Line): boolean {
  const ends = line.page === undefined ? PAGE_AT_END : TYPESET_PAGE_AT_END;
  return ends.test(wordsOf(line)) || isLink(line.text);
}

/** A long entry goes on over a line, and has its page there. */
function isBroken(line: Line, next: Line | undefined): boolean {
  return line.heading === undefined && next !== undefined && isEntry(next) && isGoingOn(next);
}

function isBrokenLeader(line: Line, next: Line | undefined): boolean {
  return line.page !== undefined && next !== undefined && isGoingOn(next) && DOT_LEADER.test(wordsOf(next));
}

function isGoingOn({ text }: Line): boolean {
  return /^\s*\p{Ll}/u.test(text);
}

/** An entry of a contents list in markdown: `- [Syfte](#syfte)`. */
function isLink(line: string): boolean {
  return /^\s*(?:[-*+]|\d+\.)?\s*\[[^\]]+\]\(#[^)]*\)\s*$/.test(line);
}
