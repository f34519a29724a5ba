import { EFORMS_CODES, type EformsField } from "../model/eforms-codes.js";
import { foldKeepingLength } from "../text/fold.js";
import type { Considerations } from "./considerations.js";
import { type DeclareContext, foundFor } from "./context.js";
import type { Draft } from "./draft.js";
import type { LotView } from "./lots.js";

/** Labels named by the passages found, and whose criteria they are; "none" only when nothing green is there and all was read. */
export function labels(
  draft: Draft<EformsField>,
  lot: LotView,
  context: DeclareContext,
  green: Considerations,
): void {
  const named = foundFor(lot, context, ({ labels: list }) => list.length > 0).flatMap(
    ({ declares, result }) =>
      declares.labels.flatMap(({ code, says }) => {
        const words = says.map(foldKeepingLength);
        const proofs = result.evidence
          .filter(lot.concerns)
          .filter(({ quote }) => words.some((word) => isSaid(word, foldKeepingLength(quote))));
        return proofs.length === 0 ? [] : [{ code, proofs }];
      }),
  );
  const codes = EFORMS_CODES["BT-805"].filter((code) => named.some((one) => one.code === code));
  if (codes.length > 0)
    draft.propose(
      "BT-805",
      codes,
      named.flatMap(({ proofs }) => proofs),
      "D'après les labels nommés.",
    );
  else if (green.found.length === 0 && green.doubts.length === 0 && green.whyNotSilent === null)
    draft.propose(
      "BT-805",
      ["none"],
      [],
      "Cherché dans toutes les pièces, lues en entier : aucun label ni critère d'achat vert.",
    );
}

/** Whether a text says these words whole: "gots" is not in "lingots". */
function isSaid(words: string, text: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const around = `${text[at - 1] ?? " "}${text[at + words.length] ?? " "}`;
    if (!/[a-z0-9]/.test(around)) return true;
  }
  return false;
}
