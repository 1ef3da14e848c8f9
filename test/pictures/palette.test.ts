import { describe, expect, it } from 'vitest';
import { COLOURS, shadesFor } from '../../src/pictures/palette.ts';

/** The relative luminance of WCAG 2 (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance). */
function luminance(colour: string): number {
  const parts = /^#(..)(..)(..)$/.exec(colour)?.slice(1) ?? [];
  const [red = Number.NaN, green = Number.NaN, blue = Number.NaN] = parts
    .map((part) => Number.parseInt(part, 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one) + 0.05, luminance(other) + 0.05];
  return Math.max(a, b) / Math.min(a, b);
}

describe.each([1, 2, 3, 4, 5, 6, 7, 10, 11])('the shades of a scale with %i steps', (steps) => {
  const shades = shadesFor(steps);

  it('are one for each step, with words that can be read on all of them', () => {
    expect(shades).toHaveLength(steps);
    for (const { fill, ink } of shades) expect(contrast(fill, ink)).toBeGreaterThanOrEqual(4.5);
  });

  it('go from light to dark, so that the order is seen without hues', () => {
    const light = shades.map(({ fill }) => luminance(fill));
    expect(light).toEqual(light.toSorted((one, other) => other - one));
    expect(new Set(light).size).toBe(steps);
  });
});

describe('the other colours', () => {
  it.each([COLOURS.ink, COLOURS.softInk])('let %s be read on the ground', (ink) => {
    expect(contrast(ink, COLOURS.ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(COLOURS.ink, COLOURS.notRelevant)).toBeGreaterThanOrEqual(4.5);
  });

  it('outline what is not filled so that it is seen', () => {
    expect(contrast(COLOURS.outline, COLOURS.ground)).toBeGreaterThanOrEqual(3);
  });
});
