import { type NegatedSpan, type TokenView, words } from "./token-view.js";
import { GAP } from "./tokens.js";

const PARTICIPLES = words(
  `prevu prevue prevus prevues concerne concernee concernes concernees applicable applicables exige exigee exiges exigees
   requis requise requises demande demandee demandes demandees autorise autorisee autorises autorisees admis admise admises
   retenu retenue retenus retenues envisage envisagee alloti allotie reserve reservee necessaire obligatoire obligatoires
   accorde accordee accordees accordes accepte acceptee acceptes acceptees`,
);
const LONGEST_LABEL = 5;
/** "non prévue au marché", "sans objet pour ce lot". */
const SCOPES = words("pour au aux dans par en");
const ANSWER_GAPS = GAP.COLON | GAP.CELL;

/**
 * Labels answered by nothing: "Avance : néant", "Clause sociale | Sans objet", "Variantes : non autorisées", "avance non prévue".
 * The span runs from the start of the label to the end of the answer.
 */
export function deniedLabels(view: TokenView): NegatedSpan[] {
  const spans: NegatedSpan[] = [];
  for (let at = 0; at < view.count; at++) {
    const length = answerLength(view, at);
    if (length > 0) spans.push({ start: labelStart(view, at), end: at + length, denies: "existence" });
  }
  return spans;
}

/** Number of words of the negative answer that begins here, 0 when none does. */
function answerLength(view: TokenView, at: number): number {
  const word = view.word(at);
  const next = view.word(at + 1);
  const opens = at > 0 && view.hasGap(at, ANSWER_GAPS);
  if (word === "neant") return 1;
  if (word === "sans" && next === "objet" && closes(view, at + 2)) return 2;
  if (word === "sans" && at > 0 && closes(view, at + 1)) return 1;
  if (/^aucune?s?$/.test(word) && at > 0 && closes(view, at + 1)) return 1;
  if (word === "pas" && next === "prevu" && closes(view, at + 2)) return 2;
  if (word !== "non" || view.hasGap(at + 1, GAP.HYPHEN) || view.word(at - 1) === "ou") return 0;
  if (PARTICIPLES.has(next) && !view.hasGap(at + 1, GAP.OPEN | ANSWER_GAPS))
    return opens || isShortLabel(view, at) ? 2 : 0;
  if (next === "soumis" || next === "soumise") return view.clauseEnd(at) - at;
  return opens && closes(view, at + 1) && !isChoice(view, at) ? 1 : 0;
}

/** "Avance non prévue", "Variantes non autorisées"; not "des prestations similaires non prévues par le marché". */
function isShortLabel(view: TokenView, at: number): boolean {
  return closes(view, at + 2) && at - labelStart(view, at) <= LONGEST_LABEL && view.word(at - 1) !== "";
}

/** The answer is complete: nothing more, or a separator. */
function closes(view: TokenView, at: number): boolean {
  return (
    view.breaks(at) ||
    view.hasGap(at, GAP.COMMA | GAP.OPEN | GAP.CLOSE | GAP.STOP) ||
    SCOPES.has(view.word(at))
  );
}

/** "oui / non", "non ou oui": a choice left open. */
function isChoice(view: TokenView, at: number): boolean {
  return [at - 1, at - 2, at + 1, at + 2].some((place) => view.word(place) === "oui");
}

/** Back over the colon or the cell that announces the answer, to the start of the label. */
function labelStart(view: TokenView, answer: number): number {
  let at = answer;
  if (view.hasGap(at, ANSWER_GAPS) && at > 0) at--;
  while (at > 0 && !view.hasGap(at, GAP.SEMICOLON | GAP.CELL | GAP.COLON) && !view.stops(at)) at--;
  return at;
}
