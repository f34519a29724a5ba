import { expect } from "vitest";
import type { ReadResult } from "../../../src/model/document.js";
import { UnreadableError } from "../../../src/model/errors.js";

/** Always the same numbers for the same seed, from 0 to below 1. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Damaged copies of a file: bits flipped, ends cut, pieces written twice, runs of the same byte. */
export function* mutations(bytes: Uint8Array, count: number, seed = 1): Generator<Uint8Array> {
  const next = random(seed);
  const place = () => Math.floor(next() * bytes.length);
  for (let made = 0; made < count; made++) {
    const copy = bytes.slice();
    for (let flips = 1 + Math.floor(next() * 8); flips > 0; flips--) {
      const at = place();
      copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(next() * 8));
    }
    const [from, to] = [place(), place()].sort((one, other) => one - other) as [number, number];
    if (made % 4 === 0) yield copy;
    else if (made % 4 === 1) yield copy.subarray(0, place());
    else if (made % 4 === 2)
      yield Uint8Array.from([...copy.subarray(0, to), ...copy.subarray(from, to), ...copy.subarray(to)]);
    else yield copy.fill(Math.floor(next() * 256), from, Math.min(to, from + 64));
  }
}

/** Whatever the damage, a reader gives a tree or an UnreadableError with a sentence. */
export async function expectSober(
  read: (bytes: Uint8Array) => Promise<ReadResult>,
  bytes: Uint8Array,
  count: number,
): Promise<void> {
  for (const damaged of mutations(bytes, count)) {
    const result: unknown = await read(damaged).catch((cause: unknown) => cause);
    if (!(result instanceof Error)) continue;
    expect(result).toBeInstanceOf(UnreadableError);
    expect(result.message).toMatch(/^[A-ZÉ].*\.$/s);
  }
}
