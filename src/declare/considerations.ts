import type { Criterion, Evidence } from "../model/fact.js";
import type { RequirementResult } from "../model/report.js";
import { frenchNumber } from "../text/french-number.js";
import { type DeclareContext, foundFor, proofsFor } from "./context.js";
import type { LotView } from "./lots.js";
import { reservationOf } from "./reservation.js";
import { whyNotSilent } from "./silence.js";

export type Theme = "sociale" | "environnementale";

/** A consideration found for a lot, in the words of the DECP. */
export interface Consideration {
  readonly value: string;
  /** What was found, in French ("Clause sociale d'insertion par l'activité économique"). */
  readonly title: string;
  readonly evidence: readonly Evidence[];
}

/** What a lot holds of a theme: what was found, what leaves a doubt, and why it cannot be said that there is nothing. */
export interface Considerations {
  readonly found: readonly Consideration[];
  /** In French, one sentence each. */
  readonly doubts: readonly string[];
  /** null: nothing is there, and all that could say it was read. */
  readonly whyNotSilent: string | null;
}

/** The considerations of a theme that the dossier founds for a lot. */
export function considerationsOf(theme: Theme, lot: LotView, context: DeclareContext): Considerations {
  const criteria = themedCriteria(theme, lot, context);
  const clauses = clausesOf(theme, lot, context);
  const reservation = theme === "sociale" ? reservationOf(lot, context) : { found: null, doubt: null };
  const found = [
    ...clauses,
    ...criteria.flatMap((criterion) => {
      const counted = weightOrRank(criterion);
      return counted === null ? [] : [asConsideration(theme, criterion, counted)];
    }),
    ...(reservation.found === null ? [] : [reservation.found]),
  ];
  const uncounted = criteria.filter((criterion) => weightOrRank(criterion) === null);
  const doubts = [
    ...(clauses.length > 0 ? [] : doubtfulClauses(theme, lot, context)),
    ...(uncounted.length === 0 || criteria.length > uncounted.length
      ? []
      : [
          `Critère lu sans pondération ni rang : ${uncounted.map(({ label }) => `« ${label} »`).join(", ")}.`,
        ]),
    ...(reservation.doubt === null ? [] : [reservation.doubt]),
  ];
  const elsewhere = isElsewhere(theme, context) ? `Ce qui est lu ne vaut que pour un autre lot.` : null;
  return { found, doubts, whyNotSilent: whyNotSilent(theme, context) ?? elsewhere };
}

const CLAUSE = { sociale: "clause-sociale", environnementale: "clause-environnementale" } as const;

function clausesOf(theme: Theme, lot: LotView, context: DeclareContext): Consideration[] {
  return foundFor(lot, context, ({ as }) => as === CLAUSE[theme]).map(({ result, proofs }) => ({
    value: `Clause ${theme}`,
    title: result.title,
    evidence: proofs,
  }));
}

/** Clauses seen by half, or that may only recall the law: a person says which. */
function doubtfulClauses(theme: Theme, lot: LotView, { declared, dossier }: DeclareContext): string[] {
  return declared
    .filter(({ declares }) => declares.as === CLAUSE[theme])
    .flatMap((one) => {
      const { result, declares } = one;
      const half = result.found === "partial";
      const unsure = result.found === "present" && !declares.sure;
      if (!(half || unsure)) return [];
      const [proof] = proofsFor(lot, one, dossier.values);
      if (proof === undefined) return [];
      return [`« ${result.title} » (${proof.document}) : ${half ? halfSaid(result) : UNSURE}.`];
    });
}

const UNSURE = "ne compte que si elle va au-delà d'un rappel de la loi";

function halfSaid({ missing }: RequirementResult): string {
  return missing.length === 0 ? "lu à moitié" : missing.join(", ");
}

const FLAG = { sociale: "social", environnementale: "environmental" } as const;

/** Criteria of the theme for a lot, else those of their sub-criteria that bear it. */
function themedCriteria(theme: Theme, lot: LotView, { dossier }: DeclareContext): Criterion[] {
  const themed = (criterion: Criterion): Criterion[] =>
    criterion[FLAG[theme]] ? [criterion] : criterion.sub.flatMap(themed);
  return criteriaOf(lot, dossier.criteria).flatMap(themed);
}

/** The award criteria of a lot: its own, and those stated for all. */
export function criteriaOf(lot: LotView, criteria: readonly Criterion[]): Criterion[] {
  return criteria.filter((criterion) => criterion.lot === undefined || lot.names(criterion.lot));
}

/** What a criterion counts for in the choice of an offer, in French; null when the text does not say it. */
function weightOrRank({ weight, rank }: Criterion): string | null {
  if (weight !== null) return `${frenchNumber(weight)} %`;
  return rank === null ? null : `rang ${rank}`;
}

function asConsideration(theme: Theme, { label, evidence }: Criterion, counted: string): Consideration {
  return {
    value: theme === "sociale" ? "Critère social" : "Critère environnemental",
    title: `Critère « ${label} » (${counted})`,
    evidence,
  };
}

/** Whether something of the theme is written for some lot: the others are then asked about, never said to have nothing. */
function isElsewhere(theme: Theme, { dossier }: DeclareContext): boolean {
  const flagged = (criterion: Criterion): boolean => criterion[FLAG[theme]] || criterion.sub.some(flagged);
  const { facts, lots } = dossier;
  const reserved =
    theme === "sociale" &&
    (facts.reservation.value !== null || lots.some(({ reservation }) => reservation !== undefined));
  return reserved || dossier.criteria.some(flagged);
}
