import type { StatedCriteria } from "../../model/dossier.js";
import type { Criterion } from "../../model/fact.js";
import type { Contradiction } from "../../model/report.js";
import type { CheckContext } from "../context.js";
import { likeness, SAME, sameWeight } from "./criteria-match.js";
import { everyCriterion } from "./criteria-text.js";
import { french, isReadInPart, READ_IN_PART, sideOf } from "./sides.js";

const NUMBERED = /^crit[èe]re (\d{1,2})$/iu;
const LOT = /\blots? (?:n ?[°o] ?)?\d/iu;

/** A criterion named alone with its weight, against the list of the piece that governs. */
export function mentionContradiction(
  governing: StatedCriteria,
  mention: StatedCriteria,
  context: CheckContext,
): Contradiction[] {
  const [said] = mention.criteria;
  const [proof] = said?.evidence ?? [];
  if (said === undefined || proof === undefined || said.weight === null) return [];
  const target = targetOf(said, governing);
  const [place] = target?.evidence ?? [];
  if (target === null || place === undefined || place.quote === proof.quote) return [];
  const written = (weight: number | null) =>
    weight === null || mention.out_of !== null ? weight : (weight * (governing.out_of ?? 100)) / 100;
  const alike = [target, ...everyCriterion(governing.criteria).filter((one) => likeness(one, said) >= SAME)];
  const known = alike.flatMap((one) => [one, ...one.sub]);
  if (known.some((one) => one.weight === null || sameWeight(written(one.weight), said.weight))) return [];
  const doubt = doubtOf(governing, mention, proof.quote, context);
  const unit = mention.out_of === 100 ? "%" : "points";
  return [
    {
      subject: `critère « ${target.label} »`,
      sure: doubt === null,
      ...(doubt === null ? {} : { doubt }),
      sides: [
        sideOf(`${french(written(target.weight) ?? 0)} ${unit}`, place, context),
        sideOf(`${french(said.weight)} ${unit}`, proof, context),
      ],
    },
  ];
}

/** The criterion of that number, when the list prints its numbers; else the one that is called so, when only one is. */
function targetOf(said: Criterion, { criteria }: StatedCriteria): Criterion | null {
  const number = NUMBERED.exec(said.label)?.[1];
  if (number !== undefined) {
    const criterion = criteria[Number(number) - 1];
    const printed = new RegExp(
      String.raw`^\W*(?:crit[èe]re (?:n ?[°o]? ?)?)?${Number(number)}(?!\d|[.,]\d| ?%)`,
      "iu",
    );
    return criterion !== undefined && printed.test(criterion.evidence[0]?.quote ?? "") ? criterion : null;
  }
  const alike = criteria.filter((one) => likeness(one, said) >= SAME);
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

function doubtOf(
  governing: StatedCriteria,
  { document }: StatedCriteria,
  quote: string,
  { dossier }: CheckContext,
): string | null {
  if ([governing.document, document].some((file) => isReadInPart(file, dossier))) return READ_IN_PART;
  if (LOT.test(quote) || governing.criteria.some(({ lot }) => lot !== undefined))
    return "les critères diffèrent d'un lot à l'autre";
  return null;
}
