import { zlibSync } from "fflate";
import { crc32 } from "../package/inflate.js";

/** An image decoded by pdf.js. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** 1: one bit a pixel, 2: three bytes, 3: four bytes. */
  readonly kind: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** For each kind: bits of a sample, and the colour type of PNG (ISO/IEC 15948). */
const KINDS: Readonly<Record<number, readonly [bits: number, colour: number, bitsOfPixel: number]>> = {
  1: [1, 0, 1],
  2: [8, 2, 24],
  3: [8, 6, 32],
};

/** The image as a PNG file; an empty one when its kind is not known. */
export function encodePng({ width, height, kind, data }: Pixels): Uint8Array {
  const known = KINDS[kind];
  if (known === undefined) return new Uint8Array();
  const [bits, colour, bitsOfPixel] = known;
  const stride = Math.ceil((width * bitsOfPixel) / 8);
  const raw = new Uint8Array((stride + 1) * height);
  for (let row = 0; row < height; row += 1)
    raw.set(data.subarray(row * stride, (row + 1) * stride), row * (stride + 1) + 1);
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([bits, colour, 0, 0, 0], 8);
  const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  return joined([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", zlibSync(raw, { level: 1 })),
    chunk("IEND", new Uint8Array()),
  ]);
}

function chunk(name: string, body: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(body.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, body.length);
  for (let at = 0; at < 4; at += 1) bytes[4 + at] = name.charCodeAt(at);
  bytes.set(body, 8);
  view.setUint32(body.length + 8, crc32(bytes.subarray(4, body.length + 8)));
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
