import type { Passage } from "../../model/passage.js";
import type { Piece } from "../../model/piece.js";
import type { Penalty } from "../../model/values.js";
import { evidenceOf } from "../evidence.js";
import { fold } from "../fold.js";
import type { DocumentView } from "../view.js";
import { titleReader } from "./about.js";
import { distinct } from "./candidate.js";
import { columnsOf, type PenaltyColumns, rowPenalties } from "./penalty-rows.js";
import { type ReadPenalty, sentencePenalties } from "./penalty-sentences.js";

const NAME = /penalit/;
const AMOUNT = /€|eur|%|pour ?cent|\/ ?\d{2,5}|mill?ieme|centieme|fois|‰|fois|‰|[x×*] ?[rnj]\b|\d/;
/** Lists of prices and answers of candidates: their amounts sanction nothing. */
const UNUSED: readonly Piece[] = ["BPU", "DQE", "DPGF", "CRT"];
/** A list or a table goes on about what announces it. */
const ANNOUNCED_REACH = 2;

/** Penalties of one document, in its order. */
export function collectPenalties(view: DocumentView, pieces: readonly Piece[]): Penalty[] {
  if (pieces.length > 0 && pieces.every((piece) => UNUSED.includes(piece))) return [];
  const found: Penalty[] = [];
  const titles = titleReader(NAME);
  let named = Number.NEGATIVE_INFINITY;
  let announcer: Passage | undefined;
  let table: { block: number; columns: PenaltyColumns; about: boolean } | undefined;
  for (const passage of view.passages) {
    const folded = fold(passage.text);
    const names = folded.includes("penalit");
    const over = titles(passage);
    const under = over.all.includes("penalit");
    const near = passage.index - named <= ANNOUNCED_REACH;
    if (passage.cells !== undefined && table?.block !== passage.block)
      table = { block: passage.block, columns: columnsOf(passage.cells), about: names || under || near };
    const about =
      names || under || (passage.kind === "item" && near) || (passage.cells !== undefined && table?.about);
    if (about && passage.kind !== "heading" && AMOUNT.test(folded)) {
      const context = { names, titled: over.nearest, titles: over.all, announcer: announcer?.text ?? "" };
      const rows =
        passage.cells === undefined || table === undefined ? [] : rowPenalties(passage.cells, table.columns);
      const read = rows.length > 0 ? rows : sentencePenalties(passage, context);
      found.push(...read.map((one) => penaltyOf(one, view, passage)));
    }
    if (names || (near && passage.kind === "item")) named = passage.index;
    if (/:$/.test(passage.text.trim()) && passage.cells === undefined) announcer = passage;
    else if (passage.kind !== "item" && passage.cells === undefined) announcer = undefined;
  }
  return found;
}

function penaltyOf(read: ReadPenalty, view: DocumentView, passage: Passage): Penalty {
  const lot = read.lot ?? /\blots? (?:n ?[°o]s? ?)?\d{1,2}\b/i.exec(passage.text)?.[0];
  const { cause, amount, unit, per } = read;
  return {
    cause,
    amount,
    unit,
    per,
    ...(lot !== undefined && { lot }),
    evidence: [evidenceOf(view, passage)],
  };
}

/** The penalties of the dossier: the same one said in several places is one, with each place as proof. */
export function mergePenalties(all: readonly Penalty[]): Penalty[] {
  const byWords = new Map<string, Penalty>();
  for (const penalty of all) {
    const { cause, amount, unit, per, lot = "" } = penalty;
    const key = fold([cause, amount, unit, per, lot].join("|"));
    const known = byWords.get(key);
    byWords.set(
      key,
      known === undefined
        ? penalty
        : { ...known, evidence: distinct([...known.evidence, ...penalty.evidence]) },
    );
  }
  return [...byWords.values()];
}
