import type { Piece } from "../../model/piece.js";
import type { Requirement } from "../../model/requirement.js";
import type { CheckContext } from "../context.js";
import type { Finding } from "../find.js";
import type { IndexedDocument } from "../indexed.js";
import { excerpt, proofOf } from "../proof.js";
import { documentsOf, type Fault, findingOf } from "./fault.js";

/** Pieces that the tenderer fills in: a blank there is for her. */
const ANSWERS: readonly Piece[] = ["AE", "CRT", "AS", "AEN", "BPU", "DPGF", "DQE", "CANDIDATURE"];

/** Fields of a template that the buyer did not fill in. */
export function findFields(requirement: Requirement, context: CheckContext): Finding {
  return findingOf(requirement, context, documentsOf(requirement.pieces, context).flatMap(faultsIn));
}

function faultsIn({ fields, pieces }: IndexedDocument): Fault[] {
  const answered = pieces.some((piece) => ANSWERS.includes(piece));
  return fields
    .filter(({ field }) => !answered || field.kind === "gabarit")
    .map(({ field, indexed }) => ({
      sure: field.sure,
      evidence: { ...proofOf(indexed), quote: excerpt(indexed.passage.text, [field.start]) },
      ...(field.sure ? {} : { doubt: "valeur laissée à préciser" }),
    }));
}
