import mammoth from 'mammoth';
import type { ReadDocument } from '../../block.ts';
import { UnreadableError } from '../../unreadable.ts';
import { TAB } from '../html/inline-text.ts';
import { readHtml } from '../html/read-html.ts';
import { headingStyles } from './heading-styles.ts';
import { unpackedTextSize } from './unpacked-size.ts';

/** As much text as a thousand pages have, with all its marks; a small file that holds more is there to do harm. */
const MOST_UNPACKED = 100 * 1024 * 1024;

/** Word's own contents list becomes a part of the page that is left out; the title stands above all headings. */
const STYLES = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Rubrik'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p.subtitle:fresh",
  ...[1, 2, 3, 4, 5, 6].map((level) => `p[style-name='Rubrik ${level}'] => h${level}:fresh`),
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((level) => [
    `p[style-name='toc ${level}'] => p.toc:fresh`,
    `p[style-name='Contents ${level}'] => p.toc:fresh`,
  ]),
  "p[style-name='TOC Heading'] => p.toc:fresh",
  "p[style-name='Contents Heading'] => p.toc:fresh",
];

/** A file that asks for a password is a container of Microsoft's older kind, as Word's own files once were. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const OLD_WORD = Buffer.from('WordDocument', 'utf16le');
const LOCKED = Buffer.from('EncryptedPackage', 'utf16le');

/** Reads a Word file as it would look with every change accepted. */
export async function readDocx(bytes: Uint8Array): Promise<ReadDocument> {
  if (OLE.every((byte, at) => bytes[at] === byte)) {
    const container = Buffer.from(bytes);
    const isOld = container.includes(OLD_WORD) && !container.includes(LOCKED);
    throw new UnreadableError(isOld ? 'damaged' : 'protected');
  }
  if (unpackedTextSize(bytes) > MOST_UNPACKED) throw new UnreadableError('too-large');
  return readHtml(await htmlOf(bytes));
}

async function htmlOf(bytes: Uint8Array): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      {
        styleMap: [...STYLES, ...headingStyles(bytes)],
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      },
    );
    return value.replace(/\t/g, TAB);
  } catch (error) {
    throw new UnreadableError('damaged', error);
  }
}
