import type { Lot } from "../../model/dossier.js";
import type { Evidence } from "../../model/fact.js";
import type { Passage } from "../../model/passage.js";
import { NUMBER_WORDS, valueOfWords } from "../../text/number-words.js";
import { evidenceOf } from "../evidence.js";
import { fold } from "../fold.js";
import type { DocumentView } from "../view.js";
import type { Line } from "./line.js";

/** What one document says of the division into lots. */
export interface LotFindings {
  /** Number of lots stated in a sentence. */
  readonly stated: number | null;
  /** The passage that states it. */
  readonly statement?: Evidence;
  /** The passage that says that there is one contract. */
  readonly undivided: Evidence | null;
  readonly lots: readonly Lot[];
}

const NUMBER = String.raw`(\d{1,2}|${NUMBER_WORDS})(?: ?\(\d{1,2}\))?`;
const STATED = new RegExp(
  String.raw`(?:divis|decompos|repart|scind|allot|compos|comport|compt|compren|fractionn|separ|constitu|passe en|portent? sur|fait l'objet)\w*[^.;]{0,50}?\b${NUMBER} lots?\b|\b(?:en|les|des) ${NUMBER} lots (?:suivants|distincts|separes|:)`,
);
const UNDIVIDED =
  /lot unique|marche (?:est )?unique|ne pas allotir|un seul lot|(?:n'est|ne sont|n'ont|ne fait|ne font|n'a) pas (?:\S+ ){0,3}?(?:alloti|divise|decompos|l'objet d'un(?:e)? (?:allotissement|decomposition en lots))|(?:pas|aucune?) (?:\S+ ){0,3}?(?:decomposition|division|repartition) en (?:tranches (?:ou|ni|et) en )?lots?|pas prevu de decomposition en (?:tranches ou en )?lots|decomposees? en lots? ni|\bnon alloti|sans allotissement|n'y a pas (?:d'allotissement|de lots)|n'est pas allotie?|pas d(?:'|e l')allotissement/;
const INLINE = /\blots? (?:n ?[°o]? ?)?(\d{1,2}) ?[:–-] ?/gi;
const LINE = /^\W*lot (?:n ?[°o]? ?)?(\d{1,2})(?: ?[:–.)-]+ ?|\s+)(?=\p{L}|"|«)/iu;
const NO_TITLE =
  /^(?:est|et|ou|sont|a|à|ne|n'|fait|font|pour|du|de|des|d'|le|la|les|il|qui|uniquement|sera|seront|comporte|concerne|comprend|doit|peut|au|aux|sur|dans|en|ainsi|prix|montant|heures?|\d|offre|voir|sans|rc|ccap|ae|page)(?![\p{L}])/iu;
const LONGEST_TITLE = 160;

/** The lots one document states: in a sentence, in a list or in a table. */
export function collectLots(view: DocumentView, lines: readonly Line[]): LotFindings {
  const lots = new Map<string, Lot>();
  let stated: number | null = null;
  let statement: Evidence | undefined;
  let undivided: Evidence | null = null;
  let table = { block: -1, title: -1 };
  for (const { passage, folded } of lines) {
    if (passage.cells !== undefined && passage.block !== table.block)
      table = { block: passage.block, title: titleColumn(passage) };
    if (folded.includes("lot") || /allot/.test(folded)) {
      stated ??= statedIn(folded);
      if (stated !== null) statement ??= evidenceOf(view, passage);
      if (UNDIVIDED.test(folded) && !/pour (?:le|les) lots?/.test(folded))
        undivided ??= evidenceOf(view, passage);
    }
    if (passage.cells === undefined && !folded.includes("lot")) continue;
    for (const [number, title] of titled(passage, table.title)) {
      if (!lots.has(number)) lots.set(number, { number, title, evidence: [evidenceOf(view, passage)] });
    }
  }
  return { stated, undivided, lots: [...lots.values()], ...(statement && { statement }) };
}

function statedIn(folded: string): number | null {
  const match = STATED.exec(folded);
  const written = match?.[1] ?? match?.[2];
  if (
    written === undefined ||
    /susceptibles?|au plus|maximum de|plus de/.test(
      folded.slice(Math.max(0, (match?.index ?? 0) - 30), match?.index),
    )
  )
    return null;
  const value = /^\d/.test(written) ? Number(written) : (valueOfWords(written) ?? 0);
  return value > 1 ? value : null;
}

/** The column of the titles when the first row is a header of lots, -1 otherwise. */
function titleColumn({ cells }: Passage): number {
  const header = (cells ?? []).map(fold);
  if (!/^(?:n ?° ?)?(?:de |du |des )?lots?\b|^lot|^n ?°(?: du lot)?$/.test(header[0] ?? "")) return -1;
  if (!header.some((cell) => /lot/.test(cell))) return -1;
  const named = header.findIndex(
    (cell, at) =>
      at > 0 && /designation|intitule|libelle|objet|description|denomination|nature|prestation/.test(cell),
  );
  return named > 0 ? named : -1;
}

function titled(passage: Passage, column: number): Array<[number: string, title: string]> {
  const { cells, text } = passage;
  if (cells !== undefined) {
    const first = /^\W*(?:lot ?)?(?:n ?[°o]? ?)?(\d{1,2})\W*$/i.exec(cells[0] ?? "");
    const title = cells[column] ?? "";
    return first === null || column < 1 || !/\p{L}{3}/u.test(title)
      ? []
      : [[String(Number(first[1])), title.slice(0, LONGEST_TITLE)]];
  }
  const inline = [...text.matchAll(INLINE)];
  if (inline.length > 1) {
    return inline.flatMap((match, at) =>
      clean(match[1] ?? "", text.slice(match.index + match[0].length, inline[at + 1]?.index)),
    );
  }
  const line = LINE.exec(text);
  return line === null || text.length > LONGEST_TITLE + 20
    ? []
    : clean(line[1] ?? "", text.slice(line[0].length));
}

function clean(number: string, raw: string): Array<[number: string, title: string]> {
  const title =
    raw
      .split(/[;.](?: |$)/)[0]
      ?.replace(/[\s,:–-]+$/u, "")
      .trim() ?? "";
  if (title.length > LONGEST_TITLE || !/\p{L}{3}/u.test(title) || NO_TITLE.test(title)) return [];
  return [[String(Number(number)), title]];
}
