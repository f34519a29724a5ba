import type { PackProblem } from "../model/errors.js";
import type { Concept } from "../model/lexicon.js";
import { parsePhrase } from "./phrase.js";
import type { ReadYaml } from "./yaml.js";

/** The phrases of a notion that are not well formed, each with its line. */
export function phraseProblems(
  name: string,
  concept: Concept,
  problemAt: ReadYaml<unknown>["problemAt"],
): PackProblem[] {
  return (["phrases", "except", "except_in_passage"] as const).flatMap((list) =>
    malformed(concept[list], [name, list], problemAt),
  );
}

/** The phrases of one list that are not well formed. */
export function malformed(
  phrases: readonly string[],
  path: readonly PropertyKey[],
  problemAt: ReadYaml<unknown>["problemAt"],
): PackProblem[] {
  return phrases.flatMap((phrase, index) => {
    try {
      parsePhrase(phrase);
      return [];
    } catch (error) {
      return [problemAt([...path, index], error instanceof Error ? error.message : String(error))];
    }
  });
}
