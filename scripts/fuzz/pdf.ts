import { changeBytes } from "./bytes.js";
import type { Random } from "./random.js";

const TARGETS = [
  /\d+ 0 R/g,
  /\d+/g,
  /\/[A-Za-z]+/g,
  /<<|>>|\[|\]/g,
  /\bobj\b|\bendobj\b|\bstream\b|\bxref\b|\btrailer\b/g,
  /\([^)]*\)/g,
];

/** A PDF with a reference, a number, a name or a mark of its objects replaced by another of the same file. */
export function changePdf(bytes: Uint8Array, random: Random): Uint8Array {
  if (random.below(3) === 0) return changeBytes(bytes, random);
  const text = Buffer.from(bytes).toString("latin1");
  const found = [...text.matchAll(random.pick(TARGETS))];
  if (found.length < 2) return changeBytes(bytes, random);
  let changed = text;
  for (let count = random.size(8); count > 0; count--) {
    const { 0: old, index } = random.pick(found);
    const [other] = random.pick(found);
    const value = random.pick([other, other, other, "", "-1", "99999999999", "null", old.repeat(500)]);
    if (changed.startsWith(old, index))
      changed = changed.slice(0, index) + value + changed.slice(index + old.length);
  }
  return new Uint8Array(Buffer.from(changed, "latin1"));
}
