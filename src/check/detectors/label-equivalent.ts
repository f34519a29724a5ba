import type { Piece } from "../../model/piece.js";
import type { Requirement } from "../../model/requirement.js";
import type { CheckContext } from "../context.js";
import { isDenied } from "../denied.js";
import type { Finding } from "../find.js";
import { type IndexedDocument, type IndexedPassage, titlesAbove } from "../indexed.js";
import { articleOf } from "../parts.js";
import { proofOf } from "../proof.js";
import { PROPERTIES } from "../term.js";
import { documentsOf, type Fault, findingOf, passagesSaying, says, saysAround } from "./fault.js";

const LABEL = "label-a-equivalence";
const REQUIRED = "label-exige";
const EQUIVALENCE = "equivalence-admise";
const GENERAL_CLAUSE = "equivalence-des-labels";
/** Wishes, scoring, questions, and what describes the buyer herself. */
const NOT_REQUIRED = ["label-souhaite", "critere-note", "label-question", "label-de-l-acheteur"];

const SCORING: readonly Piece[] = ["RC", "LETTRE", "AVIS"];

/** Environmental labels, or labels of a company, required without an equivalent being accepted. */
export function findLabels(requirement: Requirement, context: CheckContext): Finding {
  const documents = documentsOf(requirement.pieces, context);
  return findingOf(
    requirement,
    context,
    documents
      .filter((document) => !isCovered(document, context))
      .flatMap((document) => faultsIn(document, context)),
  );
}

/** A clause of the RC on the means of proof covers what the RC asks; a clause on labels covers the whole dossier. */
function isCovered(document: IndexedDocument, { documents }: CheckContext): boolean {
  return documents.some((other) =>
    passagesSaying(other, GENERAL_CLAUSE).some(
      (clause) => other === document || !other.pieces.includes("RC") || isAboutLabels(clause),
    ),
  );
}

const isAboutLabels = ({ passage }: IndexedPassage) => /label/iu.test(passage.text);

function faultsIn(document: IndexedDocument, { documents }: CheckContext): Fault[] {
  const accepted = documents.some((other) =>
    passagesSaying(other, EQUIVALENCE).some((indexed) => says(indexed, LABEL)),
  );
  return passagesSaying(document, LABEL)
    .filter((indexed) => isRequired(indexed) && !saysAround(indexed, EQUIVALENCE))
    .filter((indexed) => !(accepted && namesNone(indexed)))
    .map((indexed) => {
      const doubt = doubtOf(indexed);
      return { sure: doubt === null, evidence: proofOf(indexed), ...(doubt !== null && { doubt }) };
    });
}

/** Why the fault is not certain, null when it is. */
function doubtOf(indexed: IndexedPassage): string | null {
  if (!says(indexed, REQUIRED) && !PROPERTIES["@obligation"]!(indexed.passage.text))
    return "label cité sans équivalence : vérifier s'il est exigé";
  return articleOf(indexed).some((other) => says(other, EQUIVALENCE))
    ? "l'équivalence est admise ailleurs dans le même article : vérifier qu'elle vaut aussi pour ce label"
    : null;
}

/** "les certificats d'écolabel": no label is named, those named elsewhere with their equivalents are meant. */
function namesNone({ hits, passage }: IndexedPassage): boolean {
  return hits
    .filter(({ concept }) => concept === LABEL)
    .every(({ start, end }) => /^[ée]co-?labels?$/iu.test(passage.text.slice(start, end)));
}

/** A mark, in the pieces that state the criteria. */
function isScored({ passage, document }: IndexedPassage): boolean {
  return (
    SCORING.some((piece) => document.pieces.includes(piece)) && /\d ?(?:%|points?|pts?)/u.test(passage.text)
  );
}

function isRequired(indexed: IndexedPassage): boolean {
  if (says(indexed, ...NOT_REQUIRED) || isScored(indexed)) return false;
  if (titlesAbove(indexed).some((title) => says(title, "critere-note", "label-question"))) return false;
  const named = indexed.hits.filter(({ concept }) => concept === LABEL);
  if (named.every((hit) => isDenied(indexed, hit))) return false;
  return says(indexed, REQUIRED, "execution-prescrite") || PROPERTIES["@obligation"]!(indexed.passage.text);
}
