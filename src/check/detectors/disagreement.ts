import type { Contradiction } from "../../model/report.js";
import type { Requirement } from "../../model/requirement.js";
import type { CheckContext } from "../context.js";
import type { Finding } from "../find.js";
import { type Fault, findingOf } from "./fault.js";

/** What contradictions say of a requirement: sure ones are faults, the others are to look at; the sides are the proof. */
export function findingOfContradictions(
  requirement: Requirement,
  context: CheckContext,
  contradictions: readonly Contradiction[],
  remarks: readonly string[] = [],
): Finding {
  const faults = contradictions.flatMap(({ subject, sure, doubt, sides }) =>
    sides.map(
      ({ value, evidence }): Fault => ({
        evidence: { ...evidence, remark: `${subject} : ${value}` },
        sure,
        ...(sure ? {} : { doubt: `${subject} : ${doubt ?? "les passages ne concordent peut-être pas"}` }),
      }),
    ),
  );
  const ordered = contradictions.toSorted((a, b) => Number(b.sure) - Number(a.sure));
  return { ...findingOf(requirement, context, faults, remarks), contradictions: ordered };
}
