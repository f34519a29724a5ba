import { negatedSpans } from "../../text/negation.js";
import { tokenise } from "../../text/tokens.js";

const BOX = /[☐☑☒□❑❏◻■▣⊠✓✔✗✘]|\[ ?x? ?\]/g;
const TICKED = /[☑☒■▣⊠✓✔✗✘x]/;

/**
 * Whether the box of the words at [start, end) is ticked: the box before them, or after them when boxes follow their words;
 * null when no box answers for them.
 */
export function isTicked(folded: string, start: number, end: number): boolean | null {
  const boxes = [...folded.matchAll(BOX)].map(({ 0: text, index }) => ({ index, ticked: TICKED.test(text) }));
  const last = boxes.at(-1);
  if (last === undefined) return null;
  const trails = /^\W{0,4}$/.test(folded.slice(last.index + 1));
  const own = trails ? boxes.find(({ index }) => index >= end) : boxes.findLast(({ index }) => index < start);
  return own?.ticked ?? null;
}

/** Whether the sentence denies what stands at this offset: "n'est pas un accord-cadre", "☐ … ☒ autre". */
export function isDeniedAt(text: string, offset: number): boolean {
  const tokens = tokenise(text);
  return negatedSpans(tokens).some(
    ({ start, end }) => (tokens.starts[start] ?? 0) <= offset && offset < (tokens.ends[end - 1] ?? 0),
  );
}
