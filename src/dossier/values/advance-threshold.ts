import { quantities } from "../../text/numbers.js";
import { clauseAfter, clauseBefore } from "../context.js";
import type { DocumentView } from "../view.js";
import { collectAbout, type Place } from "./about.js";
import type { Candidate } from "./candidate.js";

const NAME = /\bavances?\b/;
const ABOVE =
  /(?:superieure?s?(?: ou egale?s?)? a|depass\w*|exced\w*|au-dela d[eu]|a partir de|plus de|seuil de|atteint|>)(?: (?:la somme|un montant|un seuil) de)?$/;
const BELOW = /(?:inferieure?s?(?: ou egale?s?)? a|n'exced\w+ pas|ne depasse pas|moins de)$/;
/** Amounts of the same clause that are not the amount of the contract. */
const OTHER =
  /garantie|caution|rembours|avance (?:est |sera )?(?:superieure|inferieure|depass|exced)|montant de (?:l'|cette |son )avance|plafon|acompte|sous-?trait|minimum de|chiffre/;
const LEAST = 1_000;
const MOST = 10_000_000;

/** Amount of the contract, in euros excluding tax, above which the advance is due. */
export function collectAdvanceThreshold(view: DocumentView): Candidate[] {
  return collectAbout(view, NAME, amountsIn);
}

function amountsIn({ text, folded, passage }: Place): number[] {
  if (passage.kind === "heading") return [];
  return quantities(text)
    .flatMap(({ kind, value, start, end }) => {
      if (kind !== "euros" || value < LEAST || value > MOST) return [];
      const before = clauseBefore(folded, start).slice(-220).trim();
      if (OTHER.test(before) || /^ ?(?:ttc|toutes taxes|t\.t\.c)/.test(clauseAfter(folded, end))) return [];
      if (ABOVE.test(before)) return [value];
      return BELOW.test(before) && /aucune avance|pas (?:\w+ ){0,2}d'avance|avance n'est pas/.test(folded)
        ? [value]
        : [];
    })
    .slice(0, 1);
}
