import type { Term } from "../model/condition.js";
import { modality } from "../text/modality.js";
import { type Quantity, quantities } from "../text/numbers.js";
import { tokenise } from "../text/tokens.js";
import { isDenied } from "./denied.js";
import type { IndexedPassage } from "./indexed.js";

/** Whether a term is said in a passage, denied there, or not there at all. */
export type Presence = "said" | "denied" | "missing";

/** Properties of a passage that a condition may ask for, beside the notions of the lexicon. */
export const PROPERTIES: Readonly<Record<string, (text: string) => boolean>> = {
  "@obligation": (text) => modality(tokenise(text)).obligation,
  "@faculte": (text) => modality(tokenise(text)).faculty,
  "@souhait": (text) => modality(tokenise(text)).wish,
  "@jours": (text) => holds(text, "days"),
  "@heures": (text) => holds(text, "hours"),
  "@duree": (text) => holds(text, "days", "weeks", "months", "years"),
  "@pourcentage": (text) => holds(text, "percent"),
  "@montant": (text) => holds(text, "euros"),
  "@volume": (text) => holds(text, "hours", "percent"),
  "@champ-vide": (text) => BLANK_FIELD.test(text),
  "@contact": (text) => CONTACT.test(text),
};

/** A field left to fill in: dots, underscores, "[à compléter]". */
const BLANK_FIELD = /…|\.{3,}|_{3,}|\[à compléter|\bXX\b/iu;

/** An e-mail address or a French telephone number. */
const CONTACT = /[\w.-]@[\w-]|(?:^|\D)0[1-9](?:[ .-]?\d\d){4}(?!\d)/u;

function holds(text: string, ...kinds: Quantity["kind"][]): boolean {
  return quantities(text).some(({ kind }) => kinds.includes(kind));
}

const known = new WeakMap<IndexedPassage, Map<string, boolean>>();

/** Whether a passage has one of the PROPERTIES; found out once, asked by many conditions. */
export function hasProperty(name: string, indexed: IndexedPassage): boolean {
  const answers = known.get(indexed) ?? new Map<string, boolean>();
  known.set(indexed, answers);
  const answer = answers.get(name) ?? PROPERTIES[name]!(indexed.passage.text);
  answers.set(name, answer);
  return answer;
}

export function namesOf(term: Term): readonly string[] {
  return typeof term === "string" ? [term] : term.any;
}

export function presenceIn(term: Term, indexed: IndexedPassage): Presence {
  let presence: Presence = "missing";
  for (const name of namesOf(term)) {
    const found = presenceOf(name, indexed);
    if (found === "said") return "said";
    if (found === "denied") presence = "denied";
  }
  return presence;
}

/** Whether one of the notions of a term is denied there, even when a label of the same sentence names it. */
export function deniesIn(term: Term, indexed: IndexedPassage): boolean {
  const names = namesOf(term);
  return indexed.hits.some((hit) => names.includes(hit.concept) && isDenied(indexed, hit));
}

function presenceOf(name: string, indexed: IndexedPassage): Presence {
  if (name in PROPERTIES) return hasProperty(name, indexed) ? "said" : "missing";
  let presence: Presence = "missing";
  for (const hit of indexed.hits) {
    if (hit.concept !== name) continue;
    if (!isDenied(indexed, hit)) return "said";
    presence = "denied";
  }
  return presence;
}
