import type { Passage } from "../../model/passage.js";
import type { Penalty } from "../../model/values.js";
import { type Quantity, quantities } from "../../text/numbers.js";
import { fold } from "../fold.js";
import { figuresBesideUnits } from "./figures.js";
import { causeIn, type PenaltyContext } from "./penalty-cause.js";
import { FRACTION, NO_PENALTY, OTHER_AMOUNT, perOf } from "./penalty-words.js";
import { keepTicked } from "./ticked.js";

/** A penalty as it is written, without its proof. */
export type ReadPenalty = Omit<Penalty, "evidence">;

const FORMULA = /\bp\w{0,2} ?= ?[^.;|=]{0,40}?(?:\/ ?\d{2,5}|[x×*] ?n?[rj]\b)/;
/** What links a percentage to the penalty. */
const LINK =
  /(?:\b(?:de|a|soit|represent\w*|equivalen\w*|egale?|est|sera|correspond\w*|taux|montant)|[:=|])[^%\d]{0,25}$|^\W*$/;

const MOST_IN_ONE = 20;

/** The penalties written in a sentence or in an item. */
export function sentencePenalties(passage: Passage, context: PenaltyContext): ReadPenalty[] {
  const text = figuresBesideUnits(keepTicked(passage.text));
  const folded = fold(text);
  if (NO_PENALTY.test(folded)) return [];
  const amounts = quantities(text)
    .filter((quantity) => isPenalty(quantity, folded, passage, context))
    .slice(0, MOST_IN_ONE);
  const found = amounts.map(({ kind, value, start, end }, at): ReadPenalty => {
    const from = amounts[at - 1]?.end ?? 0;
    const to = amounts[at + 1]?.start ?? folded.length;
    const per = perOf(passage.text, folded, { from, start, end, to });
    const cause = causeIn(passage, folded, { from, start, end, to, per }, context);
    return { cause, amount: value, unit: kind === "euros" ? "euros" : "percent", per };
  });
  const formula = formulaIn(passage, folded, context);
  return formula === null ? found : [formula, ...found];
}

function isPenalty(
  { kind, value, start, end }: Quantity,
  folded: string,
  passage: Passage,
  context: PenaltyContext,
): boolean {
  if ((kind !== "euros" && kind !== "percent") || value <= 0) return false;
  const before = folded.slice(Math.max(0, start - 160), start);
  const clause = before.slice(Math.max(before.lastIndexOf(". "), before.lastIndexOf("; ")) + 1);
  if (OTHER_AMOUNT.test(clause.slice(-55).replace(/au-dela de[^,]{0,30}, /, ""))) return false;
  const after = folded.slice(end, end + 80);
  if (kind === "percent") {
    if (!/penalit|retenue/.test(clause) && passage.kind !== "item") return false;
    return (
      LINK.test(clause) &&
      !/^ ?(?:de disponibilite|des (?:heures|prestations|interventions)|d'avancement)/.test(after)
    );
  }
  if (/penalit/.test(clause) || /^[^.;]{0,60}penalit/.test(after)) return true;
  const per = /^[^.;|,]{0,40}(?:\bpar\b|\bpour chaque\b|\/ ?[a-z])/.test(after);
  const labelled = /[:=] ?$/.test(clause);
  return passage.kind === "item" ? per || labelled || context.titled : context.titled && (per || labelled);
}

function formulaIn(passage: Passage, folded: string, context: PenaltyContext): ReadPenalty | null {
  const match =
    FORMULA.exec(folded) ?? (folded.includes("penalit") || context.titled ? FRACTION.exec(folded) : null);
  if (match === null) return null;
  const start = match.index;
  const end = start + match[0].length;
  const per = perOf(passage.text, folded, { from: 0, start, end, to: folded.length });
  const cause = causeIn(passage, folded, { from: 0, start, end, to: folded.length, per }, context);
  return { cause, amount: null, unit: "formule", per };
}
