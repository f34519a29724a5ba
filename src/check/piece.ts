import type { Evidence } from "../model/fact.js";
import type { Requirement } from "../model/requirement.js";
import type { CheckContext } from "./context.js";
import type { Finding } from "./find.js";
import type { IndexedDocument } from "./indexed.js";
import { isSaidIn } from "./parts.js";
import { placeOfDocument, proofOf } from "./proof.js";

const MOST_LISTINGS = 2;

/** For the kind piece: the file that must be in the dossier, or null when none has the role. */
export function findPiece({ piece: wanted, parts }: Requirement, context: CheckContext): Finding | null {
  if (wanted === undefined) return null;
  const found = context.allDocuments.filter(({ pieces }) =>
    wanted.roles.some((role) => pieces.includes(role)),
  );
  if (found.length === 0) return null;
  const unread = found.filter((document) => document.unread === "total");
  const missing = [
    ...(unread.length === found.length
      ? ["contenu non lu"]
      : parts
          .filter((part) => !found.some((document) => saysAny(part.any, document)))
          .map(({ name }) => name)),
    ...(isListed(wanted.listed, context)
      ? []
      : ["dans le dossier, mais non citée parmi les pièces de la consultation"]),
  ];
  return {
    found: missing.length > 0 ? "partial" : "present",
    evidence: [
      ...found.filter(({ unread: part }) => part !== "total").map(placeOfDocument),
      ...listings(wanted.listed ?? [], context),
    ],
    nearest: [],
    incomplete: [],
    missing,
    remarks: [],
  };
}

function isListed(terms: readonly string[] | undefined, { documents }: CheckContext): boolean {
  return terms === undefined || documents.some((document) => saysAny(terms, document));
}

/** Where the piece is listed, for a reader who looks for it. */
function listings(terms: readonly string[], { documents }: CheckContext): Evidence[] {
  const passages = documents.flatMap((document) => terms.flatMap((term) => document.bodies.get(term) ?? []));
  return passages.slice(0, MOST_LISTINGS).map((indexed) => proofOf(indexed));
}

function saysAny(terms: readonly string[], document: IndexedDocument): boolean {
  return terms.some(
    (term) =>
      isSaidIn(term, document) ||
      [...document.titles.values()].some((title) => title.hits.some((hit) => hit.concept === term)),
  );
}
