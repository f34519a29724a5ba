import type { RequirementResult } from "../model/report.js";
import type { Ruleset } from "../packs/assemble.js";

/** The lines of the SPASER that no DCE can show, each with its reason. */
export function outOfScope(ruleset: Ruleset): RequirementResult[] {
  return ruleset.outOfScope.flatMap(({ refs, reason }) =>
    refs.map((ref): RequirementResult => {
      const line = ruleset.lines.find((candidate) => candidate.ref === ref);
      return {
        id: `hors-perimetre/${ref}`,
        title: line?.text ?? ref,
        kind: "hors_perimetre",
        axis: ruleset.axisOfLine(ref),
        found: "unread",
        verdict: "hors_perimetre",
        reason: "hors_du_dce",
        authority: "spaser",
        strength: "incitatif",
        law_to_confirm: false,
        message: `Ne se lit pas dans un DCE : ${reason}.`,
        missing: [],
        remarks: [],
        evidence: [],
        nearest: [],
        searched: [],
        expected: "",
        facts: [],
        ...(line ? { spaser: { refs: [ref], quote: line.text, page: line.page } } : {}),
        legal: [],
        action: "",
      };
    }),
  );
}
