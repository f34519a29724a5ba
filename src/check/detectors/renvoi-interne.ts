import type { Piece } from "../../model/piece.js";
import type { Contradiction } from "../../model/report.js";
import type { Requirement } from "../../model/requirement.js";
import type { CheckContext } from "../context.js";
import type { Finding } from "../find.js";
import type { IndexedDocument } from "../indexed.js";
import { excerpt, placeOfDocument, proofOf } from "../proof.js";
import type { ArticleCitation } from "../references/article-citations.js";
import { lastUnder, type Outline } from "../references/outline.js";
import { danglingAnnexes } from "./annexe-citee.js";
import { announcedIn } from "./announced-pieces.js";
import { findingOfContradictions } from "./disagreement.js";

const CITING: readonly Piece[] = ["RC", "LETTRE", "CCAP", "CCP", "CCTP", "AE", "CRT", "AS", "AEN"];
/** Few broken references are worth reading; a document renumbered as a whole has many. */
const MOST = 12;

/** References to articles and annexes that the piece referred to does not have. */
export function findDangling(requirement: Requirement, context: CheckContext): Finding {
  const documents = context.documents.filter(({ pieces }) => CITING.some((piece) => pieces.includes(piece)));
  const annexes = { documents, all: context.allDocuments, announced: announcedIn(documents) };
  const broken = documents.flatMap((document) => [
    ...document.references.citations.flatMap((citation) => judge(citation, document, documents)),
    ...danglingAnnexes(document, annexes),
  ]);
  return findingOfContradictions(requirement, context, distinct(broken).slice(0, MOST));
}

/** One article cited ten times in one piece is one remark. */
function distinct(broken: readonly Contradiction[]): Contradiction[] {
  const keys = broken.map(({ subject, sides }) => `${subject} ${sides[0]?.evidence.document}`);
  return broken.filter((_, at) => keys.indexOf(keys[at]!) === at);
}

function judge(
  citation: ArticleCitation,
  document: IndexedDocument,
  documents: readonly IndexedDocument[],
): Contradiction[] {
  const { number, target, passage, start } = citation;
  if (target === null && !isOwn(number, document, documents)) return [];
  const { held, named } = targetsOf(citation, document, documents);
  const gaps = held.map((other) => gapIn(other, number));
  const [gap] = gaps;
  if (gap === undefined || gap === null || gaps.includes(null)) return [];
  const sure = named && target !== null && gaps.every((one) => one?.sure);
  const evidence = { ...proofOf({ document, passage, hits: [] }), quote: excerpt(passage.text, [start]) };
  const [first] = held;
  return [
    {
      subject: `article ${number}${target === null || target === "self" ? "" : ` (${target})`}`,
      sure,
      ...(sure ? {} : { doubt: `renvoi à vérifier : ${gap.why}` }),
      sides: [
        { value: first === document ? `renvoi, mais ${gap.why}` : "renvoi", evidence },
        ...(first === document || first === undefined
          ? []
          : [{ value: gap.why, evidence: placeOfDocument(first) }]),
      ],
    },
  ];
}

/** Where articles are cited without a word of whose they are, the piece means its own. */
const OWN: readonly Piece[] = ["RC", "LETTRE", "CCAP", "CCP"];

function isOwn(number: string, document: IndexedDocument, documents: readonly IndexedDocument[]): boolean {
  if (!document.pieces.some((piece) => OWN.includes(piece))) return false;
  return !documents.some(({ references }) => references.outline.titles.has(number));
}

/** The documents where the article should be; not named when another piece stands for the one that is. */
function targetsOf(
  { target }: ArticleCitation,
  document: IndexedDocument,
  documents: readonly IndexedDocument[],
): { held: readonly IndexedDocument[]; named: boolean } {
  if (target === null || target === "self") return { held: [document], named: true };
  const own = documents.filter(({ pieces }) => pieces.includes(target) && !pieces.includes("ANNEXE"));
  if (own.length > 0) return { held: own, named: true };
  const merged: readonly Piece[] = target === "CCAP" || target === "CCTP" ? ["CCP"] : [];
  return {
    held: documents.filter(({ pieces }) => merged.some((piece) => pieces.includes(piece))),
    named: false,
  };
}

interface Gap {
  readonly sure: boolean;
  readonly why: string;
}

/** What the numbering says against an article, or null when it is there or when the numbering was not read whole. */
function gapIn({ references, unread }: IndexedDocument, number: string): Gap | null {
  const { outline } = references;
  if (unread !== undefined || outline.last === 0 || outline.numbers.has(number)) return null;
  const parts = number.split(".");
  if (Number(parts[0]) > outline.last) return { sure: true, why: `les articles vont de 1 à ${outline.last}` };
  return parts.length === 1 ? null : gapUnder(outline, parts);
}

function gapUnder(outline: Outline, parts: readonly string[]): Gap | null {
  const parent = parts.slice(0, -1).join(".");
  if (!outline.numbers.has(parent)) return parts.length > 2 ? gapUnder(outline, parts.slice(0, -1)) : null;
  const last = lastUnder(outline, parent);
  if (last > 0 && Number(parts.at(-1)) > last)
    return { sure: last >= 2, why: `l'article ${parent} s'arrête à ${parent}.${last}` };
  if (last > 0 || parts.length > 2 || !outline.titles.has(parent)) return null;
  return { sure: false, why: `l'article ${parent} n'a pas de sous-article numéroté` };
}
