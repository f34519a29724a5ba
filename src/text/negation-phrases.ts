import { CONTRACTS, LIMITING_NOUNS, OPTIONAL_THINGS } from "./negation-words.js";
import { type NegatedSpan, type TokenView, words } from "./token-view.js";
import { GAP } from "./tokens.js";

/** "sans délai", "sans préjudice de": set phrases that deny no statement of the dossier. */
const SET_AFTER_SANS = words(
  `prejudice delai delais objet frais surcout supplement indemnite indemnites que qu doute attendre motif justification mise
   toutefois pouvoir augmentation cout autre autres cesse suite condition conditions pour reponse incidence effet
   formalite prix emploi preavis domicile limitation ambiguite equivoque contrepartie avertissement accord autorisation ordre validation demarche`,
);
const AFTER_SANS = words("avec mais par lorsque pour ni");
const SINGULAR_NE = words("ne n");
const NEITHER = words("ni");
const VERBS = words(
  "entraine entrainera entrainent vaut vaudra est sera constitue emporte rend peut donne conduit",
);
const LONGEST_SANS = 6;
const LONGEST_EXCLUSION = 10;

/** What "sans", "pas de" without verb, "ni", "absence de", "à l'exclusion de" deny. */
export function deniedPhrases(view: TokenView): NegatedSpan[] {
  const spans: NegatedSpan[] = [];
  for (let at = 0; at < view.count; at++) {
    const span = deniedAt(view, at);
    if (span !== null) spans.push(span);
  }
  return spans;
}

function deniedAt(view: TokenView, at: number): NegatedSpan | null {
  switch (view.word(at)) {
    case "sans":
      return deniedBySans(view, at);
    case "pas":
      return isOf(view.word(at + 1)) && !hasNeBefore(view, at)
        ? { start: at, end: view.clauseEnd(at), denies: "existence" }
        : null;
    case "ni":
      return view.find(NEITHER, at + 1, view.clauseEnd(at)) !== -1 && !hasNeBefore(view, at)
        ? { start: at, end: view.clauseEnd(at), denies: "existence" }
        : null;
    case "absence":
      return isOf(view.word(at + 1)) && view.breaks(at) && !hasVerb(view, at)
        ? { start: at, end: view.clauseEnd(at, (end) => view.hasGap(end, GAP.COMMA)), denies: "existence" }
        : null;
    case "exclusion":
    case "exception":
      return isOf(view.word(at + 1)) && view.reads(at - 2, "a", "l") ? excluded(view, at) : null;
    default:
      return null;
  }
}

function isOf(word: string): boolean {
  return word === "de" || word === "d" || word === "des" || word === "du";
}

/** "ne … sans" denies twice, hence asserts; "sans discrimination" and the like are ways of doing. */
function deniedBySans(view: TokenView, at: number): NegatedSpan | null {
  let noun = at + 1;
  while (/^(?:aucune?s?|la|le|les|l|un|une|d|de|en|y|tout|toute)$/.test(view.word(noun))) noun++;
  const first = view.word(noun);
  if (first === "" || view.breaks(at + 1) || SET_AFTER_SANS.has(first) || LIMITING_NOUNS.has(first))
    return null;
  if (/(?:er|ir)$/.test(first) || hasNeBefore(view, at)) return null;
  const ends = (next: number) =>
    view.hasGap(next, GAP.COMMA | GAP.CLOSE | GAP.OPEN) || AFTER_SANS.has(view.word(next));
  const end = Math.min(view.clauseEnd(at, ends), at + 1 + LONGEST_SANS);
  const tender = OPTIONAL_THINGS.has(first) || view.find(CONTRACTS, Math.max(0, at - 4), at) !== -1;
  return { start: at, end, denies: tender ? "existence" : "action" };
}

function excluded(view: TokenView, at: number): NegatedSpan {
  const end = view.clauseEnd(at, (next) => view.hasGap(next, GAP.COMMA | GAP.CLOSE));
  return { start: at, end: Math.min(end, at + LONGEST_EXCLUSION), denies: "existence" };
}

function hasNeBefore(view: TokenView, at: number): boolean {
  return view.find(SINGULAR_NE, view.clauseStart(at), at) !== -1;
}

/** "L'absence d'attestation entraîne le rejet" denies no attestation. */
function hasVerb(view: TokenView, at: number): boolean {
  return view.find(VERBS, at, view.clauseEnd(at)) !== -1;
}
