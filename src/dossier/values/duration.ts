import type { Passage } from "../../model/passage.js";
import type { Piece } from "../../model/piece.js";
import { type Quantity, quantities } from "../../text/numbers.js";
import { clauseBefore, titlesOf } from "../context.js";
import { fold } from "../fold.js";
import type { DocumentView } from "../view.js";
import { conclude, type Duration, type ReadDuration, type Renewal } from "./duration-conclude.js";
import * as words from "./duration-words.js";

const CONTRACTUAL: readonly Piece[] = ["CCAP", "CCP", "AE", "RC", "LETTRE", "AVIS"];
const LONGEST = 180;

/** The duration of the contract in one document, null when it is not stated in months or years. */
export function collectDuration(view: DocumentView, pieces: readonly Piece[]): Duration | null {
  const contractual = pieces.some((piece) => CONTRACTUAL.includes(piece));
  const read: ReadDuration[] = [];
  const renewals: Renewal[] = [];
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

function partsOf(passage: Passage, folded: string): ReadDuration[] {
  const timed = quantities(passage.text).filter(({ kind }) => kind === "months" || kind === "years");
  return timed.flatMap((quantity) => {
    const months = quantity.kind === "years" ? quantity.value * 12 : quantity.value;
    const part = months <= 0 || months > LONGEST ? null : partOf(folded, quantity, passage);
    return part === null ? [] : [{ part, months, passage }];
  });
}

function partOf(folded: string, { start, end }: Quantity, passage: Passage): ReadDuration["part"] | null {
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
