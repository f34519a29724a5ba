import { quantities } from "../../text/numbers.js";
import { clauseAfter, clauseBefore, titlesOf } from "../context.js";
import { evidenceOf } from "../evidence.js";
import { fold } from "../fold.js";
import type { DocumentView } from "../view.js";
import type { Candidate } from "./candidate.js";

/** General rate, or one kept for small firms. */
export interface AdvanceRate extends Candidate {
  readonly small: boolean;
}

const SMALL =
  /petites? (?:et|ou) moyennes?|\bpme\b|\btpe\b|r\. ?2151-13|artisan|economie sociale|\bsiae\b|entreprises? adaptees?|\besat\b/;
/** Percentages of the same clause that are not the rate: repayment, guarantee, part executed. */
const OTHER_BEFORE =
  /rembours|precompt|resorb|retenue de garantie|premiere demande|caution|a concurrence|atteint|atteindre|depass|lorsque le (?:montant|taux) (?:des|d')|execut|sous-?trait\w+ .{0,20}(?:superieur|represent)|majore|penalit|tva|taux d'interet|taxe|rabais|superieure? a$|inferieure? a$|au-dela de$|minor/;
const OTHER_AFTER =
  /^ ?(?:du montant (?:des prestations|execute)|de (?:l'execution|realisation|la part)|des (?:prestations|travaux) (?:execut|realis))/;
const RATE =
  /\bavance(?: obligatoire| forfaitaire)?$|avance.{0,140}(?:\b(?:de|a|est|:|soit|egale?|taux|represent\w*|correspond\w*|fixee?|calculee?|s'eleve\w*|sera de|sur la base de)\b|[:(|])[^%]{0,60}$|(?:taux|montant|pourcentage) (?:de (?:l'|cette |la )|d')?avance[^%]{0,110}$|avance.{0,200}%.{0,90}(?:,| et| ou)(?: de| a| est de)?$|^(?:ce|le|son) (?:taux|montant)[^%]{0,60}$/;

/** Rates of the advance, in percent. */
export function collectAdvance(view: DocumentView): AdvanceRate[] {
  const found: AdvanceRate[] = [];
  let near = -10;
  for (const passage of view.passages) {
    const folded = fold(passage.text);
    const speaks = /\bavances?\b/.test(folded);
    if (speaks) near = passage.index;
    if (passage.kind === "heading" || !/%|pour ?cent/i.test(folded)) continue;
    const titled = /\bavances?\b/.test(titlesOf(passage).split(" > ").at(-1) ?? "");
    if (!speaks && !titled && passage.index - near > 1) continue;
    for (const rate of ratesIn(passage.text, folded, speaks || titled)) {
      found.push({ ...rate, evidence: evidenceOf(view, passage) });
    }
  }
  return found;
}

function ratesIn(text: string, folded: string, speaks: boolean): Array<Pick<AdvanceRate, "value" | "small">> {
  return quantities(text).flatMap(({ kind, value, start, end }) => {
    if (kind !== "percent" || value < 1 || value > 60) return [];
    const before = clauseBefore(folded, start);
    const after = clauseAfter(folded, end);
    if (OTHER_BEFORE.test(lastWords(before)) || OTHER_AFTER.test(after)) return [];
    if (!RATE.test(before.trim()) && !(speaks && /^\W*$/.test(before))) return [];
    const context = `${near(before)} ${after.split(/\((?=[^)]*\d)|\d ?%|,? (?:et|ou|portee?|contre) /)[0]?.slice(0, 90) ?? ""}`;
    return [{ value, small: SMALL.test(context) || /portee? (?:a|de)/.test(near(before)) }];
  });
}

/** The last words, from "une avance" when it is among them: what stands before is the condition. */
function lastWords(before: string): string {
  const words = before.slice(-70);
  return words.slice(Math.max(0, words.lastIndexOf("une avance")));
}

/** The words that belong to this rate: after a former one, what follows the last comma. */
function near(before: string): string {
  const last = before.slice(-100).split(/[(]/).at(-1) ?? "";
  return last.includes("%") ? (last.split(/%|, /).at(-1) ?? "") : last;
}

/** The general rate the lowest when several are written; a rate for small firms only for want of it. */
export function chooseAdvance<T extends AdvanceRate>(rates: readonly T[]): T[] {
  const general = rates.filter(({ small }) => !small);
  const kept = general.length > 0 ? general : rates;
  return [...kept].sort((a, b) => a.value - b.value);
}
