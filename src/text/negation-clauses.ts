import { clauseEnd, clauseStart, isCondition, isRelative } from "./clause-bounds.js";
import {
  ASSERTING_WHEN_DENIED,
  ATTESTATIONS,
  BOUNDS,
  CONTRACTS,
  DECISIONS,
  DENYING_ALONE,
  ELIMINATED,
  EXISTENCE,
  EXISTENTIAL_VERBS,
  LIMITING_NOUNS,
  NEGATORS,
  OFFERS,
  OPTIONAL_THINGS,
  PROHIBITING,
  WEAKENING,
} from "./negation-words.js";
import { type NegatedSpan, type TokenView, words } from "./token-view.js";
import { GAP } from "./tokens.js";

/** Between "ne" and its negator stand a verb, pronouns, an adverb. */
const LONGEST_VERB = 7;
const LONGEST_RELATIVE = 10;
const NE = words("ne n");
const BEING = words("est sont sera seront etre");
const THAT = words("que qu");
const OBJECTIONS = words("reserve reserves");

/** Clauses denied by "ne … pas" and its like, or by "aucun" as subject. */
export function deniedClauses(view: TokenView): NegatedSpan[] {
  const spans: NegatedSpan[] = [];
  for (let at = 0; at < view.count; at++) {
    const word = view.word(at);
    let span: NegatedSpan | null = null;
    if (word === "ne" || (word === "n" && view.hasGap(at + 1, GAP.APOSTROPHE))) span = deniedByNe(view, at);
    else if (/^aucune?s?$|^nulle?$/.test(word) && view.word(at - 1) !== "sans") span = deniedByNone(view, at);
    if (span !== null) spans.push(span);
  }
  return spans;
}

function deniedByNe(view: TokenView, ne: number): NegatedSpan | null {
  const start = clauseStart(view, ne);
  const hardEnd = view.clauseEnd(ne);
  if (isCondition(view, start, ne) || isPromise(view, start, ne) || isAssertion(view, ne, hardEnd))
    return null;
  const negator = view.find(NEGATORS, ne + 1, Math.min(hardEnd, ne + 1 + LONGEST_VERB));
  if (negator === -1) return deniedAlone(view, ne, start, hardEnd);
  if (WEAKENING.has(view.word(negator + 1))) return null;
  if (/^aucun|^nul/.test(view.word(negator)) && limits(view, negator)) return null;
  const end = clauseEnd(view, negator);
  const predicate = view.find(EXISTENCE, ne + 1, Math.min(end, negator + 4));
  const denies = kindOf(view, start, ne, end);
  if (isRelative(view, ne)) {
    return predicate === -1 ? null : { start: ne, end: Math.min(end, negator + LONGEST_RELATIVE), denies };
  }
  if (isForbidding(view, predicate)) return null;
  return { start: predicate === -1 || isElimination(view, start, ne, predicate) ? ne : start, end, denies };
}

/** A prohibition, a bound, a verb that asserts once denied, a present participle: "ne permettant pas". */
function isAssertion(view: TokenView, ne: number, end: number): boolean {
  if (/ant$/.test(view.word(ne + 1))) return true;
  if (view.find(PROHIBITING, ne + 1, ne + 4) !== -1) return true;
  if (view.find(BOUNDS, ne + 1, Math.min(end, ne + 9)) !== -1) return true;
  return view.find(ASSERTING_WHEN_DENIED, ne + 1, Math.min(end, ne + 6)) !== -1;
}

/** "ne sont pas autorisés à émettre des réserves" forbids; with a variant, it denies the variant. */
function isForbidding(view: TokenView, predicate: number): boolean {
  if (!/^autorise/.test(view.word(predicate)) || view.word(predicate + 1) !== "a") return false;
  return (
    view.find(OPTIONAL_THINGS, predicate, predicate + 8) === -1 ||
    view.find(OBJECTIONS, predicate, predicate + 6) !== -1
  );
}

/** "Les offres sans mémoire ne sont pas retenues": only the offers are denied. */
function isElimination(view: TokenView, start: number, ne: number, predicate: number): boolean {
  return ELIMINATED.has(view.word(predicate)) && view.find(OFFERS, start, Math.min(ne, start + 3)) !== -1;
}

/** Existence when the tender says that something is not provided, required or allowed; else what must not or does not happen. */
function kindOf(view: TokenView, start: number, ne: number, end: number): NegatedSpan["denies"] {
  const predicate = view.find(EXISTENCE, ne + 1, Math.min(end, ne + 6));
  if (ELIMINATED.has(view.word(predicate)) || /^autorise/.test(view.word(predicate))) {
    return view.find(OPTIONAL_THINGS, start, end) === -1 ? "action" : "existence";
  }
  if (predicate !== -1 || view.find(EXISTENTIAL_VERBS, ne + 1, Math.min(end, ne + 6)) !== -1)
    return "existence";
  if (view.word(ne + 1) === "y" && /^a|^au/.test(view.word(ne + 2))) return "existence";
  const being = view.find(BEING, ne + 1, Math.min(end, ne + 4)) !== -1;
  return being && view.find(CONTRACTS, start, Math.min(ne, start + 4)) !== -1 ? "existence" : "action";
}

/**
 * "s'engage à ne pas sous-traiter", "atteste qu'il n'a pas été condamné": what is promised or attested is asked for;
 * "a décidé de ne pas allotir" denies.
 */
function isPromise(view: TokenView, start: number, ne: number): boolean {
  if (NEGATORS.has(view.word(ne + 1))) return view.find(DECISIONS, Math.max(start, ne - 6), ne) === -1;
  const attested = view.find(ATTESTATIONS, view.clauseStart(ne), ne);
  return attested !== -1 && view.find(THAT, attested, ne) !== -1;
}

/** "ne saurait être exigé": no "pas" is needed, unless "que" or "sans" comes to restrict or to deny again. */
function deniedAlone(view: TokenView, ne: number, start: number, hardEnd: number): NegatedSpan | null {
  if (!DENYING_ALONE.has(view.word(ne + 1))) return null;
  for (let at = ne + 2; at < hardEnd; at++) if (/^(?:que?|sans)$/.test(view.word(at))) return null;
  const end = clauseEnd(view, ne);
  const subject = view.find(EXISTENCE, ne + 1, Math.min(end, ne + 6)) !== -1;
  return { start: subject ? start : ne, end, denies: kindOf(view, start, ne, end) };
}

/** "Aucune variante", "aucune avance n'est versée". */
function deniedByNone(view: TokenView, at: number): NegatedSpan | null {
  if (limits(view, at)) return null;
  const end = clauseEnd(view, at);
  const ne = view.find(NE, at, end);
  if (ne !== -1 && view.find(ASSERTING_WHEN_DENIED, ne + 1, ne + 5) !== -1) return null;
  if (isCondition(view, clauseStart(view, at), at)) return null;
  if (ne !== -1) return { start: at, end, denies: kindOf(view, at, ne, end) };
  return { start: at, end, denies: followsNe(view, at) ? "action" : "existence" };
}

function followsNe(view: TokenView, at: number): boolean {
  return view.find(NE, view.clauseStart(at), at) !== -1;
}

/** "aucune dérogation", "aucune autre exception". */
function limits(view: TokenView, at: number): boolean {
  return LIMITING_NOUNS.has(view.word(at + 1)) || LIMITING_NOUNS.has(view.word(at + 2));
}
