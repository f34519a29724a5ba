import { ACTORS, FUTURE, PRESENT, SKIPPED_BEFORE_VERB } from "./modality-words.js";
import { TokenView, words } from "./token-view.js";
import { GAP, type Tokens } from "./tokens.js";

/** How strongly a passage speaks; several may be true together, none in a plain description. */
export interface Modality {
  /** "doit", "s'engage", "est exigé", "le titulaire remet", "il est interdit". */
  readonly obligation: boolean;
  /** "peut", "a la faculté", "est invité", "n'est pas tenu". */
  readonly faculty: boolean;
  /** "souhaite", "dans la mesure du possible", "une attention particulière". */
  readonly wish: boolean;
}

const MUST = words(
  "doit doivent devra devront oblige obliges obligee obligees obligatoirement imperativement imperatif imperatifs",
);
const REQUIRED = words(
  `exige exigee exiges exigees interdit interdite interdits interdites requis requise requises impose imposee imposes imposees
   obligatoire obligatoires tenu tenue tenus tenues imperatif imperative indispensable`,
);
const BEING = words("est sont sera seront etre soit soient demeure reste restent");
const COMMITS = words(
  "engage engagent engagera engageront oblige obligent obligera interdit interdisent interdira astreint",
);
const MAY = words("peut peuvent pourra pourront pourrait pourraient");
const INVITED = words(
  "invite invites invitee invitees libre libres encourage encourages encouragee encouragees facultatif facultative facultatifs facultatives",
);
const WISHES = words(
  "souhaite souhaitent souhaitee souhaites souhaitees souhaitable souhaitables souhaiterait apprecie appreciee apprecies appreciees recommande recommandee recommandes recommandees preconise preconisee",
);
const NE = words("ne n");
const EXCLUDING = words("sans aucune");
const OBJECT_MARKS = words("au aux par avec pour de des contre que envers entre");
const LONGEST_SUBJECT = 12;

/** The modality of one passage, from its words; a negated obligation ("n'est pas tenu") is a faculty. */
export function modality(tokens: Tokens): Modality {
  const view = new TokenView(tokens);
  const strong = hasStrongObligation(view);
  const softened = isSoftened(view);
  return {
    obligation: strong || (!softened && hasIndicative(view)),
    faculty: hasFaculty(view),
    wish: softened || view.find(WISHES, 0, view.count) !== -1 || hasAttention(view),
  };
}

function some(view: TokenView, test: (at: number) => boolean): boolean {
  for (let at = 0; at < view.count; at++) if (test(at)) return true;
  return false;
}

function hasStrongObligation(view: TokenView): boolean {
  return some(view, (at) => {
    const word = view.word(at);
    if (MUST.has(word)) return true;
    if (REQUIRED.has(word)) return isAsserted(view, at);
    if (word === "s" && view.hasGap(at + 1, GAP.APOSTROPHE))
      return COMMITS.has(view.word(at + 1)) && !denied(view, at);
    if (word === "appartient" || word === "incombe" || word === "appartiendra") return !denied(view, at);
    if (MAY.has(word)) return denied(view, at);
    if (word === "vous") return isAddressed(view, at);
    return word === "charge" && view.reads(at - 2, "a", "la") && view.reads(at + 1, "du", "titulaire");
  });
}

/** "Vous fournissez", "vous nous remettez": in the plain style, the buyer speaks to the contractor. */
function isAddressed(view: TokenView, at: number): boolean {
  for (let next = at + 1; next <= at + 3; next++) {
    const word = view.word(next);
    if (/^(?:pouvez|souhaitez|voulez|avez|etes|pourrez)$/.test(word)) return false;
    if (/[^r]ez$/.test(word) || /rez$/.test(word)) return !denied(view, next);
  }
  return false;
}

/** "est exigé", "sont strictement interdits", "présence obligatoire"; not "n'est pas exigé". */
function isAsserted(view: TokenView, at: number): boolean {
  if (denied(view, at) || view.word(at - 1) === "non") return false;
  if (/^obligatoires?$|^imperati|^indispensable/.test(view.word(at))) {
    return view.find(NE, view.clauseStart(at), at) === -1;
  }
  return view.find(BEING, Math.max(0, at - 4), at) !== -1 || (at > 0 && view.hasGap(at, GAP.COLON));
}

/** "ne" or "n'" shortly before, in the same clause. */
function denied(view: TokenView, at: number): boolean {
  return view.find(NE, Math.max(view.clauseStart(at), at - 4), at) !== -1;
}

/** "Le titulaire remet", "les candidats produiront", "l'entrepreneur assure": the contractor, then a verb in the indicative. */
function hasIndicative(view: TokenView): boolean {
  return some(view, (at) => {
    if (!ACTORS.has(view.word(at)) || view.word(at - 1) === "du" || isObject(view, at)) return false;
    const end = Math.min(view.clauseEnd(at), at + LONGEST_SUBJECT);
    for (let next = at + 1; next < end; next++) {
      const word = view.word(next);
      if (PRESENT.has(word) || FUTURE.test(word))
        return !/^(?:sera|seront|aura|auront|pourra|pourront|verra)$/.test(word);
      if (!SKIPPED_BEFORE_VERB.has(word) && !view.hasGap(next, GAP.COMMA) && next - at > 3) return false;
      if (MAY.has(word) || BEING.has(word)) return false;
    }
    return false;
  });
}

/** "au titulaire", "par le candidat", "avec l'entreprise": not the subject. */
function isObject(view: TokenView, at: number): boolean {
  return (
    OBJECT_MARKS.has(view.word(at - 1)) ||
    (/^(?:les?|la|l)$/.test(view.word(at - 1)) && OBJECT_MARKS.has(view.word(at - 2)))
  );
}

function hasFaculty(view: TokenView): boolean {
  return some(view, (at) => {
    const word = view.word(at);
    if (MAY.has(word)) return !denied(view, at);
    if (INVITED.has(word)) return true;
    if (word === "faculte" || word === "possibilite") {
      return !denied(view, at) && view.find(EXCLUDING, Math.max(0, at - 2), at) === -1;
    }
    return REQUIRED.has(word) && denied(view, at) && !/^interdit/.test(word);
  });
}

/** "dans la mesure du possible", "autant que possible", "si possible", "le cas échéant" excepted: it conditions, it does not soften. */
function isSoftened(view: TokenView): boolean {
  return some(view, (at) => {
    if (view.word(at) !== "possible") return false;
    return (
      view.reads(at - 2, "mesure", "du") ||
      view.reads(at - 2, "autant", "que") ||
      view.word(at - 1) === "si" ||
      view.reads(at - 2, "que", "faire")
    );
  });
}

function hasAttention(view: TokenView): boolean {
  return some(
    view,
    (at) =>
      view.reads(at, "attention", "particuliere") ||
      view.reads(at, "particulierement", "attentif") ||
      view.reads(at, "sensible", "a"),
  );
}
