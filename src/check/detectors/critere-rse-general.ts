import type { Criterion } from "../../model/fact.js";
import type { Requirement } from "../../model/requirement.js";
import type { CheckContext } from "../context.js";
import type { Finding } from "../find.js";
import { proofOf } from "../proof.js";
import { criteriaPassages, everyCriterion, textSays } from "./criteria-text.js";
import { type Fault, findingOf, says } from "./fault.js";

/** The policy, certificates or labels of the company as such. */
const POLICY = "politique-de-l-entreprise";
/** The same, the company not being named. */
const GENERAL = "demarche-rse";
/** What ties it to the contract. */
const TIED = "lie-a-l-execution";

/** Award criteria on the general policy of the company, whatever their title says. */
export function findGeneralPolicy(requirement: Requirement, context: CheckContext): Finding {
  const labels = everyCriterion(context.dossier.criteria).flatMap((criterion) =>
    judgeLabel(criterion, context),
  );
  const judged = criteriaPassages(context)
    .filter((indexed) => says(indexed, POLICY) && says(indexed, "element-apprecie") && !says(indexed, TIED))
    .map((indexed) => ({ sure: true, evidence: proofOf(indexed) }));
  return findingOf(requirement, context, [...judged, ...labels]);
}

function judgeLabel({ label, evidence: [evidence], sub }: Criterion, context: CheckContext): Fault[] {
  if (evidence === undefined || sub.length > 0) return [];
  const text = `${label}. ${evidence.quote}`;
  if (textSays(text, context, TIED)) return [];
  if (textSays(label, context, POLICY)) return [{ sure: true, evidence }];
  if (!textSays(label, context, GENERAL)) return [];
  const doubt =
    "vérifier que le critère porte sur l'exécution du marché, et non sur la politique de l'entreprise";
  return [{ sure: false, evidence, doubt }];
}
