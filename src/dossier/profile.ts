import type { Dossier } from "../model/dossier.js";
import type { Facts } from "../model/facts.js";

/** The plain values of the facts, for other programs. */
export function profileOf(facts: Facts, today: string, lots: number | null): Dossier["profile"] {
  return {
    nature: facts.nature.value,
    object: facts.object.value,
    date: facts.date.value ?? today,
    date_source: facts.date.source,
    amount: facts.amount.value,
    families: facts.families.value ?? [],
    cpv: facts.cpv.value ?? [],
    number: facts.number.value,
    procedure: facts.procedure.value,
    accord_cadre: facts.accord_cadre.value,
    buyer: facts.buyer.value,
    buyer_type: facts.buyer_type.value,
    ccag: facts.ccag.value ?? [],
    lots,
  };
}
