import { inflateSync } from 'node:zlib';

/** A picture as rows of dark and light points. */
export interface Points {
  width: number;
  height: number;
  isDark: (x: number, y: number) => boolean;
}

/** Bytes a pixel for the colour types of PNG that are read here: grey, RGB, grey with alpha, RGBA. */
const CHANNELS = new Map([
  [0, 1],
  [2, 3],
  [4, 2],
  [6, 4],
]);

/** Reads a PNG of 8 bits a channel that is neither interlaced nor has a palette; undefined for any other file. */
export function readPng(file: Uint8Array): Points | undefined {
  const data = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (data.length < 45 || data.toString('latin1', 1, 4) !== 'PNG') return undefined;
  const width = data.readUInt32BE(16);
  const height = data.readUInt32BE(20);
  const channels = CHANNELS.get(data[25] ?? -1);
  const isPlain = data[24] === 8 && data[28] === 0;
  if (!channels || !isPlain || width * height > 16_000_000) return undefined;
  const lines = inflateSync(Buffer.concat([...imageChunks(data)]));
  const pixels = unfilter(lines, width * channels, height, channels);
  const isDark = (x: number, y: number) => (pixels[(y * width + x) * channels] ?? 255) < 128;
  return { width, height, isDark };
}

function* imageChunks(data: Buffer): Generator<Buffer> {
  for (let at = 8; at + 12 <= data.length; ) {
    const length = data.readUInt32BE(at);
    if (data.toString('latin1', at + 4, at + 8) === 'IDAT') yield data.subarray(at + 8, at + 8 + length);
    at += 12 + length;
  }
}

/** Undoes the five line filters of the PNG standard (§9). */
function unfilter(lines: Buffer, stride: number, height: number, channels: number): Uint8Array {
  const out = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = lines[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const raw = lines[y * (stride + 1) + 1 + x] ?? 0;
      const left = x >= channels ? (out[y * stride + x - channels] ?? 0) : 0;
      const up = y > 0 ? (out[(y - 1) * stride + x] ?? 0) : 0;
      const upLeft = y > 0 && x >= channels ? (out[(y - 1) * stride + x - channels] ?? 0) : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, upLeft)][filter] ?? 0;
      out[y * stride + x] = raw + guess;
    }
  }
  return out;
}

function paeth(left: number, up: number, upLeft: number): number {
  const guess = left + up - upLeft;
  const [toLeft, toUp, toUpLeft] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - upLeft)];
  if (toLeft <= toUp && toLeft <= toUpLeft) return left;
  return toUp <= toUpLeft ? up : upLeft;
}
