import type { Reservation } from "../../model/facts.js";
import type { Piece } from "../../model/piece.js";
import { evidenceOf } from "../evidence.js";
import { fold } from "../fold.js";
import type { DocumentView } from "../view.js";
import { isTicked } from "./choice.js";
import type { Line } from "./line.js";
import { RESERVATION_TRIGGER, reservedTo } from "./reservation-words.js";
import type { Said } from "./said.js";

/** A lot, or the whole contract, and who it is reserved to. */
export interface Reserved {
  /** Number of the lot, "" for the whole contract. */
  readonly lot: string;
  /** "non" when the text says that it is not reserved; null when it is, and nothing here says to whom. */
  readonly to: Reservation | "non" | null;
}

const LOTS = /\blots? (?:n ?(?:°|os?|um\w*)? ?s? ?)?(\d{1,2}(?: ?(?:,|;|et|&|a|-) ?(?:n ?° ?)?\d{1,2})*)/g;
const RESERVED = /\breserve(?:e|s|es)?\b/;
const WHOLE =
  /(?:\b(?:le|la|ce|cette|l'|un)? ?(?:present\w* )?(?:marche|consultation|accord-cadre|contrat|procedure|participation|appel d'offres)(?: public\w*)?(?: (?:est|sont|sera|soit|a ete|relatif[^.;]{0,50}est))*(?: un marche)?(?: (?:entierement|exclusivement|integralement))?|acces a la procedure (?:est|de passation)[^.;]{0,20})\s*$/;
/** What is set aside is not the contract: hours, places, shares, days; or it only could be. */
const OTHER_THING =
  /heures|postes?\b|execution reserv|conditions? (?:particuliere|d'execution)|droits? (?:de |d')?\w* ?reserv|places?|stationnement|sous reserve|se reserve|reservent|peu(?:t|vent) |pourra|pourront|susceptible|lorsqu|\bsi (?:le|la)\b|en cas d|les acheteurs|les marches\b|des marches reserves|nombre de marches|sous-trait|part (?:reserve|du marche)|% /;

/** The words just before deny it; a negation further on is about something else. */
const DENIED =
  /\bpas (?:\S+ ){0,3}$|\bnon $|\bni (?:\S+ ){0,2}$|\baucune? (?:\S+ ){0,8}$|\bsans (?:\S+ ){0,4}$/;

/** The reservations that one document states, and those it denies. */
export function collectReservations(
  view: DocumentView,
  lines: readonly Line[],
  pieces: readonly Piece[],
): Said<Reserved>[] {
  if (pieces.length > 0 && pieces.every((piece) => piece === "QR" || piece === "CRT" || piece === "PLAN"))
    return [];
  let header: Line | null = null;
  return lines.flatMap((line, at) => {
    if (line.passage.firstRow === true) header = line;
    const read =
      line.passage.cells !== undefined && header !== null && header.passage.block === line.passage.block
        ? readRow(line, header)
        : RESERVATION_TRIGGER.test(line.folded)
          ? readSentence(line, lines, at)
          : [];
    return read.map((value) => ({ value, rank: 0 as const, evidence: evidenceOf(view, line.passage) }));
  });
}

function readSentence(line: Line, lines: readonly Line[], at: number): Reserved[] {
  const { folded, passage, titles } = line;
  const match = RESERVED.exec(folded);
  if (match === null || passage.kind === "heading" || folded.length > LONGEST_PASSAGE) return [];
  if (!isParticiple(passage.text, match)) return [];
  const before = folded.slice(Math.max(0, match.index - 160), match.index);
  const whole = WHOLE.test(before.replace(/\b(?:n'est|n'etant|est) pas (?:un marche )?/, "est "));
  const lots = lotsOf(
    folded,
    match.index,
    titles,
    lines[at - 1]?.passage.block === passage.block ? lines[at - 1] : undefined,
  );
  if (!whole && lots.length === 0) return [];
  if (isTicked(folded, match.index, match.index + match[0].length) === false) return [];
  if (DENIED.test(before)) return (lots.length > 0 ? lots : [""]).map((lot) => ({ lot, to: "non" as const }));
  if (OTHER_THING.test(folded.slice(Math.max(0, match.index - 80), match.index + 60))) return [];
  if (/:\s*non\b/.test(folded.slice(match.index, match.index + 30)))
    return [{ lot: lots[0] ?? "", to: "non" }];
  const to =
    reservedTo(folded.slice(Math.max(0, match.index - 200))) ??
    (/: ?$/.test(folded) ? reservedTo(listAfter(lines, at)) : null);
  if (lots.length === 0) return to === null ? [] : [{ lot: "", to }];
  return lots.map((lot) => ({ lot, to }));
}

