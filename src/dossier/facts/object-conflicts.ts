import type { Facts } from "../../model/facts.js";
import type { Piece } from "../../model/piece.js";
import { stemKey } from "../../text/stem.js";
import { tokenise } from "../../text/tokens.js";
import type { FoundObject } from "./object.js";

/** Pieces that word the object of the whole contract; technical pieces speak of a part of it. */
const NAMING: readonly Piece[] = ["RC", "AVIS", "LETTRE", "CCAP", "CCP", "AE"];
/** From here on an object is a guess from a cover or a title. */
const GUESSED = 2;
const FEWEST_WORDS = 3;

interface Said {
  readonly pieces: readonly Piece[];
  readonly object: FoundObject | null;
}

/** Objects said in so many words in other pieces that share no word with the one kept. */
export function objectConflicts(
  findings: readonly Said[],
  kept: FoundObject | null,
): Facts["object"]["conflicts"] {
  if (kept === null || kept.rank >= GUESSED) return undefined;
  const words = stems(kept.text);
  const others = findings.flatMap(({ pieces, object }) => {
    if (object === null || object.rank >= GUESSED || !pieces.some((piece) => NAMING.includes(piece)))
      return [];
    const said = stems(object.text);
    const apart =
      said.size >= FEWEST_WORDS && words.size >= FEWEST_WORDS && ![...said].some((word) => words.has(word));
    return apart ? [{ value: object.text, evidence: [object.evidence] }] : [];
  });
  return others.length === 0 ? undefined : others;
}

const GENERAL = new Set(
  stemsIn(
    "marché public publics accord cadre contrat consultation prestation service travaux fourniture objet lot mission réalisation exécution pour dans avec présent passation procédure",
  ),
);

function stems(text: string): Set<string> {
  return new Set(stemsIn(text).filter((stem) => !GENERAL.has(stem)));
}

function stemsIn(text: string): string[] {
  return tokenise(text)
    .forms.filter((form) => form.length > 3 && /^\p{L}+$/u.test(form))
    .map(stemKey);
}
