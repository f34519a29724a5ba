import type { Dossier } from "../model/dossier.js";
import type { RequirementResult } from "../model/report.js";
import type { Ruleset } from "../packs/assemble.js";
import type { CheckContext } from "./context.js";
import { type Finding, find } from "./find.js";
import { headingFinder } from "./heading-finder.js";
import type { IndexedDocument } from "./indexed.js";
import { outOfScope } from "./out-of-scope.js";
import { checkRequirement, failedRequirement } from "./requirement.js";

/** Checks a dossier against every requirement of the ruleset; one that throws becomes a finding, the others go on. */
export function checkDossier(
  dossier: Dossier,
  documents: readonly IndexedDocument[],
  ruleset: Ruleset,
): RequirementResult[] {
  const context = contextOf(dossier, documents, ruleset);
  const results = [...ruleset.requirements.values()].map((requirement) => {
    const axis = ruleset.axisOf(requirement);
    try {
      return checkRequirement(requirement, axis, context.findingOf(requirement.id), context);
    } catch (error) {
      return failedRequirement(requirement, axis, error);
    }
  });
  return [...results, ...outOfScope(ruleset)];
}

/** What the rules see of a dossier; each requirement is sought once, at the first question. */
export function contextOf(
  dossier: Dossier,
  documents: readonly IndexedDocument[],
  { references, thresholds, requirements, obsolete, lexicon }: Ruleset,
): CheckContext {
  const findings = new Map<string, Finding>();
  const context: CheckContext = {
    dossier,
    documents: documents.filter(isEvidence),
    allDocuments: documents,
    references,
    thresholds,
    obsolete,
    lexicon,
    requirements,
    headingNear: headingFinder(documents),
    findingOf(id) {
      const known = findings.get(id);
      if (known) return known;
      const requirement = requirements.get(id);
      if (!requirement) throw new Error(`exigence « ${id} » inconnue`);
      const finding = find(requirement, context);
      findings.set(id, finding);
      return finding;
    },
  };
  return context;
}

/** The buyer's own scheme proves nothing of the tender: it is never evidence. */
function isEvidence({ pieces }: IndexedDocument): boolean {
  return !pieces.includes("SPASER");
}
