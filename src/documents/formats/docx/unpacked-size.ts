import { unzipSync } from 'fflate';
import { UnreadableError } from '../../unreadable.ts';

/** How many bytes a packed file says that its texts take unpacked. Nothing is unpacked. Throws where it is no such file. */
export function unpackedTextSize(bytes: Uint8Array): number {
  let size = 0;
  try {
    unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (/\.(?:xml|rels)$/i.test(name)) size += originalSize;
        return false;
      },
    });
  } catch (error) {
    throw new UnreadableError('damaged', error);
  }
  return size;
}
