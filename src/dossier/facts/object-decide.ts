import type { Piece } from "../../model/piece.js";
import { lotOfFile } from "./line.js";
import type { FoundObject } from "./object.js";
import { objectsDiffer } from "./object-conflict.js";
import { ranked } from "./order.js";
import { confidenceOf, type Decided, isGoverning } from "./said.js";

const MOST_PROOF = 4;
/** Rank up to which an object is read after a label or in the sentence of the purpose. */
const PLAIN = 1;

/** The object in the plainest words of the piece that prevails; that of another contract in a governing piece is a conflict. */
export function decideObject(
  documents: ReadonlyArray<{ readonly pieces: readonly Piece[]; readonly object: FoundObject | null }>,
): { readonly object: FoundObject; readonly decided: Decided<string> } | null {
  const all = ranked(documents)
    .flatMap(({ pieces, object }) => (object === null ? [] : [{ ...object, pieces }]))
    .sort((a, b) => a.rank - b.rank);
  const [first] = all;
  if (first === undefined) return null;
  const plain = all.filter(
    ({ rank, pieces, evidence }) =>
      rank <= PLAIN && isGoverning(pieces) && lotOfFile(evidence.document) === "",
  );
  const others = isGoverning(first.pieces) ? plain.filter(({ text }) => objectsDiffer(first.text, text)) : [];
  const conflicts = others.map(({ text, evidence }) => ({ value: text, evidence: [evidence] }));
  const same = plain.filter((one) => one !== first && !others.includes(one));
  return {
    object: first,
    decided: {
      value: first.text,
      confidence: confidenceOf(
        first.rank === 0 ? 0 : first.rank < 3 ? 1 : 2,
        isGoverning(first.pieces),
        others.length > 0,
      ),
      evidence: [first.evidence, ...same.map(({ evidence }) => evidence)].slice(0, MOST_PROOF),
      conflicts,
    },
  };
}
