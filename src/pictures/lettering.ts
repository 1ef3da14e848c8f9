import { createRequire } from 'node:module';
import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';

/** Atkinson Hyperlegible Next: made for those with low vision; SIL Open Font License 1.1, in its package. */
export const FONT_FAMILY = 'Atkinson Hyperlegible Next';
const FONT_PACKAGE = '@expo-google-fonts/atkinson-hyperlegible-next';
const fileOf = (name: string) =>
  createRequire(import.meta.url).resolve(`${FONT_PACKAGE}/${name}/AtkinsonHyperlegibleNext_${name}.ttf`);

/** This font and no other, so that a picture looks the same on every machine. */
export const FONT: NonNullable<ResvgRenderOptions['font']> = {
  loadSystemFonts: false,
  fontFiles: [fileOf('400Regular'), fileOf('700Bold')],
  defaultFontFamily: FONT_FAMILY,
};

export type Lettering = { size: number; bold?: boolean };

const PER_LINE = 1.25;
/** In the units of the size. */
export const lineHeight = ({ size }: Lettering): number => Math.round(size * PER_LINE);

/** How far the words reach, with the room that the font gives them on either side; in the units of the size. */
export function widthOf(words: string, { size, bold = false }: Lettering): number {
  // What stands between two letters, as blanks alone have no extent.
  return (size / MEASURED_AT) * (measured(`n${words}n`, bold) - measured('nn', bold));
}

const MEASURED_AT = 100;
/** The same words stand in picture after picture, and measuring takes longer than all else in laying one out. */
const KEPT = 2000;
const kept = new Map<string, number>();

function measured(words: string, bold: boolean): number {
  const key = `${bold} ${words}`;
  const width = kept.get(key) ?? extentOf(words, bold);
  if (kept.size >= KEPT) kept.clear();
  kept.set(key, width);
  return width;
}

function extentOf(words: string, bold: boolean): number {
  const look = `font-family="${FONT_FAMILY}" font-size="${MEASURED_AT}" font-weight="${bold ? 700 : 400}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg"><text ${look}>${escaped(words)}</text></svg>`;
  return new Resvg(svg, { font: FONT }).getBBox()?.width ?? 0;
}

/**
 * The words in as few lines of that width as they need, about equally long. What does not fit, a long word or one line
 * too many, ends with "…".
 */
export function inLines(words: string, lettering: Lettering, width: number, most = 4): string[] {
  const pieces = words
    .split(/\s+/u)
    .filter(Boolean)
    .map((word) => ({ word, width: widthOf(word, lettering) }));
  const space = widthOf(' ', lettering);
  const fewest = filled(pieces, space, width);
  let lines = fewest;
  for (let narrower = width; lines.length === fewest.length && narrower > 0; narrower -= width / 50) {
    const tried = filled(pieces, space, narrower);
    if (tried.length > fewest.length || widest(tried) > width) break;
    lines = tried;
  }
  return lines.slice(0, most).map(({ text }, index) => {
    if (index === most - 1 && lines.length > most) return shortened(`${text}…`, lettering, width);
    return text.includes(' ') ? text : shortened(text, lettering, width);
  });
}

type Line = { text: string; width: number };

/** Each line as full as it can be. */
function filled(pieces: readonly { word: string; width: number }[], space: number, width: number): Line[] {
  const lines: Line[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last !== undefined && last.width + space + piece.width <= width) {
      last.text += ` ${piece.word}`;
      last.width += space + piece.width;
    } else lines.push({ text: piece.word, width: piece.width });
  }
  return lines;
}

const widest = (lines: readonly Line[]): number => Math.max(0, ...lines.map(({ width }) => width));

function shortened(line: string, lettering: Lettering, width: number): string {
  const letters = [...line];
  while (letters.length > 2 && widthOf(letters.join(''), lettering) > width) letters.splice(-2, 2, '…');
  return letters.join('');
}

function escaped(words: string): string {
  return words.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}
