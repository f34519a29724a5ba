import type { Criterion } from "../../model/fact.js";
import type { Requirement } from "../../model/requirement.js";
import type { CheckContext } from "../context.js";
import type { Finding } from "../find.js";
import { type Fault, findingOf } from "./fault.js";

/** A price that weighs less leaves room for criteria that were not read. */
const ALL = 95;
const COST = /co[ûu]ts?\b.{0,40}(?:cycle de vie|global|complet|possession)|cycle de vie/iu;

/** The price as the only award criterion, for the dossier or for a lot. */
export function findPriceAlone(requirement: Requirement, context: CheckContext): Finding {
  return findingOf(requirement, context, [...byLot(context.dossier.criteria).values()].flatMap(judge));
}

function byLot(criteria: readonly Criterion[]): Map<string, Criterion[]> {
  const lots = new Map<string, Criterion[]>();
  for (const criterion of criteria) {
    const lot = criterion.lot ?? "";
    lots.set(lot, [...(lots.get(lot) ?? []), criterion]);
  }
  return lots;
}

function judge(criteria: readonly Criterion[]): Fault[] {
  const total = criteria.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
  if (!criteria.every(isPrice) || total < ALL) return [];
  const [evidence] = criteria.flatMap((criterion) => criterion.evidence);
  if (evidence === undefined) return [];
  if (!criteria.some(({ label }) => COST.test(label))) return [{ evidence, sure: true }];
  return [{ evidence, sure: false, doubt: "coût unique : vérifier qu'il prend en compte l'environnement" }];
}

/** A cost that counts the environment is what the law allows as a single criterion. */
function isPrice({ price, environmental, sub }: Criterion): boolean {
  return price && !environmental && sub.every(isPrice);
}
