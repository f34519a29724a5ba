import { type EformsField, LONGEST_NOTICE_TEXT } from "../model/eforms-codes.js";
import type { Criterion } from "../model/fact.js";
import { foldKeepingLength } from "../text/fold.js";
import { frenchNumber } from "../text/french-number.js";
import { criteriaOf } from "./considerations.js";
import type { DeclareContext } from "./context.js";
import type { Draft } from "./draft.js";
import type { LotView } from "./lots.js";

const RANKED = /ordre (?:de )?(?:decroissant|priorite|preference|importance)|hierarchis|classes? par/;
const COST = /cout (?:complet|global|total|sur)|cycle de vie|cout d'utilisation/;

/** The award criteria of a lot, once they are read whole: weights that make 100 %, or ranks. */
export function criteria(draft: Draft<EformsField>, lot: LotView, { dossier }: DeclareContext): void {
  const list = criteriaOf(lot, dossier.criteria);
  const ranked = isRanked(list);
  if (!ranked && !isWhole(list)) {
    const why =
      list.length === 0 ? "Aucun critère n'a été lu pour ce lot." : "Les critères lus ne font pas 100 %.";
    draft.ask("BT-539", "Quels sont les critères d'attribution ?", why);
    return;
  }
  for (const [at, criterion] of list.entries()) describe(draft, criterion, at + 1, ranked);
}

function isWhole(list: readonly Criterion[]): boolean {
  const total = list.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
  return list.length > 0 && list.every(({ weight }) => weight !== null) && Math.abs(total - 100) < 0.6;
}

/** Criteria without weights are ranked only when the text says so. */
function isRanked(list: readonly Criterion[]): boolean {
  if (list.length < 2 || list.some(({ weight }) => weight !== null)) return false;
  return list.some(({ evidence }) =>
    evidence.some(({ quote, section }) =>
      RANKED.test(foldKeepingLength([...section.slice(-1), quote].join(" "))),
    ),
  );
}

function describe(draft: Draft<EformsField>, criterion: Criterion, position: number, ranked: boolean): void {
  const { label, weight, evidence } = criterion;
  const add = (
    field: "BT-539" | "BT-734" | "BT-540" | "BT-541" | "BT-5421",
    value: string | number,
    because: string,
  ) => draft.propose(field, value, evidence, because, position);
  add("BT-539", typeOf(criterion), "D'après l'intitulé du critère.");
  add("BT-734", label.slice(0, 400), "Intitulé lu dans le dossier.");
  add(
    "BT-540",
    descriptionOf(criterion).slice(0, LONGEST_NOTICE_TEXT),
    "Intitulé et sous-critères lus dans le dossier.",
  );
  if (ranked) {
    add("BT-541", position, "Rang dans la liste, dont le texte dit qu'elle est ordonnée.");
    add("BT-5421", "ord-imp", "Critères classés par ordre d'importance.");
    return;
  }
  add("BT-541", weight!, "Pondération lue.");
  const points = isInPoints(criterion);
  add(
    "BT-5421",
    points ? "poi-exa" : "per-exa",
    points ? "Pondération écrite en points, sur 100." : "Pondération en pour cent.",
  );
}

function typeOf({ price, label }: Criterion): "price" | "cost" | "quality" {
  if (!price) return "quality";
  return COST.test(foldKeepingLength(label)) ? "cost" : "price";
}

function descriptionOf({ label, sub }: Criterion): string {
  if (sub.length === 0) return label;
  return `${label} (${sub.map((one) => (one.weight === null ? one.label : `${one.label} : ${frenchNumber(one.weight)} %`)).join(" ; ")})`;
}

/** "40 points" for a criterion that counts for 40 %. */
function isInPoints({ weight, evidence }: Criterion): boolean {
  const written = new RegExp(`(?<![\\d,.])${frenchNumber(weight!)} ?(?:points|pts)(?![a-z])`);
  return evidence.some(({ quote }) => written.test(foldKeepingLength(quote)) && !quote.includes("%"));
}
