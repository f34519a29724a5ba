import type { Requirement } from "../../model/requirement.js";
import type { CheckContext } from "../context.js";
import type { Finding } from "../find.js";
import { type IndexedDocument, type IndexedPassage, titlesAbove } from "../indexed.js";
import { excerpt, proofOf } from "../proof.js";
import { documentsOf, type Fault, findingOf, passagesSaying, says, saysAround } from "./fault.js";
import { namedMarks } from "./marks.js";

const EQUIVALENCE = "equivalence-admise";
const GENERAL_CLAUSE = "equivalence-des-marques";
const REFUSED = "equivalence-refusee";
/** Equipment that is there, a mere illustration, a choice left open. */
const DESCRIBED = ["materiel-en-place", "marque-en-exemple"];

/** "Le revêtement sera un …": what is bought is that mark. */
const BEING =
  /(?<!\p{L})(?:sera|seront|doit être|doivent être|devra être|devront être) (?:une?|du|des|de la) $/u;

/** Trade marks imposed on what is bought, no equivalent being accepted. */
export function findTradeMarks(requirement: Requirement, context: CheckContext): Finding {
  const documents = documentsOf(requirement.pieces, context);
  const refused = context.documents.some((document) => passagesSaying(document, REFUSED).length > 0);
  if (!refused && context.documents.some(hasGeneralClause)) return findingOf(requirement, context, []);
  return findingOf(
    requirement,
    context,
    documents.flatMap((document) => faultsIn(document, refused)),
  );
}

const hasGeneralClause = (document: IndexedDocument) => passagesSaying(document, GENERAL_CLAUSE).length > 0;

function faultsIn(document: IndexedDocument, refused: boolean): Fault[] {
  const mentions = passagesSaying(document, "marque-citee", "marque-connue", "logiciel-connu");
  const faults = mentions.flatMap((indexed) => faultOf(indexed) ?? []);
  if (!refused || faults.length === 0) return faults;
  return [...passagesSaying(document, REFUSED).map(refusal), ...faults];
}

const refusal = (indexed: IndexedPassage): Fault => ({ sure: true, evidence: proofOf(indexed) });

function faultOf(indexed: IndexedPassage): Fault | null {
  const { passage, hits } = indexed;
  const marks = namedMarks(passage.text, hits);
  const [first] = marks;
  if (first === undefined || isDescribed(indexed) || saysAround(indexed, EQUIVALENCE)) return null;
  const cited = says(indexed, "marque-citee");
  const imposed =
    says(indexed, "fourniture-prescrite") ||
    (cited && says(indexed, "marque-imposee")) ||
    marks.some(
      ({ kind, start }) =>
        kind === "connue" && BEING.test(passage.text.slice(Math.max(0, start - 30), start)),
    );
  const known =
    cited || imposed || isPriceList(indexed) ? marks.find(({ kind }) => kind === "connue") : undefined;
  const evidence = { ...proofOf(indexed), quote: excerpt(passage.text, [(known ?? first).start]) };
  if (known !== undefined && imposed) return { sure: true, evidence };
  const doubtful = known ?? marks.find(({ kind }) => kind === "annoncee");
  if (doubtful !== undefined)
    return { sure: false, evidence, doubt: `« ${doubtful.name} » : vérifier si cette marque est imposée` };
  if (!says(indexed, "logiciel-impose")) return null;
  return { sure: false, evidence, doubt: `« ${first.name} » : vérifier si ce logiciel est imposé` };
}

/** What a price list names is what is bought. */
function isPriceList({ document }: IndexedPassage): boolean {
  return document.pieces.some((piece) => piece === "BPU" || piece === "DPGF" || piece === "DQE");
}

function isDescribed(indexed: IndexedPassage): boolean {
  return says(indexed, ...DESCRIBED) || titlesAbove(indexed).some((title) => says(title, ...DESCRIBED));
}
