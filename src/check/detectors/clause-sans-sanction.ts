import type { Requirement } from "../../model/requirement.js";
import { matches } from "../condition.js";
import type { CheckContext } from "../context.js";
import type { Finding } from "../find.js";
import { type IndexedDocument, type IndexedPassage, titlesAbove } from "../indexed.js";
import { articleOf } from "../parts.js";
import { isExpected } from "../places.js";
import { proofOf } from "../proof.js";
import { PROPERTIES } from "../term.js";
import { refersTo } from "./article-references.js";
import { documentsOf, type Fault, findingOf, passagesSaying, says } from "./fault.js";

/** Requirements whose clauses need a proof and a penalty, with the notions of their titles and of the penalties about them. */
const CLAUSES: Readonly<
  Record<string, { name: string; titles: readonly string[]; sanctioned: readonly string[] }>
> = {
  "social/clause-insertion": {
    name: "clause sociale",
    titles: [],
    sanctioned: ["objet-social-sanctionne"],
  },
  "environnement/clause-execution": {
    name: "clause environnementale",
    titles: ["clause-environnementale"],
    sanctioned: ["objet-environnemental", "element-environnemental", "objet-environnemental-sanctionne"],
  },
};

/** Social or environmental clauses to which no penalty, or no proof, is attached anywhere in the dossier. */
export function findUnsanctioned(requirement: Requirement, context: CheckContext): Finding {
  const penalties = context.documents.flatMap(penaltiesOf);
  const general = penalties.some((penalty) => says(penalty, "manquement-general"));
  const bound = documentsOf(requirement.pieces, context).length > 0;
  const clauses = bound && !general ? Object.keys(CLAUSES) : [];
  return findingOf(
    requirement,
    context,
    clauses.flatMap((id) => judge(id, penalties, context)),
  );
}

const PENALTY = ["penalite", "sanction"];

/** What stands under a title about penalties, or in one table with the word, is a penalty without saying it. */
export function penaltiesOf(document: IndexedDocument): IndexedPassage[] {
  const blocks = new Set(passagesSaying(document, ...PENALTY).map(({ passage }) => passage.block));
  return document.passages.filter(
    (indexed) =>
      blocks.has(indexed.passage.block) || titlesAbove(indexed).some((title) => says(title, ...PENALTY)),
  );
}

function judge(id: string, penalties: readonly IndexedPassage[], context: CheckContext): Fault[] {
  const { name, sanctioned } = CLAUSES[id]!;
  const clauses = clausesOf(id, context);
  const [first] = clauses;
  if (first === undefined || penalties.some((penalty) => says(penalty, ...sanctioned))) return [];
  if (clauses.some((clause) => PENALTY.some((notion) => holds(clause, notion)))) return [];
  if (penalties.some((penalty) => clauses.some((clause) => refersTo(penalty, clause)))) return [];
  const lacking = clauses.some((clause) => holds(clause, "controle")) ? "pénalité" : "contrôle ni pénalité";
  const annexed = clauses.some((clause) => says(clause, "annexe-citee"));
  const doubt = annexed
    ? `${name} renvoyant à une annexe : vérifier qu'elle prévoit contrôle et pénalité`
    : `${name} sans ${lacking}`;
  return [{ sure: !annexed && penalties.length > 0, evidence: proofOf(first, `sans ${lacking}`), doubt }];
}

/** The places that satisfy the requirement in the pieces that bind the contractor, or bind her under a title about it. */
function clausesOf(id: string, { requirements, documents }: CheckContext): IndexedPassage[] {
  const requirement = requirements.get(id);
  if (requirement === undefined) return [];
  const binding = documents.filter((document) => isExpected(document, ["CCAP", "CCTP", "CCP"]));
  const met = requirement.met
    .flatMap((condition) => matches(condition, binding, requirement.not))
    .map(({ passages }) => passages[0]!);
  return [...met, ...binding.flatMap((document) => boundUnder(CLAUSES[id]!.titles, document))];
}

function boundUnder(titles: readonly string[], { passages }: IndexedDocument): IndexedPassage[] {
  return passages.filter(
    (indexed) =>
      titlesAbove(indexed).some((title) => says(title, ...titles)) &&
      PROPERTIES["@obligation"]!(indexed.passage.text) &&
      !says(indexed, "candidat"),
  );
}

function holds(clause: IndexedPassage, notion: string): boolean {
  return says(clause, notion) || articleOf(clause).some((other) => says(other, notion));
}
