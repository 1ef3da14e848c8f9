import type { Paint, Picture } from '../messages/picture.ts';
import type { Reply } from '../messages/reply.ts';

/** A reply's pictures as PNG. One that could not be painted is not there, and its words are shown instead. */
export type Painted = ReadonlyMap<Picture, Uint8Array>;

export async function paintedIn({ parts }: Reply, paint: Paint): Promise<Painted> {
  const pictures = parts.flatMap((part) => (part.kind === 'picture' ? [part.picture] : []));
  const painted = await Promise.all(
    pictures.map(async (picture) => ({ picture, png: await paint(picture) })),
  );
  return new Map(painted.flatMap(({ picture, png }) => (png === undefined ? [] : [[picture, png]])));
}
