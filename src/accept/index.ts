import type { AcceptedGap, UnusedGap } from "../model/gap.js";
import type { Report, RequirementResult } from "../model/report.js";
import { passageFingerprint, resultFingerprint } from "./fingerprint.js";

/** The report with the gaps that the buyer accepts; none is hidden, those that change nothing are named. */
export function acceptGaps(report: Report, gaps: readonly AcceptedGap[], today: string): Report {
  if (gaps.length === 0) return report;
  const valid = gaps.filter(({ expire }) => expire === undefined || today <= expire);
  const used = new Set<AcceptedGap>();
  const requirements = report.requirements.map((result) => accept(result, valid, used));
  const unused = gaps.flatMap((gap): UnusedGap[] => {
    if (used.has(gap)) return [];
    return [{ ...gap, why: whyUnused(gap, report, valid) }];
  });
  return { ...report, requirements, unused_gaps: unused };
}

const GAPS: readonly string[] = ["a_corriger", "a_verifier"];

function accept(
  result: RequirementResult,
  gaps: readonly AcceptedGap[],
  used: Set<AcceptedGap>,
): RequirementResult {
  if (!GAPS.includes(result.verdict)) return result;
  const mine = gaps.filter(({ exigence }) => exigence === result.id);
  const own = resultFingerprint(result);
  const whole = mine.find(({ empreinte }) => empreinte === undefined || empreinte === own);
  if (whole !== undefined) {
    used.add(whole);
    return { ...result, accepted: decisionOf(whole) };
  }
  const gapOf = (index: number) =>
    mine.find(({ empreinte }) => empreinte === passageFingerprint(result.id, result.evidence[index]!));
  const accepted = result.evidence.map((_, index) => gapOf(index));
  for (const gap of accepted) if (gap !== undefined) used.add(gap);
  const first = accepted.find((gap) => gap !== undefined);
  if (first === undefined) return result;
  if (accepted.every((gap) => gap !== undefined)) return { ...result, accepted: decisionOf(first) };
  const left = result.evidence.filter((_, index) => accepted[index] === undefined);
  const count = result.evidence.length - left.length;
  const remark =
    count > 1 ? `${count} passages acceptés : ${first.motif}` : `un passage accepté : ${first.motif}`;
  return { ...result, evidence: left, remarks: [...result.remarks, remark] };
}

/** The decision without what ties it to a passage. */
function decisionOf({
  motif,
  auteur,
  date,
  expire,
}: AcceptedGap): NonNullable<RequirementResult["accepted"]> {
  return {
    motif,
    ...(auteur !== undefined && { auteur }),
    ...(date !== undefined && { date }),
    ...(expire !== undefined && { expire }),
  };
}

function whyUnused(
  gap: AcceptedGap,
  { requirements }: Report,
  valid: readonly AcceptedGap[],
): UnusedGap["why"] {
  const result = requirements.find(({ id }) => id === gap.exigence);
  if (result === undefined) return "exigence_inconnue";
  if (!valid.includes(gap)) return "expire";
  return GAPS.includes(result.verdict) && gap.empreinte !== undefined ? "passage_change" : "plus_d_ecart";
}

/** The report with the fingerprint of each result and of each passage, by which a gap can be accepted. */
export function withFingerprints(report: Report): Report {
  return {
    ...report,
    requirements: report.requirements.map((result) => ({
      ...result,
      fingerprint: resultFingerprint(result),
      evidence: result.evidence.map((evidence) => ({
        ...evidence,
        fingerprint: passageFingerprint(result.id, evidence),
      })),
    })),
  };
}
