import type { Passage } from "../../model/passage.js";
import { fold } from "../fold.js";

/** "lot 2", "lots n° 1, 3 et 4", "lots 2 à 5"; on a folded text. */
const NAMED = String.raw`lots? (?:n ?[°o]s? ?)?\d{1,2}(?:(?:, ?| et | a | ?- ?|\/)(?:lots? )?(?:n ?[°o] ?)?\d{1,2}(?![\d%]))*`;
export const LOT = new RegExp(String.raw`\b${NAMED}`);
const LEAD = `(?:s'agissant|en ce qui concerne|concernant|pour|pour ce qui (?:est|concerne)) (?:de |du |des |le |les |l'ensemble des )?`;
/** Words that open what is said of some lots: "S'agissant du lot 3 :", "Pour les lots 1 et 4,", "Lot 2 -". */
const ANNOUNCES = new RegExp(
  String.raw`(?:(?:^|[\s.;:,)–-])${LEAD}(${NAMED})(?: ?\([^()]{0,60}\))? ?[:,]|(?:^\W*|[.;] ?(?:[-•] ?)?)(${NAMED})(?: ?\([^()]{0,60}\))? ?:)`,
  "gu",
);

/** A passage, or the part of one that is about the lots named before it. */
export interface LotPart {
  readonly passage: Passage;
  /** Lots as written before this part, null when the text does not tell. */
  readonly lot: string | null;
}

/**
 * Passages cut where the text turns to other lots ("pour le lot 1 : …; pour le lot 2 : …"). What is said of lots lasts to the end of its
 * paragraph, and through the paragraphs and lists it announces with a colon.
 */
export function partsByLot(passages: readonly Passage[]): LotPart[] {
  let open: { readonly lot: string; block: number; readonly section: Passage["section"] } | null = null;
  let announcing = false;
  return passages.flatMap((passage) => {
    const stays =
      open !== null &&
      passage.section === open.section &&
      passage.kind !== "heading" &&
      (passage.block === open.block || announcing);
    if (!stays) open = null;
    const cuts = passage.cells === undefined ? cutsOf(passage.text) : [];
    const last = cuts.at(-1);
    const before = stays ? (open?.lot ?? null) : null;
    if (last !== undefined) {
      open = { lot: last.lot, block: passage.block, section: passage.section };
      announcing = passage.text.slice(last.end).trim() === "";
    } else if (open !== null) open = { ...open, block: passage.block };
    return parts(passage, cuts, before);
  });
}

interface Cut {
  readonly start: number;
  readonly end: number;
  readonly lot: string;
}

function cutsOf(text: string): Cut[] {
  if (!/\blots?\b/i.test(text)) return [];
  return [...fold(text).matchAll(ANNOUNCES)].map((match) => {
    const lot = match[1] ?? match[2] ?? "";
    return { start: match.index, end: match.index + match[0].length, lot };
  });
}

function parts(passage: Passage, cuts: readonly Cut[], before: string | null): LotPart[] {
  const [first] = cuts;
  if (first === undefined) return [{ passage, lot: before }];
  const head = passage.text.slice(0, first.start).trim();
  return [
    ...(head.length < 4 ? [] : [{ passage: { ...passage, text: head }, lot: before }]),
    ...cuts.flatMap(({ end, lot }, at) => {
      const text = passage.text.slice(end, cuts[at + 1]?.start ?? passage.text.length).trim();
      return text === "" ? [] : [{ passage: { ...passage, text }, lot }];
    }),
  ];
}
