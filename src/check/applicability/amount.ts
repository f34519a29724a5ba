import type { Applicability } from "../../model/applicability.js";
import type { Threshold } from "../../model/legal.js";
import { euros } from "../../text/euros.js";
import type { CheckContext } from "../context.js";
import { type Answer, answerOf, unknown } from "./answer.js";

/** Whether the amount reaches a dated threshold, for the nature of the contract and the buyer. */
export function amount(
  { amount_at_least: id }: Applicability,
  { dossier, thresholds }: CheckContext,
): Answer | null {
  if (id === undefined) return null;
  const { value, source } = dossier.facts.amount;
  const bound = thresholdAt(id, dossier, thresholds);
  const name = bound === null ? "montant estimé HT" : `montant estimé HT (seuil : ${euros(bound)})`;
  if (value === null || bound === null) return unknown("amount", name, "inconnu");
  return answerOf(value >= bound, { key: "amount", name, value: euros(value), source });
}

/** The threshold in force at the date: the one written for this kind of buyer, else the general one. */
function thresholdAt(
  id: string,
  { profile }: CheckContext["dossier"],
  thresholds: CheckContext["thresholds"],
): number | null {
  const inForce = thresholds
    .filter((threshold) => threshold.id === id && threshold.from <= profile.date)
    .sort((a, b) => (a.from < b.from ? 1 : -1));
  const mine = inForce.find(({ buyers }) => isFor(buyers, profile.buyer_type));
  const chosen = mine ?? inForce.find(({ buyers }) => buyers === undefined);
  if (chosen === undefined) return null;
  if (profile.nature !== null) return chosen[profile.nature];
  const { travaux, fournitures, services } = chosen;
  return travaux === fournitures && fournitures === services ? travaux : null;
}

function isFor(buyers: Threshold["buyers"], buyer: string | null): boolean {
  return buyer !== null && buyers !== undefined && (buyers as readonly string[]).includes(buyer);
}
