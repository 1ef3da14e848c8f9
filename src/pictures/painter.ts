import type { Log } from '../messages/log.ts';
import type { Paint, Picture } from '../messages/picture.ts';
import { type PaintPng, paintPng } from './paint-png.ts';

/** The same picture is often shown again soon: on another platform, once handed in, after a failure. */
const KEPT = 20;

/** Paints pictures, here unless another place is given, and keeps the latest. */
export function createPainter(log: Log, png: PaintPng = paintPng): Paint {
  const kept = new Map<string, Promise<Uint8Array | undefined>>();

  async function paintNew(picture: Picture, key: string): Promise<Uint8Array | undefined> {
    try {
      return await png(picture);
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
