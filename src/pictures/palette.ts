/** A cell's colour and that of the words on it; as `#rrggbb`. */
export type Shade = { fill: string; ink: string };

/** The colours of what stands around the cells. */
export const COLOURS = {
  ground: '#ffffff',
  edge: '#c9d3d1',
  ink: '#16211f',
  softInk: '#4a5856',
  outline: '#6b7977',
  notRelevant: '#eef1f0',
  bar: '#1f786e',
  /** Of a bar to the other side. */
  otherBar: '#a34e12',
  /** What a bar would fill if it were all. */
  track: '#eef1f0',
} as const;

const BLACK = '#000000';
const WHITE = '#ffffff';

/** One hue from light to dark, so that the order is seen also by those who see no hues. */
const LIGHT_TO_DARK = ['#e3f2f0', '#addad3', '#6cb6ab', '#1f786e', '#0b4641'] as const;

/** A shade for each step of a scale, the lowest lightest. */
export function shadesFor(steps: number): Shade[] {
  return Array.from({ length: steps }, (_, step) => shadeAt(steps === 1 ? 0 : step / (steps - 1)));
}

/** The shade of a place on a scale: 0 is its lowest end, 1 its highest. */
export function shadeAt(share: number): Shade {
  const fill = between(share * (LIGHT_TO_DARK.length - 1));
  // One of the two always has a contrast above 4.5 to 1.
  return { fill, ink: contrast(fill, WHITE) > contrast(fill, BLACK) ? WHITE : BLACK };
}

function between(at: number): string {
  const from = channels(LIGHT_TO_DARK[Math.floor(at)] ?? BLACK);
  const to = channels(LIGHT_TO_DARK[Math.ceil(at)] ?? BLACK);
  const mixed = from.map((channel, index) =>
    Math.round(channel + ((to[index] ?? channel) - channel) * (at % 1)),
  );
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** The contrast ratio of WCAG 2, 1 to 21. */
function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
