import type { Paint, Picture } from '../messages/picture.ts';
import type { ReportDocument } from './document.ts';
import type { Painted } from './writers.ts';

/** Paints each picture of the document, one after another. */
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
