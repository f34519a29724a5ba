import type { Random } from "./random.js";

type Change = (bytes: Uint8Array, random: Random) => Uint8Array;

const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

const flip: Change = (bytes, random) => {
  const copy = bytes.slice();
  for (let count = random.size(20); count > 0; count--) copy[random.below(copy.length)] = random.below(256);
  return copy;
};

const cut: Change = (bytes, random) => bytes.slice(0, random.below(bytes.length));

const remove: Change = (bytes, random) => {
  const at = random.below(bytes.length);
  return joined(bytes.subarray(0, at), bytes.subarray(at + random.size(200)));
};

const repeat: Change = (bytes, random) => {
  const at = random.below(bytes.length);
  const piece = bytes.subarray(at, at + random.size(200));
  const times = Array.from({ length: random.size(500) }, () => piece);
  return joined(bytes.subarray(0, at), ...times, bytes.subarray(at));
};

/** A number of four bytes, or of one, made extreme: lengths, offsets, counts. */
const extreme: Change = (bytes, random) => {
  const copy = bytes.slice();
  const at = random.below(Math.max(1, copy.length - 4));
  const value = random.pick([0, 1, 0x7f, 0xff]);
  copy.fill(value, at, at + random.pick([1, 2, 4]));
  return copy;
};

const move: Change = (bytes, random) => {
  const [from, to] = [random.below(bytes.length), random.below(bytes.length)];
  const copy = bytes.slice();
  copy.set(bytes.subarray(from, Math.min(from + random.size(400), bytes.length - to + from)), to);
  return copy;
};

const CHANGES = [flip, flip, flip, cut, remove, repeat, extreme, move];

/** The file with bytes changed, whatever they mean. */
export function changeBytes(bytes: Uint8Array, random: Random): Uint8Array {
  return bytes.length === 0 ? bytes : random.pick(CHANGES)(bytes, random);
}
