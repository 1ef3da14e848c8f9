import type { Paint, Picture } from '../../messages/picture.ts';
import type { ReportDocument } from '../document.ts';

/** PNG files, by what they show; a picture that could not be painted is missing. */
export type Painted = ReadonlyMap<Picture, Uint8Array>;

/** In pixels of 1/96 inch: about as large as on a phone, which the pictures are made for. */
const MOST = { width: 336, height: 480 };

export async function paintAll(document: ReportDocument, paint: Paint): Promise<Painted> {
  const pictures = document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'picture' ? [block.picture] : [])),
  );
  const painted = new Map<Picture, Uint8Array>();
  for (const picture of pictures) {
    const png = await paint(picture);
    if (png !== undefined) painted.set(picture, png);
  }
  return painted;
}

/** As large as fits, in proportion. */
export function sizeOnPage(png: Uint8Array): { width: number; height: number } {
  const { width, height } = pngSize(png);
  const share = Math.min(MOST.width / width, MOST.height / height);
  return { width: Math.round(width * share), height: Math.round(height * share) };
}

/** A PNG begins with its signature and the chunk that holds its size (https://www.w3.org/TR/png-3/#11IHDR). */
function pngSize(png: Uint8Array): { width: number; height: number } {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
