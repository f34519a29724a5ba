import type { Piece } from "../../model/piece.js";
import { evidenceOf } from "../evidence.js";
import type { DocumentView } from "../view.js";
import type { Line } from "./line.js";
import { type Decided, type DocumentSays, decide, type Said } from "./said.js";

/** A number is announced by one of these words, and has three figures at least. */
const TRIGGER = /n ?[°o]s?[ .:]|numero|\bref|accord-cadre|consultation|marche/;
const THING =
  "(?:consultation|marche(?: public)?|accord-cadre|affaire|procedure|contrat|dossier|appel d'offres|dce)";
const MARK = String.raw`(?:n ?[°o]s?\.?|numero|ref(?:erence|\.)?(?: interne)?)`;
/** "Consultation n° X", "Numéro de la consultation : X", "Référence : X", "Règlement de la consultation n° X". */
const LABELLED = new RegExp(
  String.raw`\b(?:${THING}[^.;:\d]{0,25}? ?${MARK}|${MARK} (?:interne )?(?:de |du |de la |de l'|d')?(?:la |l')?(?:present\w* )?${THING})(?: (?:est|public|interne))? ?[:|=]? ?(?:n ?[°o] ?)?`,
  "g",
);
const SHORT = new RegExp(String.raw`^\W*(?:${MARK}|accord-cadre|consultation|marche) ?[:|]? ?(?:n ?[°o] ?)?`);
const CODE = /^[a-z0-9](?:[a-z0-9]|[-_./](?=[a-z0-9])){2,29}/;
const COVER_PASSAGES = 25;
/** Numbers of other contracts, laws, accounts and places. */
const OTHER =
  /precedent|anterieur|a la suite|suite a|infructu|offres recues|attribution|initial|decret|arrete|ordonnance|loi n|reglement \(|siret|siren|tva|compte|iban|telephone|sous-trait|avis n|boamp|joue|delibération|deliberation|annexe n|lot n|avenant|article n|page|reference (?:de|a) (?:la nomenclature|prix)/;

/** A number as written, and what it is that of: buyers number the consultation and the contract apart. */
export interface FoundNumber {
  readonly code: string;
  readonly of: "consultation" | "marche";
}

/** The numbers that one document gives to the consultation or the contract; those of its cover or titles are the surest. */
export function collectNumber(
  view: DocumentView,
  lines: readonly Line[],
  pieces: readonly Piece[],
): Said<FoundNumber>[] {
  if (pieces.includes("QR")) return [];
  return lines.flatMap((line) => {
    if (!/\d\D{0,3}\d/.test(line.folded) || !TRIGGER.test(line.folded)) return [];
    const read = readLabelled(line) ?? readShort(line);
    return read === null ? [] : [{ ...read, evidence: evidenceOf(view, line.passage) }];
  });
}

type Read = Pick<Said<FoundNumber>, "value" | "rank">;

function readLabelled({ folded, passage }: Line): Read | null {
  const head = folded.slice(0, 400);
  for (const match of head.matchAll(LABELLED)) {
    if (OTHER.test(head.slice(Math.max(0, match.index - 40), match.index + match[0].length))) continue;
    const code = codeAt(folded, passage.text, match.index + match[0].length);
    if (code === null) continue;
    const plain = passage.index < COVER_PASSAGES || match.index < 12 || passage.kind === "heading";
    return { value: { code, of: kindOf(match[0]) }, rank: plain ? 0 : 2 };
  }
  return null;
}

/** A line of the cover that is only a number: "N° 2026-014", "Accord-cadre 2026-014 - Nettoyage". */
function readShort({ folded, passage }: Line): Read | null {
  if (passage.index >= COVER_PASSAGES || folded.length > 120) return null;
  const match = SHORT.exec(folded);
  if (match === null || OTHER.test(folded)) return null;
  const code = codeAt(folded, passage.text, match[0].length);
  return code === null ? null : { value: { code, of: kindOf(match[0]) }, rank: 1 };
}

/** The code written at this place: it holds three figures at least, and is neither a date nor an amount. */
function codeAt(folded: string, text: string, at: number): string | null {
  const match = CODE.exec(folded.slice(at, at + 40));
  const code = match?.[0] ?? "";
  if ((code.match(/\d/g) ?? []).length < 3 || /x{3}/.test(code)) return null;
  if (/^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}$/.test(code) || /^(?:19|20)\d\d$/.test(code)) return null;
  if (
    /^ ?(?:€|eur|%|ht\b|mois|jours|heures|h\b|ans\b|m2|janv|fev|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec)/.test(
      folded.slice(at + code.length),
    )
  )
    return null;
  return /^[lrd]\.?\d{3,4}/.test(code) ? null : text.slice(at, at + code.length);
}

const kindOf = (words: string) => (/marche|accord-cadre|contrat/.test(words) ? "marche" : "consultation");
const plain = (code: string) => code.toUpperCase().replace(/[^A-Z0-9]/g, "");
const yearOf = (code: string) => /20[1-4]\d/.exec(code)?.[0] ?? "";

/** The same number, punctuated otherwise or with that of a lot after it; or those of a consultation and of its contract. */
function agree(first: FoundNumber, second: FoundNumber): boolean {
  const [a, b] = [plain(first.code), plain(second.code)];
  if (a.includes(b) || b.includes(a)) return true;
  return first.of !== second.of && yearOf(first.code) === yearOf(second.code);
}

/** The number of the dossier: a piece that bears another one may come from another contract. */
export function decideNumber(documents: ReadonlyArray<DocumentSays<FoundNumber>>): Decided<string> | null {
  const decided = decide(documents, agree);
  if (decided === null) return null;
  const conflicts = decided.conflicts.map(({ value, evidence }) => ({ value: value.code, evidence }));
  return { ...decided, value: decided.value.code, conflicts };
}
