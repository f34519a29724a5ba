import type { Piece } from "../../model/piece.js";
import type { Contradiction } from "../../model/report.js";
import type { IndexedDocument } from "../indexed.js";
import { excerpt, proofOf } from "../proof.js";
import type { AnnexCitation } from "../references/annex-citations.js";
import type { Announced } from "./announced-pieces.js";
import { supplyOfAnnex } from "./supplied-pieces.js";

const OWNERS: readonly Piece[] = ["RC", "LETTRE", "CCAP", "CCP", "CCTP", "AE"];

/** What the dossier says of its annexes. */
export interface AnnexContext {
  /** Pieces that cite annexes and hold some. */
  readonly documents: readonly IndexedDocument[];
  readonly all: readonly IndexedDocument[];
  readonly announced: readonly Announced[];
}

/** Annexes that a document cites beyond the last of those that its owner has: an "annexe 4 ci-jointe" after annexes 1 to 3. */
export function danglingAnnexes(document: IndexedDocument, context: AnnexContext): Contradiction[] {
  return document.references.annexCitations.flatMap((citation) => judge(citation, document, context));
}

function judge(
  { passage, mention }: AnnexCitation,
  document: IndexedDocument,
  context: AnnexContext,
): Contradiction[] {
  const owner = mention.owner ?? OWNERS.find((piece) => document.pieces.includes(piece)) ?? null;
  if (owner === null || !/^\d/u.test(mention.number)) return [];
  const known = numbersOf(owner, context);
  const last = known.length;
  if (last < 2 || known.some((number, at) => number !== at + 1) || Number(mention.number) <= last) return [];
  const supply = supplyOfAnnex({ ...mention, owner, pieces: [], joined: false }, context.all);
  if (supply === "present") return [];
  const sure = supply === "absent";
  return [
    {
      subject: `annexe ${mention.number} (${owner})`,
      sure,
      ...(sure ? {} : { doubt: `les annexes du ${owner} vont de 1 à ${last}` }),
      sides: [
        {
          value: `annexe citée ; celles du ${owner} vont de 1 à ${last}`,
          evidence: {
            ...proofOf({ document, passage, hits: [] }),
            quote: excerpt(passage.text, [mention.start]),
          },
        },
      ],
    },
  ];
}

/** The numbers of the annexes that a piece lists or holds, in order. */
function numbersOf(owner: Piece, { documents, announced }: AnnexContext): number[] {
  const listed = announced.flatMap(({ annex }) =>
    annex !== null && (annex.owner ?? owner) === owner ? [annex.number] : [],
  );
  const held = documents
    .filter(({ pieces }) => pieces.includes(owner))
    .flatMap(({ references }) => references.annexes.held.flatMap(({ mention }) => mention?.number ?? []));
  return [...new Set([...listed, ...held].map(Number).filter((number) => !Number.isNaN(number)))].sort(
    (a, b) => a - b,
  );
}
