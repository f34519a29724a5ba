import type { WrongSum } from "../../model/dossier.js";
import type { Contradiction } from "../../model/report.js";
import type { Requirement } from "../../model/requirement.js";
import type { CheckContext } from "../context.js";
import type { Finding } from "../find.js";
import { findingOfContradictions } from "./disagreement.js";
import { documentsOf } from "./fault.js";
import { distinctContradictions, french, isReadInPart, READ_IN_PART, sideOf } from "./sides.js";

const UNITS: Readonly<Record<WrongSum["unit"], string>> = { percent: "%", points: "points" };

/** Criteria that do not add up to 100 or to the total announced, sub-criteria that do not add up to their criterion. */
export function findWrongSums(requirement: Requirement, context: CheckContext): Finding {
  const files = new Set(documentsOf(requirement.pieces, context).map(({ file }) => file));
  const found = context.dossier.criteria_sums
    .filter(({ terms: [first] }) => first !== undefined && files.has(first.evidence.document))
    .map((wrong) => contradictionOf(wrong, context));
  return findingOfContradictions(requirement, context, distinctContradictions(found));
}

function contradictionOf(wrong: WrongSum, context: CheckContext): Contradiction {
  const { of, lot, sum, expected, terms } = wrong;
  const unit = UNITS[wrong.unit];
  const file = terms[0]?.evidence.document ?? "";
  const doubt = wrong.doubt ?? (isReadInPart(file, context.dossier) ? READ_IN_PART : undefined);
  return {
    subject: `total des ${of}${lot === undefined ? "" : ` (${lot})`}, ${french(sum)} ${unit} au lieu de ${french(expected)}`,
    sure: doubt === undefined,
    ...(doubt === undefined ? {} : { doubt }),
    sides: byPassage(terms).map(({ values, evidence }) =>
      sideOf(values.map((value) => `${french(value)} ${unit}`).join(" + "), evidence, context),
    ),
  };
}

/** Weights said in one sentence stand on one side. */
function byPassage(terms: WrongSum["terms"]) {
  const passages = new Map<string, { values: number[]; evidence: WrongSum["terms"][number]["evidence"] }>();
  for (const { value, evidence } of terms) {
    const known = passages.get(evidence.quote);
    if (known === undefined) passages.set(evidence.quote, { values: [value], evidence });
    else known.values.push(value);
  }
  return [...passages.values()];
}
