import { describe, expect, it } from 'vitest';
import { COLOURS, shadeAt, shadesFor } from '../../src/pictures/palette.ts';
import { contrast, luminance } from '../support/contrast.ts';

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

describe('the shade of a mean', () => {
  const shades = Array.from({ length: 41 }, (_, tenths) => shadeAt(tenths / 40));

  it('has words that can be read on it, wherever the mean is on the scale', () => {
    for (const { fill, ink } of shades) expect(contrast(fill, ink)).toBeGreaterThanOrEqual(4.5);
  });

  it('is that of the step where it is a whole one, and darker with every tenth', () => {
    expect([0, 10, 20, 30, 40].map((at) => shades[at])).toEqual(shadesFor(5));
    const light = shades.map(({ fill }) => luminance(fill));
    expect(light).toEqual(light.toSorted((one, other) => other - one));
  });
});

describe('the other colours', () => {
  it.each([COLOURS.ink, COLOURS.softInk])('let %s be read on the ground', (ink) => {
    expect(contrast(ink, COLOURS.ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(COLOURS.ink, COLOURS.notRelevant)).toBeGreaterThanOrEqual(4.5);
  });

  it('outline and hatch what is not filled so that it is seen', () => {
    expect(contrast(COLOURS.outline, COLOURS.ground)).toBeGreaterThanOrEqual(3);
  });

  it.each([COLOURS.bar, COLOURS.otherBar])(
    'let a bar of %s be seen on the ground and on its track',
    (bar) => {
      expect(contrast(bar, COLOURS.ground)).toBeGreaterThanOrEqual(3);
      expect(contrast(bar, COLOURS.track)).toBeGreaterThanOrEqual(3);
      expect(contrast(COLOURS.ink, COLOURS.track)).toBeGreaterThanOrEqual(4.5);
    },
  );
});
