import type { Criterion, Evidence } from "../../model/fact.js";
import type { Requirement } from "../../model/requirement.js";
import type { CheckContext } from "../context.js";
import type { Finding } from "../find.js";
import type { IndexedPassage } from "../indexed.js";
import { proofOf } from "../proof.js";
import { documentsOf, type Fault, findingOf, passagesSaying, says } from "./fault.js";

/** A price that weighs less leaves room for criteria that were not read. */
const ALL = 95;
const COST = /co[ûu]ts?\b.{0,60}(?:cycle de vie|global|complet|possession|dur[ée]e de vie)|cycle de vie/iu;
const ENVIRONMENT =
  /environnement|[ée]cologi|[ée]nerg|[ée]missions?|carbone|\bCO2|externalit[ée]|fin de vie|recycl/iu;
const DENIED = /(?<!\p{L})(?:n'|ne )[^.]{1,30} (?:pas|jamais|plus|ni)(?!\p{L})|pas le seul/iu;

/** The price as the only award criterion, for the dossier or for a lot; without criteria read, as sentences say it. */
export function findPriceAlone(requirement: Requirement, context: CheckContext): Finding {
  const { criteria } = context.dossier;
  const faults =
    criteria.length > 0 ? [...byLot(criteria).values()].flatMap(judge) : said(requirement, context);
  return findingOf(requirement, context, faults);
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
  if (evidence === undefined || (criteria.length === 1 && DENIED.test(evidence.quote))) return [];
  return faultOf(evidence, criteria.map(({ label }) => label).join(" "));
}

/** A cost that counts the environment is what the law allows as a single criterion. */
function faultOf(evidence: Evidence, label: string): Fault[] {
  const text = `${label} ${evidence.quote}`;
  if (!COST.test(text)) return [{ evidence, sure: true }];
  if (ENVIRONMENT.test(text)) return [];
  return [{ evidence, sure: false, doubt: "coût unique : vérifier qu'il prend en compte l'environnement" }];
}

function isPrice({ price, environmental, sub }: Criterion): boolean {
  return price && !environmental && sub.every(isPrice);
}

const isAmongOthers = (indexed: IndexedPassage) => says(indexed, "prix-parmi-d-autres");

function said(requirement: Requirement, context: CheckContext): Fault[] {
  const passages = documentsOf(requirement.pieces, context).flatMap((document) =>
    passagesSaying(document, "prix-seul-dit", "offre-la-moins-chere"),
  );
  return passages
    .filter((indexed) => says(indexed, "jugement-evoque") && !isAmongOthers(indexed))
    .flatMap((indexed): Fault[] => {
      const { text } = indexed.passage;
      if (says(indexed, "prix-seul-dit") && /\b(?:prix|montant|co[ûu]t|cher|disant|tarif)/iu.test(text))
        return DENIED.test(text) ? [] : faultOf(proofOf(indexed), "");
      if (!says(indexed, "offre-la-moins-chere")) return [];
      const doubt = "vérifier qu'un autre critère que le prix est prévu";
      return [{ evidence: proofOf(indexed), sure: false, doubt }];
    });
}
