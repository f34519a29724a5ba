import type { Procedure } from "../../model/facts.js";
import type { Piece } from "../../model/piece.js";
import { clauseAfter, clauseBefore } from "../context.js";
import { evidenceOf } from "../evidence.js";
import type { DocumentView } from "../view.js";
import { isDeniedAt, isTicked } from "./choice.js";
import type { Line } from "./line.js";
import { PROCEDURE_ARTICLES, PROCEDURE_NAMES, PROCEDURE_TRIGGER } from "./procedure-words.js";
import { type Decided, type DocumentSays, decide, type Said } from "./said.js";

/** Documents that speak of other procedures, or of all of them. */
const UNUSED: readonly Piece[] = ["QR", "PLAN", "CRT"];
const COVER_PASSAGES = 30;
const LONGEST_PASSAGE = 900;
/** What could be done one day, what the law says of all contracts, what another contract was. */
const UNSURE =
  /infructu|similaires?|ulterieur|2122-7(?!\d)|\bs?en cas d|dans le cas|\blorsqu|\bsi (?:le|la|les|l'|un|une|aucune?|elle)\b|pourra|\bpeu(?:t|vent)\b|reserve (?:le droit|la )|susceptible|(?<!code )\b(?:les|des|aux|ces) (?:marches|accords-cadres|contrats|acheteurs|procedures)\b|au sens d|precedente?\b|anterieur|avenant|\bun lot\b|\blots? (?:n ?[°o]? ?)?\d|les lots|suivi de|assistance|se definit|est definie|definie (?:a|par) |au choix|le cas echeant|seuil/;
const LABEL =
  /(?:(?:mode|type|forme|nature)s? (?:de |d'|du )(?:la )?(?:passation|procedure|consultation|marche)|procedure(?: (?:de|d')(?: la)? ?(?:passation|consultation|achat|mise en concurrence))?(?: (?:est|utilisee|retenue|choisie|suivie|mise en (?:œ|oe)uvre|appliquee))*)(?: \([^)]{0,40}\))? ?(?:[:|=-]|\best\b)? ?(?:la |le |l'|une? |celle de (?:la |l')|marche (?:public )?(?:passe )?(?:a|en|selon|par) )*(?:la |le |l'|une? )*$/;
const TITLE = /procedure|passation|(?:type|forme) (?:de |d'|du |de la )(?:consultation|marche|contrat)/;
const PASSED =
  /(?:passee?s?|lancee?s?|menee?s?|organisee?|conclue?|engagee?|soumise?|effectuee?|issue?|resulte|fait(?:es)? l'objet|\best|s'agit|releve)\b[^.;]{0,60}$/;
const SUBJECT =
  /\b(?:consultation|marche|accord-cadre|contrat|procedure|concours|s'agit|mission|operation|travaux|prestations?|fournitures?)\b/;
const OPENS =
  /^\W*(?:(?:le |la |un |une )?(?:present\w* )?(?:marche|accord-cadre|consultation|contrat)(?: public\w*)?(?: de (?:services|travaux|fournitures|prestations?(?: de services?| intellectuelles)?|maitrise d'(?:œ|oe)uvre))? ?)?[-:–]? ?(?:passee? |lancee? )?(?:a |en |selon |par |sous forme d')?(?:une? |la |le |l')?$/;
const GOES_ON =
  /^(?: (?:ouverte?|restreinte?))?[ ,:(-]*(?:passee?|en application|en vertu|soumise?|articles?\b|art\.|[lr]\. ?2|conforme|selon|mapa\b|<|inferieur|avec negociation|\)|$)/;
const GOVERNED =
  /^(?: \(?(?:ouverte?|restreinte?)\)?)?[ ,:(-]*(?:passee?|lancee?|en application|en vertu|soumise?|conforme)/;
const UNDER =
  /(?:en application|conformement|soumise?s?|au titre|en vertu|regie?s?|relevent?|passee?)\b[^;]{0,90}\b(?:articles?|art\.)/;
const OWN =
  /\b(?:elle|il) est (?:soumise?|passee?|regie?|lancee?)|(?:presente?|cette|la|le|cet|l') ?(?:present\w* )?(?:consultation|marche|procedure|accord-cadre|contrat)\b[^.;]{0,60}\b(?:soumise?|passee?|lancee?|regie?|conclue?|en application)|^\W*(?:marche |consultation |accord-cadre )?(?:passee? |lancee? )?en application/;

/** The procedures one document says that the contract is passed by; never those it only speaks of. */
export function collectProcedure(
  view: DocumentView,
  lines: readonly Line[],
  pieces: readonly Piece[],
): Said<Procedure>[] {
  if (pieces.length > 0 && pieces.every((piece) => UNUSED.includes(piece))) return [];
  return lines.flatMap((line) => {
    if (!PROCEDURE_TRIGGER.test(line.folded) || line.folded.length > LONGEST_PASSAGE) return [];
    const read = readName(line) ?? readArticle(line);
    return read === null ? [] : [{ ...read, evidence: evidenceOf(view, line.passage) }];
  });
}

type Read = Pick<Said<Procedure>, "value" | "rank">;

/** The one procedure that the passage names as its own; undecided when it names two. */
function readName(line: Line): Read | null {
  const named = PROCEDURE_NAMES.flatMap(({ procedure, pattern }) => {
    const match = pattern.exec(line.folded);
    if (match === null) return [];
    const ticked = isTicked(line.folded, match.index, match.index + match[0].length);
    return ticked === false ? [] : [{ procedure, match, ticked }];
  });
  const chosen = named.filter(({ ticked }) => ticked === true);
  const [only, second] = chosen.length > 0 ? chosen : named;
  if (only === undefined || second !== undefined) return null;
  if (only.ticked === true) return { value: only.procedure, rank: 0 };
  const rank = statedRank(line, only.match);
  return rank === null || isDenied(line, only) ? null : { value: only.procedure, rank };
}

/** "Sans publicité" is no denial: only what stands before it denies it. */
function isDenied(
  { passage, folded }: Line,
  named: { procedure: Procedure; match: RegExpExecArray },
): boolean {
  const { index } = named.match;
  if (named.procedure === "sans-publicite") return /\bpas\b[^.;]{0,40}$/.test(folded.slice(0, index));
  return isDeniedAt(passage.text, index);
}

/** How plainly the passage says that this is the procedure, null when it does not say it. */
function statedRank({ folded, passage, titles }: Line, match: RegExpExecArray): 0 | 1 | null {
  const end = match.index + match[0].length;
  const before = clauseBefore(folded, match.index);
  const after = clauseAfter(folded, end);
  if (UNSURE.test(before) || UNSURE.test(after.slice(0, 60)) || /\.{4}/.test(folded)) return null;
  const opens = OPENS.test(before.trimStart());
  if (passage.kind === "heading") return opens && isCoverTitle(passage, after) ? 1 : null;
  if (LABEL.test(before)) return 0;
  if (PASSED.test(before) && SUBJECT.test(before)) return 0;
  if (before.length < 60 && SUBJECT.test(before) && GOVERNED.test(after)) return 0;
  if (!opens) return null;
  if (TITLE.test(titles) && passage.kind !== "item") return 0;
  return passage.index < COVER_PASSAGES && GOES_ON.test(after) ? 1 : null;
}

/** A title of the cover, not one of the articles nor of a table of contents. */
function isCoverTitle({ index, section, text }: Line["passage"], after: string): boolean {
  return index < COVER_PASSAGES && section.label === "" && !/\d$/.test(text) && GOES_ON.test(after);
}

/** The procedure whose article the contract is said to be passed under. */
function readArticle({ folded, passage }: Line): Read | null {
  if (passage.kind === "heading" || !UNDER.test(folded) || !OWN.test(folded) || UNSURE.test(folded))
    return null;
  if (PROCEDURE_NAMES.some(({ pattern }) => pattern.test(folded))) return null;
  const told = PROCEDURE_ARTICLES.filter(({ pattern }) => pattern.test(folded));
  const [only, second] = told;
  if (only === undefined || second !== undefined || isDeniedAt(passage.text, folded.search(only.pattern)))
    return null;
  return { value: only.procedure, rank: 1 };
}

/** A contest is followed by a contract without publicity (R2122-6): the two do not contradict each other. */
const agree = (first: Procedure, second: Procedure) =>
  first === second || [first, second].every((one) => one === "concours" || one === "sans-publicite");

/** The procedure of the dossier; another piece that names another is a conflict. */
export function decideProcedure(
  documents: ReadonlyArray<DocumentSays<Procedure>>,
): Decided<Procedure> | null {
  return decide(documents, agree);
}
