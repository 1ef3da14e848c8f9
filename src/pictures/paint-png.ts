import type { Picture } from '../messages/picture.ts';
import { pngOf } from './draw.ts';
import { drawingOf } from './drawing-of.ts';

/** Paints a picture. Rejects where it does not hang together. */
export type PaintPng = (picture: Picture) => Promise<Uint8Array>;

/** Here and now, which holds up all else that this thread does. */
export const paintPng: PaintPng = async (picture) => pngOf(drawingOf(picture));
