import type { RequirementResult } from "../model/report.js";
import type { Requirement } from "../model/requirement.js";
import { applicability } from "./applicability/index.js";
import { legalBasis, standing } from "./authority.js";
import type { CheckContext } from "./context.js";
import { destinationOf, isUnwritten } from "./destination.js";
import type { Finding } from "./find.js";
import { messageOf } from "./message.js";
import { searchedPlaces } from "./places.js";
import { judge } from "./verdict.js";

/** The verdict on one requirement, with its proof. */
export function checkRequirement(
  requirement: Requirement,
  axis: string,
  finding: Finding,
  context: CheckContext,
): RequirementResult {
  const answer = applicability(requirement.when, context);
  const stand = standing(requirement, context);
  const mayCorrect = stand.mayCorrect && !isRecognised(finding);
  const judgement = judge(requirement, finding, answer, { ...stand, mayCorrect }, context);
  const { verdict, reason } = judgement;
  return {
    id: requirement.id,
    title: requirement.title,
    kind: requirement.kind,
    axis,
    found: finding.found,
    verdict,
    reason,
    authority: stand.authority,
    strength: stand.strength,
    law_to_confirm: stand.lawToConfirm,
    message: messageOf(requirement, finding, judgement),
    missing: [...finding.missing, ...judgement.missing],
    remarks: [
      ...finding.remarks,
      ...(verdict === "conforme" || verdict === "sans_objet" ? [] : stand.remarks),
    ],
    evidence: [...finding.evidence],
    nearest: [...finding.nearest],
    searched: searchedPlaces(context.documents, requirement.pieces),
    ...(finding.contradictions ? { contradictions: [...finding.contradictions] } : {}),
    expected: requirement.messages.expected,
    facts: [...answer.facts],
    ...(answer.applies === "unknown" && verdict === "a_verifier" && requirement.when?.question
      ? { question: requirement.when.question }
      : {}),
    ...(requirement.spaser ? { spaser: requirement.spaser } : {}),
    legal: legalBasis(requirement, context),
    model: requirement.model,
    ...(isUnwritten(judgement, finding) && destinationOf(requirement.model, context)),
    action: requirement.messages.action,
  };
}

/** Only a person can tell whether characters recognised on an image were read right. */
function isRecognised({ evidence }: Finding): boolean {
  return evidence.length > 0 && evidence.every(({ origin }) => origin.ocr !== undefined);
}

/** A requirement that failed inside the program: a finding of its own, never a silence. */
export function failedRequirement(requirement: Requirement, axis: string, error: unknown): RequirementResult {
  const cause = error instanceof Error ? error.message : String(error);
  return {
    id: requirement.id,
    title: requirement.title,
    kind: requirement.kind,
    axis,
    found: "unread",
    verdict: "a_verifier",
    reason: "erreur_interne",
    authority: requirement.authority[0]!.is,
    strength: requirement.authority[0]!.strength,
    law_to_confirm: false,
    message: `Cette vérification n'a pas pu être menée (erreur du programme : ${cause}). À vérifier à la main.`,
    missing: [],
    remarks: [],
    evidence: [],
    nearest: [],
    searched: [],
    facts: [],
    legal: [],
    expected: requirement.messages.expected,
    model: requirement.model,
    action: requirement.messages.action,
  };
}
