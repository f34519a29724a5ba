import type { Evidence } from "../model/fact.js";
import { sectionPath } from "../model/passage.js";
import type { Match } from "./condition.js";
import type { IndexedDocument, IndexedPassage } from "./indexed.js";

/** A whole document as proof: its first words. */
export function placeOfDocument(document: IndexedDocument): Evidence {
  return {
    document: document.file,
    ...(document.pieces[0] === undefined ? {} : { piece: document.pieces[0] }),
    section: [],
    origin: {},
    quote: excerpt(document.opening, []),
  };
}

const QUOTE_LENGTH = 300;
const MOST = 4;

/** A passage as proof: where it is, and its words around the notions found. */
export function proofOf(indexed: IndexedPassage, remark?: string): Evidence {
  const { passage, document, hits } = indexed;
  return {
    document: document.file,
    ...(document.pieces[0] === undefined ? {} : { piece: document.pieces[0] }),
    section: sectionPath(passage.section),
    origin: passage.origin,
    quote: excerpt(
      passage.text,
      hits.map((hit) => hit.start),
    ),
    ...(remark === undefined ? {} : { remark }),
  };
}

/** The best proofs of a list of matches, each passage once. */
export function proofsOf(matches: readonly Match[], most = MOST): Evidence[] {
  const seen = new Set<string>();
  const proofs: Evidence[] = [];
  for (const { passages, condition } of matches) {
    for (const indexed of passages) {
      if (proofs.length >= most) return proofs;
      if (seen.has(indexed.passage.text)) continue;
      seen.add(indexed.passage.text);
      proofs.push(proofOf(indexed, condition.because));
    }
  }
  return proofs;
}

/** At most 300 characters, cut at spaces, holding the first notion found. */
export function excerpt(text: string, starts: readonly number[]): string {
  if (text.length <= QUOTE_LENGTH) return text;
  const first = starts.length === 0 ? 0 : Math.min(...starts);
  const from = first < QUOTE_LENGTH / 2 ? 0 : text.indexOf(" ", first - QUOTE_LENGTH / 3) + 1;
  const to = from + QUOTE_LENGTH >= text.length ? text.length : text.lastIndexOf(" ", from + QUOTE_LENGTH);
  return `${from > 0 ? "… " : ""}${text.slice(from, to)}${to < text.length ? " …" : ""}`;
}
