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

/** The object, with those that other pieces say in so many words and that share no word with it. */
export function withObjectConflicts(fact: Facts["object"], findings: readonly Said[]): Facts["object"] {
  const kept = findings.find(({ object }) => object !== null && object.text === fact.value)?.object ?? null;
  if (kept === null || kept.rank >= GUESSED || fact.source !== "texte") return fact;
  const words = stems(kept.text);
  const conflicts = findings.flatMap(({ pieces, object }) => {
    if (object === null || object.rank >= GUESSED || !pieces.some((piece) => NAMING.includes(piece)))
      return [];
    const said = stems(object.text);
    const known = said.size < FEWEST_WORDS || [...said].some((word) => words.has(word));
    return known ? [] : [{ value: object.text, evidence: [object.evidence] }];
  });
  return conflicts.length === 0 || words.size < FEWEST_WORDS ? fact : { ...fact, conflicts };
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
