import type { ReadDocument } from '../block.ts';
import { blocksOfLines } from '../lines/blocks-of-lines.ts';
import type { Line } from '../lines/line.ts';
import { runningLines } from '../lines/running-lines.ts';
import { plainSpaces } from './plain-spaces.ts';

/** Reads markdown or plain text. Form feeds part it into pages. */
export function readText(given: string): ReadDocument {
  const { text, title } = withoutFrontMatter(given);
  return { ...(title !== undefined && { title }), blocks: blocksOfLines(linesOf(text)) };
}

/** YAML front matter is about the file, not part of what it says; its title is. */
function withoutFrontMatter(text: string): { text: string; title: string | undefined } {
  const matter = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(text);
  if (!matter) return { text, title: undefined };
  const title = /^(?:title|titel):\s*(.+?)\s*$/m.exec(matter[1] ?? '')?.[1]?.replace(/^(["'])(.*)\1$/, '$2');
  return { text: text.slice(matter[0].length), title };
}

function linesOf(text: string): Line[] {
  const pages = withoutComments(text.replace(/\r\n?|\u2028/g, '\n'))
    .split('\f')
    .map((page) => page.split('\n').map(plainSpaces));
  if (pages.length === 1) return (pages[0] ?? []).map((line) => ({ text: line }));
  return withoutRunningLines(pages).flatMap((lines, at) => [
    ...lines.map((line) => ({ text: line, page: at + 1 })),
    { text: '' },
  ]);
}

function withoutComments(text: string): string {
  return text
    .split('<!--')
    .map((part, at) => {
      const end = at === 0 ? 0 : part.indexOf('-->');
      return end === -1 ? `<!--${part}` : part.slice(at === 0 ? 0 : end + 3);
    })
    .join('');
}

function withoutRunningLines(pages: readonly string[][]): string[][] {
  const placed = pages.map((lines) => {
    const words = lines.flatMap((text, at) => (text.trim() ? [at] : []));
    // The two first and the two last that say anything stand at the page's edges.
    const atTop = new Set(words.slice(0, 2));
    const atBottom = new Set(words.slice(-2));
    return lines.map((text, at) => ({ text, down: atTop.has(at) ? 0 : atBottom.has(at) ? 1 : 0.5 }));
  });
  const isRunning = runningLines(placed);
  return placed.map((page) =>
    page.filter((line) => line.text.trim() === '' || !isRunning(line)).map(({ text }) => text),
  );
}
