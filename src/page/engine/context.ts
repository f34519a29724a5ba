import type { Evidence } from "../../model/fact.js";
import { type Passage, sectionPath } from "../../model/passage.js";

/** A passage among what stands around it in its document. */
export interface Context {
  readonly document: string;
  /** Titles from the outermost section inwards. */
  readonly section: readonly string[];
  readonly lines: readonly ContextLine[];
}

export interface ContextLine {
  readonly text: string;
  readonly heading: boolean;
  /** The passage of the finding. */
  readonly found: boolean;
}

const BEFORE = 8;
const AFTER = 12;

/** What stands around a proof in the passages of its document; null when it is not among them. */
export function contextOf(proof: Evidence, passages: readonly Passage[]): Context | null {
  const found = passageOf(proof, passages);
  if (found === undefined) return null;
  const at = passages.indexOf(found);
  const around = passages.slice(Math.max(0, at - BEFORE), at + AFTER + 1);
  return {
    document: proof.document,
    section: sectionPath(found.section),
    lines: around.map((passage) => ({
      text: passage.text,
      heading: passage.kind === "heading",
      found: passage === found,
    })),
  };
}

/** The passage at the place of the proof that begins as it is quoted. */
function passageOf({ origin, quote }: Evidence, passages: readonly Passage[]): Passage | undefined {
  const words = quote.replace(/…$/, "").trim();
  const place = JSON.stringify(origin);
  const quoted = passages.filter(({ text }) => text.startsWith(words));
  return quoted.find((passage) => JSON.stringify(passage.origin) === place) ?? quoted[0];
}
