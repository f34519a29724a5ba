import { fold } from "../fold.js";

/** Whether two labels name the same criterion: the words of one are in the other, or they share most of theirs. */
export function sameLabel(one: string, other: string): boolean {
  const left = words(one);
  const right = words(other);
  if (left.length === 0 || right.length === 0) return false;
  const [short, long] = left.length <= right.length ? [left, new Set(right)] : [right, new Set(left)];
  const common = short.filter((word) => long.has(word)).length;
  return (
    common === short.length ||
    (short.length >= 3 && common / short.length >= 0.75 && common / long.size >= 0.6)
  );
}

function words(label: string): string[] {
  return (fold(label).match(/[\p{L}\d]{3,}/gu) ?? []).filter(
    (word) => !/^(?:les?|des|du|aux?|pour|par|sur|the)$/.test(word),
  );
}
