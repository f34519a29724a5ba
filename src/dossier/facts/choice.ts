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
  const first = boxes[0];
  if (first === undefined) return null;
  const leads = first.index < start || folded.slice(0, first.index).trim() === "";
  const own = leads ? boxes.findLast(({ index }) => index < start) : boxes.find(({ index }) => index >= end);
  return own?.ticked ?? null;
}

/** Whether the sentence denies what stands at this offset: "n'est pas un accord-cadre", "☐ … ☒ autre". */
export function isDeniedAt(text: string, offset: number): boolean {
  const tokens = tokenise(text);
  return negatedSpans(tokens).some(
    ({ start, end }) => (tokens.starts[start] ?? 0) <= offset && offset < (tokens.ends[end - 1] ?? 0),
  );
}
