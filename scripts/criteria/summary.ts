import type { Criterion } from "../../src/model/fact.js";
import type { Notice } from "./notice.js";

/** What was read in one notice. */
export interface NoticeReading {
  readonly id: string;
  readonly criteria: readonly Criterion[];
  /** Sums of weights that are not 100, by lot ("" when the criteria are for all). */
  readonly odd: readonly { readonly lot: string; readonly sum: number }[];
}

export function readingOf({ id }: Notice, criteria: readonly Criterion[]): NoticeReading {
  const lots = [...new Set(criteria.map(({ lot }) => lot ?? ""))];
  const odd = lots.flatMap((lot) => {
    const own = criteria.filter((one) => (one.lot ?? "") === lot);
    const sum = own.reduce((added, { weight }) => added + (weight ?? 0), 0);
    return own.every(({ weight }) => weight === null) || Math.abs(sum - 100) < 0.6 ? [] : [{ lot, sum }];
  });
  return { id, criteria, odd };
}

export function totalsOf(readings: readonly NoticeReading[]): Record<string, number> {
  const count = (test: (reading: NoticeReading) => boolean) => readings.filter(test).length;
  const all = readings.flatMap(({ criteria }) => criteria.flatMap(withParts));
  return {
    notices: readings.length,
    "with criteria": count(({ criteria }) => criteria.length > 0),
    "with weights": count(({ criteria }) => criteria.some(({ weight }) => weight !== null)),
    "with sub-criteria": count(({ criteria }) => criteria.some(({ sub }) => sub.length > 0)),
    "by lot": count(({ criteria }) => criteria.some(({ lot }) => lot !== undefined)),
    "with a sum that is not 100": count(({ odd }) => odd.length > 0),
    "criteria and sub-criteria": all.length,
    weighted: all.filter(({ weight }) => weight !== null).length,
  };
}

/** One line a criterion, its parts indented. */
export function linesOf({ id, criteria, odd }: NoticeReading): string[] {
  return [
    `${id}${criteria.length === 0 ? " : no criterion" : ""}`,
    ...criteria.flatMap((criterion) => lines(criterion, "  ")),
    ...odd.map(({ lot, sum }) => `  ! sum ${sum}${lot === "" ? "" : ` (${lot})`}`),
  ];
}

function lines({ label, weight, theme, lot, sub, weight_kind, rank }: Criterion, indent: string): string[] {
  const worth = weight === null ? (rank === null ? "-" : `rank ${rank}`) : `${weight} % (${weight_kind})`;
  const own = [label, worth, theme, lot].filter((part) => part !== undefined).join(" | ");
  return [`${indent}${own}`, ...sub.flatMap((part) => lines(part, `${indent}  `))];
}

function withParts(criterion: Criterion): Criterion[] {
  return [criterion, ...criterion.sub.flatMap(withParts)];
}
