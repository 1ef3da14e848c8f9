import { renderAsync } from '@resvg/resvg-js';
import type { Log } from '../messages/log.ts';
import type { Paint, Picture } from '../messages/picture.ts';
import { svgOf } from './draw.ts';
import { heatmap } from './heatmap.ts';
import { FONT } from './lettering.ts';

/** Teams shows no larger pictures; in pixels, either way. */
const MOST_PIXELS = 1024;
/** So many pixels to a CSS pixel are as sharp as anyone sees. */
const MOST_ZOOM = 3;
/** The same picture is often shown again soon: on another platform, once handed in, after a failure. */
const KEPT = 20;

/** Paints pictures, and keeps the latest. */
export function createPainter(log: Log): Paint {
  const kept = new Map<string, Promise<Uint8Array | undefined>>();

  async function paintNew(picture: Picture, key: string): Promise<Uint8Array | undefined> {
    try {
      return await pngOf(picture);
    } catch (error) {
      kept.delete(key);
      log.error(
        { err: error, picture: picture.kind },
        'A picture could not be painted; its words go out alone',
      );
      return undefined;
    }
  }

  return (picture) => {
    const key = JSON.stringify(picture);
    const painted = kept.get(key) ?? paintNew(picture, key);
    kept.delete(key);
    kept.set(key, painted);
    for (const [oldest] of kept) {
      if (kept.size <= KEPT) break;
      kept.delete(oldest);
    }
    return painted;
  };
}

async function pngOf(picture: Picture): Promise<Uint8Array> {
  const drawing = heatmap(picture);
  const zoom = Math.min(MOST_ZOOM, MOST_PIXELS / drawing.width, MOST_PIXELS / drawing.height);
  const options = { font: FONT, fitTo: { mode: 'zoom' as const, value: zoom } };
  return (await renderAsync(await svgOf(drawing), options)).asPng();
}
