import type { Criterion } from "../../model/fact.js";
import { sectionPath } from "../../model/passage.js";
import type { Requirement } from "../../model/requirement.js";
import type { CheckContext } from "../context.js";
import type { Finding } from "../find.js";
import type { IndexedDocument, IndexedPassage } from "../indexed.js";
import { proofOf } from "../proof.js";
import { criteriaPassages, everyCriterion, textSays } from "./criteria-text.js";
import { documentsOf, type Fault, findingOf, passagesSaying, says } from "./fault.js";

/** The policy, certificates or labels of the company as such. */
const POLICY = "politique-de-l-entreprise";
/** The same, the company not being named. */
const GENERAL = "demarche-rse";
/** What ties it to the contract. */
const TIED = "lie-a-l-execution";

const SCORED = /\d ?(?:points?|pts?)(?![\p{L}])|not[ée]e?s? (?:sur|à hauteur)|\/ ?(?:5|10|20|100)(?!\d)/iu;
const UNSCORED =
  /(?:n'est|ne sont|ne sera|ne seront) (?:pas|ni)|non not[ée]|hors notation|aucun|sans être not|titre d'information|titre indicatif/iu;

/** Award criteria on the general policy of the company, whatever their title says. */
export function findGeneralPolicy(requirement: Requirement, context: CheckContext): Finding {
  const labels = everyCriterion(context.dossier.criteria).flatMap((criterion) =>
    judgeLabel(criterion, context),
  );
  const beside = criteriaPassages(context).filter((indexed) => says(indexed, "element-apprecie"));
  const scored = documentsOf(requirement.pieces, context).flatMap(scoredIn);
  const judged = [...new Set([...beside, ...scored])]
    .filter(
      (indexed) => says(indexed, POLICY) && !says(indexed, TIED) && !UNSCORED.test(indexed.passage.text),
    )
    .map((indexed) => ({ sure: true, evidence: proofOf(indexed) }));
  return findingOf(requirement, context, [...judged, ...labels]);
}

/** What is given a mark, wherever the criteria were read; never what chooses the applicants. */
function scoredIn(document: IndexedDocument): IndexedPassage[] {
  return passagesSaying(document, POLICY).filter(
    ({ passage }) =>
      SCORED.test(passage.text) &&
      !/candidature/iu.test([passage.text, ...sectionPath(passage.section)].join(" ")),
  );
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
