import { nameTokens } from "../../dossier/pieces/name-tokens.js";
import type { Piece } from "../../model/piece.js";
import { foldKeepingLength } from "../../text/fold.js";
import type { IndexedDocument } from "../indexed.js";
import { annexesNamed } from "../references/annex-mentions.js";
import type { AnnouncedAnnex } from "../references/announcement.js";
import { PRICE_PIECES } from "../references/piece-mentions.js";

/** How the dossier answers what is announced: "réuni": by a piece that merges it; "incertain": a file may be it. */
export type Supply = "present" | "reuni" | "incertain" | "absent";

const CAHIERS: readonly Piece[] = ["CCAP", "CCTP", "CCP"];
/** Roles of files that may be an annex, or hold something that their names do not tell. */
const VAGUE: readonly Piece[] = ["ANNEXE", "PLAN", "AUTRE"];

/** Whether a piece announced is in the dossier. */
export function supplyOf(piece: Piece, documents: readonly IndexedDocument[]): Supply {
  const has = (...roles: readonly Piece[]) =>
    documents.some(({ pieces }) => roles.some((role) => pieces.includes(role)));
  if (has(piece) || holdsIn(piece, documents)) return "present";
  if (piece === "RC") return has("LETTRE") ? "present" : "absent";
  if (CAHIERS.includes(piece)) {
    if (has("LETTRE")) return "present";
    return has(...(piece === "CCP" ? CAHIERS : (["CCP"] as const))) ? "reuni" : "absent";
  }
  if (PRICE_PIECES.includes(piece)) return supplyOfPrices(has(...PRICE_PIECES), documents);
  if (piece === "CRT" && has("AEN", "AS")) return "incertain";
  const unknown = documents.some(({ pieces, unread }) => pieces.includes("AUTRE") || unread === "total");
  if (unknown) return "incertain";
  return "absent";
}

/** A piece that stands as a titled part of another file: a "bordereau des prix" with its table in the AE. */
function holdsIn(piece: Piece, documents: readonly IndexedDocument[]): boolean {
  return documents.some(({ references }) =>
    references.annexes.held.some(({ pieces }) => pieces.includes(piece)),
  );
}

const FINANCIAL = /financi|\bprix\b|bordereau|devis|tarif|chiffrage|cout/u;

/** An "annexe financière" is what is announced; another price piece, or a sheet without a role, may be it. */
function supplyOfPrices(other: boolean, documents: readonly IndexedDocument[]): Supply {
  const vague = documents.filter(isVague);
  const financial =
    vague.some(({ file }) => FINANCIAL.test(nameTokens(file))) ||
    documents.some(({ references }) =>
      references.annexes.held.some(({ title }) => FINANCIAL.test(foldKeepingLength(title))),
    );
  if (financial) return "present";
  const hidden = documents.some(({ pieces, unread }) => unread !== undefined && pieces.includes("AE"));
  return other || hidden || vague.some(({ unread, file }) => unread !== undefined || SHEET.test(file))
    ? "incertain"
    : "absent";
}

const SHEET = /\.(?:xlsx?|xlsm|ods|csv)$/iu;

function isVague({ pieces }: IndexedDocument): boolean {
  return pieces.every((piece) => VAGUE.includes(piece));
}

/** Whether an annex announced is in the dossier: a file of its own, or a part of another file. */
export function supplyOfAnnex(annex: AnnouncedAnnex, documents: readonly IndexedDocument[]): Supply {
  if (documents.some((document) => isAnnex(document, annex) || standsIn(document, annex))) return "present";
  if (annex.pieces.some((piece) => supplyOf(piece, documents) !== "absent")) return "present";
  const title = foldKeepingLength(annex.title);
  if (/\bplans?\b/u.test(title) && documents.some(({ pieces }) => pieces.includes("PLAN"))) return "present";
  if (documents.some(({ file }) => sharesWords(title, nameTokens(file)))) return "present";
  return annex.joined || documents.some(mayHoldAnnex) ? "incertain" : "absent";
}

/** A piece not read whole may hold it; a file without a role or a number may be it. A scanned plan or a numbered annex is neither. */
function mayHoldAnnex(document: IndexedDocument): boolean {
  return isVague(document)
    ? numberInName(document.file) === null && !document.pieces.every((piece) => piece === "PLAN")
    : document.unread !== undefined;
}

/** The title of an annex opens with the word, a number or an article apart. */
const TITLE_START = 8;

function isAnnex(document: IndexedDocument, { number, owner }: AnnouncedAnnex): boolean {
  if (numberInName(document.file) === number && mayBelong(ownersInName(document), owner)) return true;
  return annexesNamed(document.opening.slice(0, 200)).some(
    (mention) =>
      mention.start < TITLE_START &&
      mention.number === number &&
      mayBelong(mention.owner === null ? [] : [mention.owner], owner),
  );
}

function standsIn(document: IndexedDocument, { number, owner, title }: AnnouncedAnnex): boolean {
  return document.references.annexes.held.some((held) => {
    if (held.mention === null) return sharesWords(foldKeepingLength(title), foldKeepingLength(held.title));
    const owners =
      held.mention.owner === null
        ? document.pieces.filter((piece) => !VAGUE.includes(piece))
        : [held.mention.owner];
    return held.mention.number === number && mayBelong(owners, owner);
  });
}

/** The number of an annex in the name of its file: "03_Annexe_1_CCAP.docx". */
function numberInName(file: string): string | null {
  const found = /\b(?:annexes?|ann|pj) (?:n |no |numero )?(\d{1,2}|[a-h])\b/u.exec(nameTokens(file))?.[1];
  return found === undefined ? null : /\d/u.test(found) ? String(Number(found)) : found.toUpperCase();
}

const CODES: ReadonlyArray<readonly [RegExp, Piece]> = [
  [/\bccap\b/u, "CCAP"],
  [/\bcctp\b/u, "CCTP"],
  [/\bccp\b/u, "CCP"],
  [/\b(?:rc|reglement)\b/u, "RC"],
  [/\b(?:ae|engagement)\b/u, "AE"],
];

function ownersInName({ file }: IndexedDocument): Piece[] {
  const name = nameTokens(file);
  return CODES.filter(([pattern]) => pattern.test(name)).map(([, piece]) => piece);
}

/** An owner that one side does not tell may be the other's; a CCP is both cahiers. */
function mayBelong(owners: readonly Piece[], owner: Piece | null): boolean {
  if (owner === null || owners.length === 0 || owners.includes(owner)) return true;
  const cahier = CAHIERS.includes(owner);
  return (
    cahier && (owners.includes("CCP") || (owner === "CCP" && owners.some((other) => CAHIERS.includes(other))))
  );
}

const SIGNIFICANT = 5;

/** Whether half of the significant words of a title are in a name, by their first letters. */
function sharesWords(title: string, name: string): boolean {
  const words = (title.match(/[a-zœ]{5,}/gu) ?? []).filter((word) => word !== "annexe");
  const known = words.filter((word) => name.includes(word.slice(0, SIGNIFICANT)));
  return words.length > 0 && known.length * 2 >= words.length;
}
