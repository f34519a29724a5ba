import { type EformsField, LONGEST_NOTICE_TEXT } from "../model/eforms-codes.js";
import type { Criterion } from "../model/fact.js";
import { foldKeepingLength } from "../text/fold.js";
import { frenchNumber } from "../text/french-number.js";
import { criteriaOf } from "./considerations.js";
import type { DeclareContext } from "./context.js";
import type { Draft } from "./draft.js";
import type { LotView } from "./lots.js";

const COST = /cout (?:complet|global|total|sur)|cycle de vie|cout d'utilisation/;

/** A criterion with what the notice says it counts for: its weight, or its place in the order of importance. */
interface Counted {
  readonly criterion: Criterion;
  readonly number: number;
  readonly ranked: boolean;
}

/** The award criteria of a lot, once they are read whole: weights that make 100 %, or ranks. */
export function criteria(draft: Draft<EformsField>, lot: LotView, { dossier }: DeclareContext): void {
  const list = criteriaOf(lot, dossier.criteria);
  const counted = weighted(list) ?? ranked(list);
  if (counted === null) draft.ask("BT-539", "Quels sont les critères d'attribution ?", whyNone(list));
  for (const [at, one] of (counted ?? []).entries()) describe(draft, one, at + 1);
}

function weighted(list: readonly Criterion[]): Counted[] | null {
  const found = list.flatMap((criterion) =>
    criterion.weight === null ? [] : [{ criterion, number: criterion.weight, ranked: false }],
  );
  const total = found.reduce((sum, { number }) => sum + number, 0);
  return list.length > 0 && found.length === list.length && Math.abs(total - 100) < 0.6 ? found : null;
}

/** Null unless each criterion has a rank of its own: those of one lot put beside those of all the lots may share theirs. */
function ranked(list: readonly Criterion[]): Counted[] | null {
  const found = list.flatMap((criterion) =>
    criterion.rank === null ? [] : [{ criterion, number: criterion.rank, ranked: true }],
  );
  const ranks = new Set(found.map(({ number }) => number));
  return list.length > 1 && ranks.size === list.length ? found : null;
}

function whyNone(list: readonly Criterion[]): string {
  if (list.length === 0) return "Aucun critère n'a été lu pour ce lot.";
  if (list.every(({ weight }) => weight !== null)) return "Les critères lus ne font pas 100 %.";
  return "Des critères sont lus sans pondération, et sans ordre d'importance qui vaille pour tous.";
}

function describe(draft: Draft<EformsField>, { criterion, number, ranked }: Counted, position: number): void {
  const { label, evidence } = criterion;
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
    add("BT-541", number, "Rang du critère, que le texte classe par ordre d'importance.");
    add("BT-5421", "ord-imp", "Critères classés par ordre d'importance.");
    return;
  }
  add("BT-541", number, "Pondération lue.");
  const points = isInPoints(number, criterion);
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
function isInPoints(weight: number, { evidence }: Criterion): boolean {
  const written = new RegExp(`(?<![\\d,.])${frenchNumber(weight)} ?(?:points|pts)(?![a-z])`);
  return evidence.some(({ quote }) => written.test(foldKeepingLength(quote)) && !quote.includes("%"));
}
