import type { Evidence } from "../../model/fact.js";
import type { Passage } from "../../model/passage.js";
import type { Piece } from "../../model/piece.js";
import { type Quantity, quantities } from "../../text/numbers.js";
import { clauseBefore, titlesOf } from "../context.js";
import { evidenceOf } from "../evidence.js";
import { fold } from "../fold.js";
import type { DocumentView } from "../view.js";
import * as words from "./duration-words.js";

/** What one document says of the duration of the contract, in months. */
export interface Duration {
  readonly value: number;
  /** total: a whole is stated or can be added up; initial: only a first period; delay: the time to execute the works. */
  readonly kind: "total" | "initial" | "delay";
  /** The first period, when it is written. */
  readonly initial: number | null;
  readonly evidence: readonly Evidence[];
}

type Part = "total" | "period" | "initial" | "delay";

interface Read {
  readonly part: Part;
  readonly months: number;
  readonly passage: Passage;
}

const CONTRACTUAL: readonly Piece[] = ["CCAP", "CCP", "AE", "RC", "LETTRE", "AVIS"];
const LONGEST = 180;

/** The duration of the contract in one document, null when it is not stated in months or years. */
export function collectDuration(view: DocumentView, pieces: readonly Piece[]): Duration | null {
  const contractual = pieces.some((piece) => CONTRACTUAL.includes(piece));
  const read: Read[] = [];
  const renewals: Array<{ readonly count: number; readonly passage: Passage }> = [];
  let never = false;
  for (const passage of view.passages) {
    if (passage.kind === "heading") continue;
    const folded = fold(passage.text);
    never ||= words.NO_RENEWAL.test(folded);
    if (!isAbout(passage, folded, contractual)) continue;
    read.push(...partsOf(passage, folded));
    const count = words.renewalsIn(folded);
    if (count !== null) renewals.push({ count, passage });
  }
  return conclude(view, read, never ? undefined : renewals[0]);
}

function isAbout(passage: Passage, folded: string, contractual: boolean): boolean {
  const titles = titlesOf(passage);
  const title = titles.split(" > ").at(-1) ?? "";
  if (words.OTHER_TITLE.test(title) && !words.DURATION_TITLE.test(title)) return false;
  const about = words.ABOUT_CONTRACT.test(folded);
  if (!contractual)
    return /duree (?:[a-z]+ ){0,2}(?:du|de l'|de ce) ?(?:present )?(?:marche|accord|contrat)/.test(folded);
  return (
    about ||
    words.DURATION_TITLE.test(titles) ||
    words.EXECUTION_DELAY.test(folded) ||
    /^duree\b/.test(folded)
  );
}

function partsOf(passage: Passage, folded: string): Read[] {
  const timed = quantities(passage.text).filter(({ kind }) => kind === "months" || kind === "years");
  return timed.flatMap((quantity) => {
    const months = quantity.kind === "years" ? quantity.value * 12 : quantity.value;
    const part = months <= 0 || months > LONGEST ? null : partOf(folded, quantity, passage);
    return part === null ? [] : [{ part, months, passage }];
  });
}

function partOf(folded: string, { start, end }: Quantity, passage: Passage): Part | null {
  const clause = clauseBefore(folded, start);
  const before = clause.slice(-130).replace(/jusqu'(?:a|au) [^,;.\d]*(?:achevement|garantie)/, "");
  const after = folded.slice(end, end + 60);
  if (words.OTHER_BEFORE.test(before.slice(-75)) || words.OTHER_AFTER.test(after)) return null;
  if (/\d (?:a|ou) $/.test(before) || /^ (?:a|ou) \d/.test(after) || /^ ?\/ ?\d/.test(after)) return null;
  const delay =
    words.EXECUTION_DELAY.test(clause) &&
    !words.ABOUT_CONTRACT.test(clause.replace(words.EXECUTION_DELAY, " "));
  const total = words.TOTAL_BEFORE.test(before) || words.TOTAL_AFTER.test(after);
  if (delay) return words.DURATION_TITLE.test(titlesOf(passage)) && total ? "total" : "delay";
  if (words.TOTAL_AFTER.test(after)) return "total";
  if (
    words.PERIOD_BEFORE.test(before) &&
    !/(?:limite|maximale|totale|exced\w+|soit)[^;.]{0,40}$/.test(before)
  )
    return "period";
  if (total) return "total";
  if (words.PERIOD_AFTER.test(after)) return "period";
  return words.INITIAL_BEFORE.test(before) ? "initial" : null;
}

function conclude(
  view: DocumentView,
  read: readonly Read[],
  renewal: { readonly count: number; readonly passage: Passage } | undefined,
): Duration | null {
  const initial = best(read.filter(({ part }) => part === "initial"));
  const total = read
    .filter(({ part }) => part === "total")
    .reduce<Read | null>((most, one) => (most === null || one.months > most.months ? one : most), null);
  const prove = (...passages: Array<Passage | undefined>) =>
    [...new Set(passages.filter((passage) => passage !== undefined))].map((passage) =>
      evidenceOf(view, passage),
    );
  if (total !== null && total.months >= (initial?.months ?? 0)) {
    return {
      value: total.months,
      kind: "total",
      initial: initial?.months ?? null,
      evidence: prove(total.passage),
    };
  }
  if (initial !== null) {
    if (renewal === undefined)
      return {
        value: initial.months,
        kind: "initial",
        initial: initial.months,
        evidence: prove(initial.passage),
      };
    const period = read.find(({ part }) => part === "period");
    const value = initial.months + renewal.count * (period?.months ?? initial.months);
    return {
      value,
      kind: "total",
      initial: initial.months,
      evidence: prove(initial.passage, renewal.passage, period?.passage),
    };
  }
  const delays = read.filter(({ part }) => part === "delay");
  const delay =
    delays.find(({ passage }) => /global|ensemble/.test(fold(passage.text))) ??
    (new Set(delays.map(({ months }) => months)).size === 1 ? delays[0] : undefined);
  return delay === undefined
    ? null
    : { value: delay.months, kind: "delay", initial: null, evidence: prove(delay.passage) };
}

/** The first period stated in a clause on duration, else the first stated anywhere. */
function best(read: readonly Read[]): Read | null {
  return (
    read.find(({ passage }) =>
      /duree (?:du|de l'|des|de ce)|conclu|passe|periode initiale/.test(fold(passage.text)),
    ) ??
    read.find(({ passage }) => words.DURATION_TITLE.test(titlesOf(passage))) ??
    read[0] ??
    null
  );
}
