import { inflateSync } from 'node:zlib';

type Pixel = { red: number; green: number; blue: number; alpha: number };
export type Picture = { width: number; height: number; pixels: Pixel[] };

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const CHANNELS = 4;

/** A PNG with eight bits a channel, red, green, blue and alpha, not interlaced (https://www.w3.org/TR/png-3/). */
export function readPng(file: Buffer): Picture {
  if (!file.subarray(0, 8).equals(SIGNATURE)) throw new Error('not a PNG');
  const chunks = chunksOf(file);
  const header = chunks.find(({ type }) => type === 'IHDR')?.data;
  if (header === undefined) throw new Error('a PNG without a header');
  const [depth, colour, , , interlaced] = header.subarray(8);
  if (depth !== 8 || colour !== 6 || interlaced !== 0) throw new Error('a PNG of another kind');
  const width = header.readUInt32BE(0);
  const height = header.readUInt32BE(4);
  const data = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map((chunk) => chunk.data));
  return { width, height, pixels: pixelsOf(inflateSync(data), width, height) };
}

/** How many pixels wide and high; throws where it is not a PNG. */
export function pngSize(file: Buffer): { width: number; height: number } {
  if (!file.subarray(0, 8).equals(SIGNATURE)) throw new Error('not a PNG');
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20) };
}

function chunksOf(file: Buffer): { type: string; data: Buffer }[] {
  const chunks = [];
  for (let at = SIGNATURE.length; at < file.length; ) {
    const length = file.readUInt32BE(at);
    chunks.push({
      type: file.toString('latin1', at + 4, at + 8),
      data: file.subarray(at + 8, at + 8 + length),
    });
    at += 12 + length;
  }
  return chunks;
}

function pixelsOf(data: Buffer, width: number, height: number): Pixel[] {
  const stride = width * CHANNELS;
  let above: number[] = new Array(stride).fill(0);
  const pixels: Pixel[] = [];
  for (let row = 0; row < height; row += 1) {
    const start = row * (stride + 1);
    above = unfiltered(data[start] ?? 0, data.subarray(start + 1, start + 1 + stride), above);
    for (let at = 0; at < stride; at += CHANNELS) {
      const [red = 0, green = 0, blue = 0, alpha = 0] = above.slice(at, at + CHANNELS);
      pixels.push({ red, green, blue, alpha });
    }
  }
  return pixels;
}

function unfiltered(filter: number, line: Buffer, above: number[]): number[] {
  const row: number[] = [];
  for (const [at, byte] of line.entries()) {
    const left = row[at - CHANNELS] ?? 0;
    const up = above[at] ?? 0;
    const upLeft = at < CHANNELS ? 0 : (above[at - CHANNELS] ?? 0);
    row.push((byte + predicted(filter, left, up, upLeft)) & 0xff);
  }
  return row;
}

function predicted(filter: number, left: number, up: number, upLeft: number): number {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4:
      return paeth(left, up, upLeft);
    default:
      throw new Error(`no such filter in a PNG: ${filter}`);
  }
}

function paeth(left: number, up: number, upLeft: number): number {
  const guess = left + up - upLeft;
  const [toLeft, toUp, toUpLeft] = [left, up, upLeft].map((value) => Math.abs(guess - value));
  if (toLeft === undefined || toUp === undefined || toUpLeft === undefined) return 0;
  if (toLeft <= toUp && toLeft <= toUpLeft) return left;
  return toUp <= toUpLeft ? up : upLeft;
}
