import type { Evidence } from "../../model/fact.js";
import type { Passage } from "../../model/passage.js";
import { titlesOf } from "../context.js";
import { evidenceOf } from "../evidence.js";
import { fold } from "../fold.js";
import type { DocumentView } from "../view.js";
import { DURATION_TITLE } from "./duration-words.js";

/** What one document says of the duration of the contract, in months. */
export interface Duration {
  readonly value: number;
  /** total: a whole is stated or can be added up; initial: only a first period; delay: the time to execute the works. */
  readonly kind: "total" | "initial" | "delay";
  /** The first period, when it is written. */
  readonly initial: number | null;
  readonly evidence: readonly Evidence[];
}

/** One duration written in a passage, and what it is the duration of. */
export interface ReadDuration {
  readonly part: "total" | "period" | "initial" | "delay";
  readonly months: number;
  readonly passage: Passage;
}

export interface Renewal {
  readonly count: number;
  readonly passage: Passage;
}

/** The whole that is stated, else the first period with its renewals, else the time to execute. */
export function conclude(
  view: DocumentView,
  read: readonly ReadDuration[],
  renewal: Renewal | undefined,
): Duration | null {
  const initial = firstPeriod(read.filter(({ part }) => part === "initial"));
  const total = longest(read.filter(({ part }) => part === "total"));
  if (total !== null && total.months >= (initial?.months ?? 0)) {
    return duration(view, "total", total.months, initial, [total.passage]);
  }
  if (initial === null) return executionDelay(view, read);
  if (renewal === undefined) return duration(view, "initial", initial.months, initial, [initial.passage]);
  const period = read.find(({ part }) => part === "period");
  const value = initial.months + renewal.count * (period?.months ?? initial.months);
  return duration(view, "total", value, initial, [initial.passage, renewal.passage, period?.passage]);
}

function duration(
  view: DocumentView,
  kind: Duration["kind"],
  value: number,
  initial: ReadDuration | null,
  proof: ReadonlyArray<Passage | undefined>,
): Duration {
  const passages = new Set(proof.filter((passage) => passage !== undefined));
  const evidence = [...passages].map((passage) => evidenceOf(view, passage));
  return { value, kind, initial: initial?.months ?? null, evidence };
}

/** The time for all the works, when one is said to be global or when only one is written. */
function executionDelay(view: DocumentView, read: readonly ReadDuration[]): Duration | null {
  const delays = read.filter(({ part }) => part === "delay");
  const only = new Set(delays.map(({ months }) => months)).size === 1 ? delays[0] : undefined;
  const delay = delays.find(({ passage }) => /global|ensemble/.test(fold(passage.text))) ?? only;
  return delay === undefined ? null : duration(view, "delay", delay.months, null, [delay.passage]);
}

function longest(read: readonly ReadDuration[]): ReadDuration | null {
  return read.reduce<ReadDuration | null>(
    (most, one) => (most === null || one.months > most.months ? one : most),
    null,
  );
}

const CLAUSE = /duree (?:du|de l'|des|de ce)|conclu|passe|periode initiale/;

/** The first period stated in a clause on duration, else the first stated anywhere. */
function firstPeriod(read: readonly ReadDuration[]): ReadDuration | null {
  const inClause = read.find(({ passage }) => CLAUSE.test(fold(passage.text)));
  return inClause ?? read.find(({ passage }) => DURATION_TITLE.test(titlesOf(passage))) ?? read[0] ?? null;
}
