import type { Passage } from "../../model/passage.js";
import type { Piece } from "../../model/piece.js";
import { stemKey } from "../../text/stem.js";
import { evidenceOf } from "../evidence.js";
import { fold } from "../fold.js";
import type { DocumentView } from "../view.js";
import { cleanBuyer } from "./buyer-clean.js";
import { BUYER_LINE, buyerTypeOf } from "./buyer-words.js";
import { type Line, labelAndAnswer } from "./line.js";
import { type Decided, type DocumentSays, decide, type Said, withConflicts } from "./said.js";

const WHO =
  "(?:pouvoir adjudicateur|acheteur(?: public)?|ma(?:i|î)tre (?:de l')?d?'?ouvrage|entite adjudicatrice|personne publique(?: contractante)?|collectivite(?: contractante)?|organisme(?: acheteur)?)";
const LABEL = new RegExp(
  String.raw`^\W*(?:[\divx]+[\d.]*\W*|article \S+ ?[-:.]? ?)?(?:(?:nom|denomination|identification|designation|identite|nom et adresse|nom officiel|denomination officielle)(?: et adresses?| complete?)?(?: officiels?| officielles?)?(?: (?:du |de la |de l'|de l ?'?))?)?(?:le |la |l')?${WHO}(?: (?:qui passe|contractant)[^:|]{0,20})?(?: \([^)]{0,30}\))?\W*$`,
);
const NAME_LABEL =
  /^\W*(?:[\divx]+[\d.]*\W*)?(?:nom(?: et adresse)? (?:complet|officiel)\w*(?: de l'(?:acheteur|organisme))?|nom officiel|denomination officielle)\W*$/;
const NAME_BELOW = /^\W*(?:nom|denomination|raison sociale)\b/;
const SENTENCE = new RegExp(
  String.raw`^\W*(?:l'|le |la )${WHO}(?: (?:du|de la|de cette|de ce|au) (?:present\w* )?(?:marche|consultation|accord-cadre|contrat))? est ?:? ?`,
);
const COVER_PASSAGES = 8;
const LONGEST_LINE = 110;
/** Pieces a buyer writes its name on; a memo or a form filled by the tenderer names others. */
const UNUSED: readonly Piece[] = ["CRT", "PLAN", "BPU", "DQE", "DPGF", "QR", "AUTRE"];

/** The names one document gives to its buyer: after a label, under a title, in a sentence, on the cover. */
export function collectBuyer(
  view: DocumentView,
  lines: readonly Line[],
  pieces: readonly Piece[],
): Said<string>[] {
  if (pieces.length > 0 && pieces.every((piece) => UNUSED.includes(piece))) return [];
  let covered = false;
  return lines.flatMap((line, at) => {
    const read =
      readLabelled(line, lines[at + 1]) ?? readSentence(line) ?? (covered ? null : readCover(line));
    if (read === null) return [];
    covered ||= read.rank === 1;
    return [{ value: read.name, rank: read.rank, evidence: evidenceOf(view, read.passage) }];
  });
}

interface Read {
  readonly name: string;
  readonly rank: 0 | 1;
  readonly passage: Passage;
}

/** "Acheteur : …", "| Maître d'ouvrage | … |", or the title alone, then the name in the next passage. */
function readLabelled(line: Line, next: Line | undefined): Read | null {
  if (line.folded.length > 400) return null;
  const pair = labelAndAnswer(line);
  if (pair !== null && (LABEL.test(pair.label) || NAME_LABEL.test(pair.label)) && pair.answer !== "")
    return named(pair.answer, line.passage);
  if (!LABEL.test(line.folded) || next === undefined || next.passage.kind === "heading") return null;
  const pairBelow = labelAndAnswer(next);
  const below = pairBelow !== null && NAME_BELOW.test(pairBelow.label) ? pairBelow.answer : next.passage.text;
  return SENTENCE.test(next.folded) || LABEL.test(next.folded) ? null : named(below, next.passage);
}

function readSentence({ folded, passage }: Line): Read | null {
  const match = SENTENCE.exec(folded.slice(0, 200));
  if (match === null) return null;
  const rest = passage.text.slice(match[0].length);
  const isName =
    /^(?:la |le |l'|les )?\p{Lu}/u.test(rest) || BUYER_LINE.test(fold(rest.slice(0, LONGEST_LINE)));
  return isName ? named(rest, passage) : null;
}

function named(raw: string, passage: Passage): Read | null {
  const name = cleanBuyer(raw);
  return name === null ? null : { name, rank: 0, passage };
}

/** A line of the cover that is the name of a public body and nothing else. */
function readCover({ folded, passage }: Line): Read | null {
  if (passage.index > COVER_PASSAGES || passage.kind === "item" || folded.length > LONGEST_LINE) return null;
  if (!BUYER_LINE.test(folded) || NO_NAME.test(folded) || passage.section.label !== "") return null;
  const name = cleanBuyer(passage.text);
  return name === null ? null : { name, rank: 1, passage };
}

const NO_NAME =
  /[:;?!]|\b(?:est|sont|pour|dans|par|doit|sera|seront|marche|marches|consultation|travaux|fourniture|prestations|cahier|reglement|acte|commande publique|des achats|service (?:des )?(?:marches|achats|de la commande))\b/;

/** Two ways of naming one buyer: a word in common, or the initials of the other. */
function agree(first: string, second: string): boolean {
  const [a, b] = [proper(first), proper(second)];
  if (a.length === 0 || b.length === 0 || a.some((word) => b.includes(word))) return true;
  return [first, second].some((name) => /^\W*\p{Lu}[\p{Lu}\d.]{1,8}\W*$/u.test(name));
}

const COMMON =
  /^(?:ville|commune|mairie|communaute|communes|agglomeration|syndicat|mixte|conseil|centre|hospitalier|office|public|habitat|departement|departemental|region|regional|metropole|monsieur|madame|maire|president|prefecture|ministere|service|direction|pays|saint|sainte|etablissement|caisse)$/;

/** The words that tell one buyer from another. */
function proper(name: string): string[] {
  const words = fold(name).match(/[a-zœ]{4,}/g) ?? [];
  return words.filter((word) => !COMMON.test(word)).map(stemKey);
}

/** The buyer of the dossier; a piece that names another is a conflict. */
export function decideBuyer(documents: ReadonlyArray<DocumentSays<string>>): Decided<string> | null {
  const labelled = documents.some(({ said }) => said.some(({ rank }) => rank === 0));
  const decided = decide(documents, agree);
  if (decided === null) return null;
  const conflicts = decided.conflicts.filter(
    ({ value, evidence }) =>
      !SEVERAL.test(fold(`${value} ${decided.value} ${evidence[0]?.quote ?? ""}`)) &&
      !(labelled && isCoverOnly(documents, value)),
  );
  const typed = [decided.value, ...sameBuyer(documents, decided.value)].find(
    (name) => buyerTypeOf(fold(name)) !== null,
  );
  return { ...withConflicts(decided, conflicts), value: typed ?? decided.value };
}

/** Buyers together, or one for another: each may be named. */
const SEVERAL = /groupement|coordonnateur|mandataire|delegu|pour le compte|membre|centrale d'achat/;

/** A name that stands on covers only tells less than one after a label. */
function isCoverOnly(documents: ReadonlyArray<DocumentSays<string>>, name: string): boolean {
  return documents.every(({ said }) => said.every(({ value, rank }) => rank > 0 || value !== name));
}

/** The other names of the same buyer: one that tells what it is serves better than initials. */
function sameBuyer(documents: ReadonlyArray<DocumentSays<string>>, name: string): string[] {
  return documents
    .flatMap(({ said }) => said.map(({ value }) => value))
    .filter((value) => agree(name, value));
}
