import type { RequirementResult } from "../../model/report.js";

type UsedFact = RequirementResult["facts"][number];

/** Whether a requirement applies, and on which facts. */
export interface Answer {
  readonly applies: "yes" | "no" | "unknown";
  readonly facts: readonly UsedFact[];
}

export const answerOf = (holds: boolean, fact: UsedFact): Answer => ({
  applies: holds ? "yes" : "no",
  facts: [fact],
});

/** The fact could not be established; `said` agrees with the name ("inconnue"). */
export const unknown = (key: string, name: string, said: string): Answer => ({
  applies: "unknown",
  facts: [{ key, name, value: said, source: "" }],
});
