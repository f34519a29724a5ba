import { FAULT_KINDS } from "../model/fault-kinds.js";
import type { AcceptedGap, UnusedGap } from "../model/gap.js";
import type { RequirementResult } from "../model/report.js";
import { passageFingerprint, resultFingerprint } from "./fingerprint.js";

/** The results with their fingerprints and the gaps that the buyer accepts; none is hidden, those that change nothing are named. */
export function acceptGaps(
  found: readonly RequirementResult[],
  gaps: readonly AcceptedGap[],
  today: string,
): { requirements: RequirementResult[]; unused: UnusedGap[] } {
  const results = found.map(withFingerprints);
  const valid = gaps.filter(({ expire }) => expire === undefined || today <= expire);
  const used = new Set<AcceptedGap>();
  const requirements = results.map((result) => shortened(accept(result, valid, used)));
  const unused = gaps
    .filter((gap) => !used.has(gap))
    .map((gap): UnusedGap => ({ ...gap, why: whyUnused(gap, results, valid) }));
  return { requirements, unused };
}

/** Passages that a report shows of one fault. */
const MOST_SHOWN = 6;

/** Once those accepted are set apart: the passages that are left are never hidden behind them. */
function shortened(result: RequirementResult): RequirementResult {
  const { evidence, remarks, kind } = result;
  if (!FAULT_KINDS.includes(kind) || evidence.length <= MOST_SHOWN) return result;
  return {
    ...result,
    evidence: evidence.slice(0, MOST_SHOWN),
    remarks: [...remarks, `${evidence.length} passages concernés`],
  };
}

const GAPS: readonly string[] = ["a_corriger", "a_verifier"];

function accept(
  result: RequirementResult,
  gaps: readonly AcceptedGap[],
  used: Set<AcceptedGap>,
): RequirementResult {
  if (!GAPS.includes(result.verdict)) return result;
  const mine = gaps.filter(({ exigence }) => exigence === result.id);
  const whole = mine.find(({ empreinte }) => empreinte === undefined || empreinte === result.fingerprint);
  if (whole !== undefined) {
    used.add(whole);
    return { ...result, accepted: decisionOf(whole) };
  }
  const accepted = result.evidence.map(({ fingerprint }) =>
    mine.find(({ empreinte }) => empreinte === fingerprint),
  );
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
  results: readonly RequirementResult[],
  valid: readonly AcceptedGap[],
): UnusedGap["why"] {
  const result = results.find(({ id }) => id === gap.exigence);
  if (result === undefined) return "exigence_inconnue";
  if (!valid.includes(gap)) return "expire";
  return GAPS.includes(result.verdict) && gap.empreinte !== undefined ? "passage_change" : "plus_d_ecart";
}

/** The result and its passages with the fingerprints by which a gap can be accepted. */
function withFingerprints(result: RequirementResult): RequirementResult {
  const evidence = result.evidence.map((one) => ({
    ...one,
    fingerprint: passageFingerprint(result.id, one),
  }));
  return { ...result, fingerprint: resultFingerprint(result), evidence };
}
