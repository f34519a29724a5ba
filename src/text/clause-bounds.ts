import { type TokenView, words } from "./token-view.js";
import { GAP } from "./tokens.js";

/** A condition states nothing of what it contains; a breach neither. */
const CONDITIONS = words("si lorsque lorsqu quand tant cas hypothese defaut sauf sous");
const NEAR_CONDITIONS = words("si lorsque lorsqu quand");
const RELATIVES = words("qui dont lequel laquelle lesquels lesquelles ou que qu auquel");
const OPPOSITIONS = words(
  "mais toutefois sauf cependant neanmoins hormis excepte sinon car puis afin lorsque lorsqu si donc",
);
const PRONOUNS = words("il elle ils elles on celui celle ceux ce cela ceci c");
const ACTORS = words(
  "titulaire candidat candidats acheteur prestataire entrepreneur soumissionnaire titulaires commune",
);
const LONGEST_CONDITION = 12;

/** The clause begins after a hard break, or after a comma or a conjunction that opposes or introduces a pronoun. */
export function clauseStart(view: TokenView, index: number): number {
  const hard = view.clauseStart(index);
  for (let at = index; at > hard; at--) {
    if (endsAt(view, at) || (view.hasGap(at, GAP.COMMA) && index - at > 0 && startsCondition(view, hard)))
      return at;
  }
  return hard;
}

export function clauseEnd(view: TokenView, index: number): number {
  return view.clauseEnd(index, (at) => endsAt(view, at));
}

function endsAt(view: TokenView, at: number): boolean {
  const word = view.word(at);
  if (OPPOSITIONS.has(word)) return true;
  if (!view.hasGap(at, GAP.COMMA)) return word === "et" && PRONOUNS.has(view.word(at + 1));
  if (
    PRONOUNS.has(word) ||
    (word === "et" && !view.hasGap(at + 1, GAP.COMMA) && PRONOUNS.has(view.word(at + 1)))
  )
    return true;
  return ACTORS.has(view.word(at + 1)) || ACTORS.has(word);
}

function startsCondition(view: TokenView, start: number): boolean {
  return CONDITIONS.has(view.word(start)) || CONDITIONS.has(view.word(start + 1));
}

/** "si", "lorsque", "dans le cas où", "à condition qu'elle", "s'il": the clause is a condition. */
export function isCondition(view: TokenView, start: number, index: number): boolean {
  if (startsCondition(view, start) && !commaBetween(view, start, index)) return true;
  for (let at = index - 1; at >= Math.max(0, index - LONGEST_CONDITION) && !view.breaks(at + 1); at--) {
    if (view.hasGap(at + 1, GAP.COMMA)) return false;
    const word = view.word(at);
    if (NEAR_CONDITIONS.has(word)) return true;
    if (word === "s" && /^ils?$/.test(view.word(at + 1))) return true;
    if (word === "cas" && view.word(at + 1) === "ou") return true;
    if (word === "condition" && /^qu?e?$/.test(view.word(at + 1))) return true;
  }
  return false;
}

function commaBetween(view: TokenView, from: number, to: number): boolean {
  for (let at = from + 1; at <= to; at++) if (view.hasGap(at, GAP.COMMA)) return true;
  return false;
}

export function isRelative(view: TokenView, ne: number): boolean {
  return RELATIVES.has(view.word(ne - 1)) || RELATIVES.has(view.word(ne - 2));
}
