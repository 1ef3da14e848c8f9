import { widthOf } from '../../src/pictures/lettering.ts';

/** A line of words as it stands in an SVG of the chart library; `left` and `right` are how far its letters reach. */
export type Words = { words: string; size: number; bold: boolean; left: number; right: number; y: number };

const attribute = (of: string, pattern: RegExp): string => pattern.exec(of)?.[1] ?? '';

/** All that is written, in the order that it is drawn. */
export function wordsIn(svg: string): Words[] {
  return [...svg.matchAll(/<text\b([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = '', escaped = '']) => {
    const words = unescaped(escaped);
    const size = Number(attribute(attributes, /font-size:([\d.]+)px/));
    const bold = attributes.includes('font-weight:bold');
    const [fromX = Number.NaN, fromY = Number.NaN] = attribute(attributes, /translate\(([\d. ]+)\)/)
      .split(' ')
      .map(Number);
    // The lines of one label stand above and below its middle.
    const [x, y] = [fromX, fromY + Number(attribute(attributes, / y="(-?[\d.]+)"/))];
    const width = widthOf(words, { size, bold });
    const share = { start: 0, middle: 0.5, end: 1 }[attribute(attributes, /text-anchor="(\w+)"/)] ?? 0;
    return { words, size, bold, left: x - share * width, right: x + (1 - share) * width, y };
  });
}

/** Just the words. */
export const textsIn = (svg: string): string[] => wordsIn(svg).map(({ words }) => words);

/** Filled shapes with their colours; `width` is negative where one is drawn to the left. */
export function boxesIn(
  svg: string,
): { left: number; top: number; width: number; height: number; fill: string }[] {
  const shape = /<path d="M([\d.]+) ([\d.]+)l(-?[\d.]+) 0l0 ([\d.]+)l-?[\d.]+ 0Z" fill="(#\w+)"/g;
  return [...svg.matchAll(shape)].map(([, left, top, width, height, fill = '']) => ({
    left: Number(left),
    top: Number(top),
    width: Number(width),
    height: Number(height),
    fill,
  }));
}

/** How many boxes have an outline of short lines. */
export const dashedIn = (svg: string): number => svg.match(/stroke-dasharray/g)?.length ?? 0;

/** How many boxes are filled with slanting lines. */
export function hatchedIn(svg: string): number {
  const runs = svg.match(/(?:<path d="M[\d.]+ [\d.]+L[\d.]+ [\d.]+"[^>]*><\/path>\s*)+/g);
  return runs?.length ?? 0;
}

const unescaped = (words: string): string =>
  words
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
