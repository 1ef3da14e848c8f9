import { UnreadableError } from '../unreadable.ts';

const CONTROLS = /(?![\t\n\f\r\x85])\p{Cc}/gu;
/** So much is looked at to tell whether a file is a text. */
const LOOKED_AT = 65_536;
const MOST_CONTROLS = 0.01;

/** UTF-8, or UTF-16 with its mark, or the Windows code page that older Swedish text files have. Throws where it is no text. */
export function decoded(bytes: Uint8Array): string {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const text = utf16
    ? new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes)
    : utf8(bytes);
  const start = text.slice(0, LOOKED_AT);
  const controls = start.match(CONTROLS)?.length ?? 0;
  if (start.includes('\0') || controls > start.length * MOST_CONTROLS) throw new UnreadableError('not-text');
  return text;
}

/** A page put together by a program may have a letter cut in two: the other letters tell. */
function utf8(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  if (broken === 0) return text;
  const whole = (text.match(/\P{ASCII}/gu)?.length ?? 0) - broken;
  return whole > broken ? text : new TextDecoder('windows-1252').decode(bytes);
}
