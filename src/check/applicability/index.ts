import type { Applicability, When } from "../../model/applicability.js";
import type { CheckContext } from "../context.js";
import { amount } from "./amount.js";
import type { Answer } from "./answer.js";
import { FACTS } from "./facts.js";

export type { Answer } from "./answer.js";

/** Whether the requirement applies, and on which facts; without `when` it always does. */
export function applicability(when: When | undefined, context: CheckContext): Answer {
  if (when === undefined) return { applies: "yes", facts: [] };
  const excluded = (when.unless ?? []).map((alternative) => decide(alternative, context));
  const excluding = excluded.filter(({ applies }) => applies === "yes");
  if (excluding.length > 0) return { applies: "no", facts: excluding.flatMap((answer) => answer.facts) };
  if (when.any === undefined) return { applies: "yes", facts: [] };
  const answers = when.any.map((alternative) => decide(alternative, context));
  const facts = answers.flatMap((answer) => answer.facts);
  if (answers.some(({ applies }) => applies === "yes")) return { applies: "yes", facts };
  return { applies: answers.some(({ applies }) => applies === "unknown") ? "unknown" : "no", facts };
}

/** All the facts named by one alternative must hold. */
export function decide(alternative: Applicability, context: CheckContext): Answer {
  const answers = [...FACTS, amount, requirement]
    .map((ask) => ask(alternative, context))
    .filter((answer) => answer !== null);
  const facts = answers.flatMap((answer) => answer.facts);
  if (answers.some(({ applies }) => applies === "no")) return { applies: "no", facts };
  return { applies: answers.some(({ applies }) => applies === "unknown") ? "unknown" : "yes", facts };
}

function requirement({ requirement: id }: Applicability, context: CheckContext): Answer | null {
  if (id === undefined) return null;
  const { applies, said } = DEPENDENT[context.findingOf(id).found];
  const name = context.requirements.get(id)?.title ?? id;
  return { applies, facts: [{ key: id, name, value: said, source: "texte" }] };
}

/** What another requirement found means for the one that depends on it: a mere mention leaves the question open. */
const DEPENDENT = {
  present: { applies: "yes", said: "prévue" },
  partial: { applies: "unknown", said: "évoquée" },
  unread: { applies: "unknown", said: "non lue" },
  negated: { applies: "no", said: "écartée" },
  absent: { applies: "no", said: "non prévue" },
} as const;
