import { FAULT_KINDS } from "../model/fault-kinds.js";
import { PIECE_NAMES } from "../model/piece-names.js";
import type { Reason, Verdict } from "../model/report.js";
import type { Requirement } from "../model/requirement.js";
import { frenchNumber } from "../text/french-number.js";
import type { Answer } from "./applicability/index.js";
import type { Standing } from "./authority.js";
import type { CheckContext } from "./context.js";
import type { Finding } from "./find.js";
import { isSaidIn } from "./parts.js";

/** What a finding means for this dossier. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly reason: Reason;
  /** What a bound says of a value read, when it is passed. */
  readonly missing: readonly string[];
}

export function judge(
  requirement: Requirement,
  finding: Finding,
  { applies }: Answer,
  { mayCorrect }: Standing,
  context: CheckContext,
): Judgement {
  const say = (verdict: Verdict, reason: Reason, missing: readonly string[] = []): Judgement => ({
    verdict,
    reason,
    missing,
  });
  if (FAULT_KINDS.includes(requirement.kind)) return judgeFault(finding, mayCorrect, say);
  if (finding.found === "present") {
    const late = judgeValue(requirement, mayCorrect, context);
    if (late !== null) return late;
    return finding.incomplete.length > 0
      ? say("a_verifier", "partiel", finding.incomplete)
      : say("conforme", "satisfait");
  }
  if (applies === "no") return say("sans_objet", "non_applicable");
  switch (finding.found) {
    case "partial":
      return say("a_verifier", "partiel");
    case "unread":
      return judgeUnread(finding, say);
    case "negated":
    case "absent": {
      const reason = finding.found === "negated" ? "nie" : "absent";
      if (applies === "unknown")
        return say("a_verifier", finding.found === "negated" ? "nie" : "fait_inconnu");
      return say(mayCorrect ? "a_corriger" : "a_verifier", reason);
    }
  }
}

function judgeUnread(
  { gap }: Finding,
  say: (verdict: Verdict, reason: Reason, missing?: readonly string[]) => Judgement,
): Judgement {
  const names = (gap?.pieces ?? []).map((piece) => PIECE_NAMES[piece]);
  return say("a_verifier", gap?.reason ?? "piece_absente", names);
}

/** A fault: found, it is to correct; doubtful, to look at; not found in what was read, all is well. */
function judgeFault(
  { found }: Finding,
  mayCorrect: boolean,
  say: (verdict: Verdict, reason: Reason) => Judgement,
): Judgement {
  switch (found) {
    case "present":
      return say(mayCorrect ? "a_corriger" : "a_verifier", "faute_presente");
    case "partial":
      return say("a_verifier", "faute_possible");
    case "unread":
      return say("sans_objet", "rien_a_examiner");
    default:
      return say("conforme", "faute_absente");
  }
}

function judgeValue(
  { checks }: Requirement,
  mayCorrect: boolean,
  { dossier, documents }: CheckContext,
): Judgement | null {
  const buyer = dossier.profile.buyer_type;
  for (const { value: name, max, min, verdict, because, unless, unless_buyer } of checks) {
    const read = dossier.values[name];
    if (read === null || (buyer !== null && unless_buyer.includes(buyer))) continue;
    if (unless.some((term) => documents.some((document) => isSaidIn(term, document)))) continue;
    if ((max !== undefined && read.value > max) || (min !== undefined && read.value < min)) {
      return {
        verdict: mayCorrect ? verdict : "a_verifier",
        reason: "valeur_hors_borne",
        missing: [because.replace("{valeur}", frenchNumber(read.value))],
      };
    }
  }
  return null;
}
