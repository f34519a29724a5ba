import type { Requirement } from "../../model/requirement.js";
import type { CheckContext } from "../context.js";
import type { Finding } from "../find.js";
import { type IndexedDocument, type IndexedPassage, isDenied, titlesAbove } from "../indexed.js";
import { proofOf } from "../proof.js";
import { PROPERTIES } from "../term.js";
import { documentsOf, type Fault, findingOf, passagesSaying, says, saysAround } from "./fault.js";

const LABEL = "label-a-equivalence";
const REQUIRED = "label-exige";
const EQUIVALENCE = "equivalence-admise";
const GENERAL_CLAUSE = "equivalence-des-labels";
/** Wishes, scoring, questions, and what describes the buyer herself. */
const NOT_REQUIRED = ["label-souhaite", "critere-note", "label-question"];

/** Environmental labels, or labels of a company, required without an equivalent being accepted. */
export function findLabels(requirement: Requirement, context: CheckContext): Finding {
  const documents = documentsOf(requirement.pieces, context);
  return findingOf(
    requirement,
    context,
    documents.filter((document) => !isCovered(document, context)).flatMap(faultsIn),
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

function faultsIn(document: IndexedDocument): Fault[] {
  return passagesSaying(document, LABEL)
    .filter((indexed) => isRequired(indexed) && !saysAround(indexed, EQUIVALENCE))
    .map((indexed) => {
      const sure = says(indexed, REQUIRED) || PROPERTIES["@obligation"]!(indexed.passage.text);
      const doubt = "label cité sans équivalence : vérifier s'il est exigé";
      return { sure, evidence: proofOf(indexed), ...(sure ? {} : { doubt }) };
    });
}

function isRequired(indexed: IndexedPassage): boolean {
  if (says(indexed, ...NOT_REQUIRED)) return false;
  if (titlesAbove(indexed).some((title) => says(title, "critere-note", "label-question"))) return false;
  const named = indexed.hits.filter(({ concept }) => concept === LABEL);
  if (named.every((hit) => isDenied(indexed, hit))) return false;
  return says(indexed, REQUIRED, "execution-prescrite") || PROPERTIES["@obligation"]!(indexed.passage.text);
}
