import { renderAsync } from '@resvg/resvg-js';
import type { Drawing } from './drawing.ts';
import { FONT } from './lettering.ts';

/** Teams shows no larger pictures; in pixels, either way. */
const MOST_PIXELS = 1024;
/** So many pixels to a CSS pixel are as sharp as anyone sees. */
const MOST_ZOOM = 3;

/** A drawing as SVG. The chart library takes a while to load, so it is loaded with the first picture. */
export async function svgOf({ width, height, option }: Drawing): Promise<string> {
  const { init } = await import('echarts/dist/echarts.esm.min.mjs');
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption(option);
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}

/** A drawing as PNG, as sharp as there is room for. */
export async function pngOf(drawing: Drawing): Promise<Uint8Array> {
  const zoom = Math.min(MOST_ZOOM, MOST_PIXELS / drawing.width, MOST_PIXELS / drawing.height);
  const options = { font: FONT, fitTo: { mode: 'zoom' as const, value: zoom } };
  return (await renderAsync(await svgOf(drawing), options)).asPng();
}