const LONGEST_PASSAGE = 1200;

/** "réservé" or "RESERVE", not the verb of "le titulaire réserve 5 % des heures". */
function isParticiple(text: string, { 0: word, index }: RegExpExecArray): boolean {
  const written = text.slice(index, index + word.length);
  return /[éÉ](?:e?s?|E?S?)$/u.test(written) || written === written.toUpperCase();
}

/** The list that the sentence opens, but what it leaves unticked. */
function listAfter(lines: readonly Line[], at: number): string {
  const items: string[] = [];
  for (const { passage, folded } of lines.slice(at + 1, at + 1 + LONGEST_LIST)) {
    if (passage.kind !== "item") break;
    if (isTicked(folded, folded.length, folded.length) !== false) items.push(folded);
  }
  return items.join(" ; ");
}

const LONGEST_LIST = 6;

/** The lots that the words before "réservé" name, else those after, of the title above, or of the sentence before. */
function lotsOf(folded: string, at: number, titles: string, before: Line | undefined): string[] {
  const named = numbersIn(folded.slice(Math.max(0, at - 120), at));
  if (named.length > 0) return named;
  const after = numbersIn(folded.slice(at, at + 120));
  if (after.length > 0) return after;
  const title = titles.split(" > ").at(-1) ?? "";
  if (/^\W*(?:[\d.]+ )?lot\b/.test(title)) return numbersIn(title);
  const listed = /^\W*(?:lot )?(?:n ?° ?)?(\d{1,2}) ?[:–-]/.exec(before?.folded ?? "")?.[1];
  return listed === undefined ? [] : [String(Number(listed))];
}

/** "le lot n° 3", "les lots 2 et 4", "lots 1 à 3". */
function numbersIn(folded: string): string[] {
  const last = [...folded.matchAll(LOTS)].at(-1)?.[1];
  if (last === undefined) return [];
  const range = /^(\d{1,2}) ?a ?(?:n ?° ?)?(\d{1,2})$/.exec(last);
  if (range === null) return [...last.matchAll(/\d{1,2}/g)].map(([number]) => String(Number(number)));
  const [from, to] = [Number(range[1]), Number(range[2])];
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => String(from + index));
}

/** A row of a table of lots: "(lot réservé)" in its title, or a column of reservations. */
function readRow({ passage, folded }: Line, header: Line): Reserved[] {
  const cells = passage.cells ?? [];
  const number = /^\W*(?:lot ?)?(?:n ?[°o]? ?)?(\d{1,2})\b/i.exec(cells[0] ?? "")?.[1];
  const headers = (header.passage.cells ?? []).map(fold);
  if (
    number === undefined ||
    passage === header.passage ||
    !/\blots?\b/.test(`${headers[0]} ${fold(cells[0] ?? "")}`)
  )
    return [];
  const lot = String(Number(number));
  const column = headers.findIndex((cell) => /reserv/.test(cell));
  const answer = column > 0 ? fold(cells[column] ?? "").trim() : "";
  if (column > 0) {
    if (/^(?:non|-|–|neant|sans objet|\/)/.test(answer) || answer === "") return [];
    return [{ lot, to: reservedTo(answer) ?? reservedTo(headers[column] ?? "") }];
  }
  const match = RESERVED.exec(folded);
  if (match === null || /\bnon $/.test(folded.slice(0, match.index)) || OTHER_THING.test(folded)) return [];
  return /lot reserve|marche reserve|reserve\w* (?:aux?|a des|a l'|article|\(|l\.)|\(reserve/.test(folded)
    ? [{ lot, to: reservedTo(folded) }]
    : [];
}
