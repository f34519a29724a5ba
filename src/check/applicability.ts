import type { z } from "zod";
import type { applicabilitySchema, When } from "../model/applicability.js";
import type { Facts } from "../model/facts.js";
import type { RequirementResult } from "../model/report.js";
import { euros } from "../text/euros.js";
import type { CheckContext } from "./context.js";

type Applicability = z.infer<typeof applicabilitySchema>;
type UsedFact = RequirementResult["facts"][number];

export interface Answer {
  readonly applies: "yes" | "no" | "unknown";
  readonly facts: readonly UsedFact[];
}

/** Whether the requirement applies, and on which facts; without `when` it always does. */
export function applicability(when: When | undefined, context: CheckContext): Answer {
  if (when === undefined) return { applies: "yes", facts: [] };
  const answers = when.any.map((alternative) => decide(alternative, context));
  const facts = answers.flatMap((answer) => answer.facts);
  if (answers.some(({ applies }) => applies === "yes")) return { applies: "yes", facts };
  return { applies: answers.some(({ applies }) => applies === "unknown") ? "unknown" : "no", facts };
}

/** All the facts named by one alternative must hold. */
export function decide(alternative: Applicability, context: CheckContext): Answer {
  const answers = [
    nature(alternative, context.dossier.facts),
    families(alternative, context.dossier.facts),
    amount(alternative, context),
    requirement(alternative, context),
  ].filter((answer) => answer !== null);
  const facts = answers.flatMap((answer) => answer.facts);
  if (answers.some(({ applies }) => applies === "no")) return { applies: "no", facts };
  return { applies: answers.some(({ applies }) => applies === "unknown") ? "unknown" : "yes", facts };
}

function nature({ nature: expected }: Applicability, facts: Facts): Answer | null {
  if (expected === undefined) return null;
  const { value, source } = facts.nature;
  if (value === null)
    return { applies: "unknown", facts: [fact("nature", "nature du marché", "inconnue", "")] };
  return {
    applies: expected.includes(value) ? "yes" : "no",
    facts: [fact("nature", "nature du marché", value, source)],
  };
}

function families({ families: expected }: Applicability, facts: Facts): Answer | null {
  if (expected === undefined) return null;
  const { value, source } = facts.families;
  if (value === null || value.length === 0) {
    return { applies: "unknown", facts: [fact("families", "famille d'achat", "inconnue", "")] };
  }
  const applies = value.some((family) => expected.includes(family)) ? "yes" : "no";
  return { applies, facts: [fact("families", "famille d'achat", value.join(", "), source)] };
}

function amount(
  { amount_at_least: id }: Applicability,
  { dossier, thresholds }: CheckContext,
): Answer | null {
  if (id === undefined) return null;
  const { value, source } = dossier.facts.amount;
  const bound = thresholdAt(id, dossier, thresholds);
  const name = bound === null ? "montant estimé HT" : `montant estimé HT (seuil : ${euros(bound)})`;
  if (value === null || bound === null)
    return { applies: "unknown", facts: [fact("amount", name, "inconnu", "")] };
  return { applies: value >= bound ? "yes" : "no", facts: [fact("amount", name, euros(value), source)] };
}

function thresholdAt(
  id: string,
  { profile }: CheckContext["dossier"],
  thresholds: CheckContext["thresholds"],
): number | null {
  const inForce = thresholds
    .filter((threshold) => threshold.id === id && threshold.from <= profile.date)
    .sort((a, b) => (a.from < b.from ? 1 : -1))[0];
  return inForce === undefined || profile.nature === null ? null : inForce[profile.nature];
}

function requirement({ requirement: id }: Applicability, context: CheckContext): Answer | null {
  if (id === undefined) return null;
  const { found } = context.findingOf(id);
  const title = context.requirements.get(id)?.title ?? id;
  return { applies: DEPENDENT[found].applies, facts: [fact(id, title, DEPENDENT[found].said, "texte")] };
}

/** What another requirement found means for the one that depends on it: a mere mention leaves the question open. */
const DEPENDENT = {
  present: { applies: "yes", said: "prévue" },
  partial: { applies: "unknown", said: "évoquée" },
  unread: { applies: "unknown", said: "non lue" },
  negated: { applies: "no", said: "écartée" },
  absent: { applies: "no", said: "non prévue" },
} as const;

const fact = (key: string, name: string, value: string, source: string): UsedFact => ({
  key,
  name,
  value,
  source,
});
