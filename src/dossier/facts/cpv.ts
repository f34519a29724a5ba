import type { Passage } from "../../model/passage.js";
import { titlesOf } from "../context.js";
import { fold } from "../fold.js";
import type { DocumentView } from "../view.js";

export interface CpvCode {
  /** Eight figures, without the check figure. */
  readonly code: string;
  readonly passage: Passage;
}

const CODE = /(?<![\d.,-])(\d{2}(?:\.?\d{3}){2})(?:[-.]\d)?(?![\d]|[.,]\d)/g;

/** The CPV codes written where the text speaks of CPV, in order: the first is the principal one. */
export function cpvCodes(view: DocumentView): CpvCode[] {
  const found: CpvCode[] = [];
  let near = -10;
  for (const passage of view.passages) {
    const folded = fold(passage.text);
    if (
      /\bcpv\b|nomenclature|vocabulaire commun/.test(folded) ||
      /\bcpv\b|nomenclature/.test(titlesOf(passage))
    )
      near = passage.index;
    if (passage.index - near > 6) continue;
    for (const match of folded.matchAll(CODE)) {
      const code = (match[1] ?? "").replaceAll(".", "");
      if (Number(code.slice(0, 2)) >= 3 && Number(code.slice(0, 2)) <= 98) found.push({ code, passage });
    }
  }
  return found;
}
