import type { Drawing } from './heatmap.ts';

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
