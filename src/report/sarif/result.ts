import type { DossierDocument } from "../../model/dossier.js";
import type { RequirementResult, Verdict } from "../../model/report.js";
import { locationOf } from "./location.js";

/** SARIF 2.1.0, 3.27.9: what a result is, for each of our verdicts. */
const KIND: Readonly<Record<Verdict, string>> = {
  conforme: "pass",
  a_corriger: "fail",
  a_verifier: "review",
  sans_objet: "notApplicable",
  hors_perimetre: "notApplicable",
};

export function resultOf(result: RequirementResult, index: number, documents: readonly DossierDocument[]) {
  const { id, verdict, message, evidence, nearest, fingerprint, reason, missing, accepted } = result;
  return {
    ruleId: id,
    ruleIndex: index,
    kind: KIND[verdict],
    level: levelOf(result),
    message: { text: message === "" ? result.title : message },
    locations: evidence.slice(0, 1).map((proof) => locationOf(proof, documents)),
    relatedLocations: [...evidence.slice(1), ...nearest].map((proof) => locationOf(proof, documents)),
    ...(fingerprint && { partialFingerprints: { "dceLint/v1": fingerprint } }),
    ...(accepted && { suppressions: [suppression(accepted)] }),
    properties: { verdict, reason, ...(missing.length > 0 && { missing }) },
  };
}

/** Only what fails has a level (3.27.10): the law before the SPASER before advice. */
function levelOf({ verdict, authority, strength }: RequirementResult): string {
  if (verdict !== "a_corriger") return "none";
  if (authority === "loi") return "error";
  return strength === "ferme" ? "warning" : "note";
}

function suppression({ motif, auteur, date, expire }: NonNullable<RequirementResult["accepted"]>) {
  return {
    kind: "external",
    status: "accepted",
    justification: motif,
    properties: { ...(auteur && { auteur }), ...(date && { date }), ...(expire && { expire }) },
  };
}
