import type { Evidence } from "../../model/fact.js";
import type { Passage } from "../../model/passage.js";
import { capitalised } from "../../text/capital.js";
import { evidenceOf } from "../evidence.js";
import { fold } from "../fold.js";
import { nameTokens } from "../pieces/name-tokens.js";
import type { DocumentView } from "../view.js";
import { OBJECT } from "./nature-words.js";

/** The object of the contract as one document words it. */
export interface FoundObject {
  readonly text: string;
  /** The smaller, the surer. */
  readonly rank: number;
  readonly evidence: Evidence;
}

const CONTRACT = `(?:marches?(?: publics?)?|accords?-cadres?|consultation|contrats?|procedure|appel d'offres)`;
const LABELLED = new RegExp(
  String.raw`^(?:\W*\d[\d.]*\W*)?(?:objet|intitule|libelle)(?: (?:du |de la |de l'|des )?(?:present\w* )?${CONTRACT})?(?: public)? ?[:|] ?`,
);
const TITLE = new RegExp(
  String.raw`^(?:article \S+ ?[-:.]? ?)?(?:l'|le )?objet\b|(?:^| )objet (?:du|de la|de l'|des) (?:present\w* )?${CONTRACT}`,
);
const PURPOSE = new RegExp(
  String.raw`${CONTRACT}[^.;]{0,60}?\b(?:a|ont|aura) pour objet ?:? ?|${CONTRACT} (?:porte|portent) sur |(?:present\w* ${CONTRACT}|acte d'engagement) concernent? ?:? ?|objet l'execution des prestations (?:de services )?suivantes ?:? ?`,
);
/** Covers also name the document, the buyer's departments, the procedure. */
const TITLE_WORDS =
  /^(?:services?|direction|mission|marches? (?:publics?|de|a)|controle de legalite|prestations? supplementaires?|gestion des|conseil|formation restreinte)\b|article|sommaire|\.{3}|procedure/;
const LONGEST = 300;
const NO_OBJECT =
  /^(?:du |de |des |d')?(?:l'acte|(?:le )?present acte|les? lots? suivant|dispositions|definition|present document|reprendre|marche public$|voir|cf|sans objet|neant|\(|article|et )|clauses administratives|les conditions|fixer|preciser|definir|regir|les stipulations|cahier des clauses|duree et|identique/;

/** The object in one document, null when it does not say it. */
export function collectObject(view: DocumentView): FoundObject | null {
  const named = ownFile(view);
  if (named !== null) return named;
  let best: FoundObject | null = null;
  for (const passage of view.passages) {
    const found = readObject(view, passage);
    if (found !== null && (best === null || found.rank < best.rank)) best = found;
    if (best?.rank === 0) break;
  }
  return best;
}

/** A file called "Objet" holds nothing else. */
function ownFile(view: DocumentView): FoundObject | null {
  const passage = view.passages[0];
  if (passage === undefined || view.passages.length > 6 || !/^objet\b/.test(nameTokens(view.file)))
    return null;
  return make(view, passage, passage.text, 0);
}

function readObject(view: DocumentView, passage: Passage): FoundObject | null {
  const text =
    passage.kind === "row" && (passage.cells ?? []).length === 2
      ? (passage.cells ?? []).join(" | ")
      : passage.text;
  const folded = fold(text.slice(0, 700));
  const labelled = LABELLED.exec(folded);
  if (labelled !== null && passage.kind !== "heading")
    return make(view, passage, text.slice(labelled[0].length) || next(view, passage), 0);
  if (labelled !== null) return make(view, passage, text.slice(labelled[0].length), 1);
  const purpose = PURPOSE.exec(folded);
  if (purpose !== null)
    return make(view, passage, text.slice(purpose.index + purpose[0].length) || next(view, passage), 1);
  if (isOnCover(passage, folded)) return make(view, passage, text, 3);
  if (passage.kind === "heading" || !TITLE.test(fold(passage.section.title))) return null;
  const first = view.passages[passage.index - 1]?.kind === "heading";
  return first ? make(view, passage, text, 2) : null;
}

const COVER_PASSAGES = 15;

/** A line of the cover that begins as objects do: "Acquisition de mobilier de bureau". */
function isOnCover({ index, kind, text }: Passage, folded: string): boolean {
  if (index > COVER_PASSAGES || kind === "item" || text.length > 200 || /[:;,]$/.test(text)) return false;
  return text.length > 15 && !TITLE_WORDS.test(folded) && OBJECT.some(({ pattern }) => pattern.test(folded));
}

const next = (view: DocumentView, { index }: Passage) => view.passages[index + 1]?.text ?? "";

function make(view: DocumentView, passage: Passage, raw: string, rank: number): FoundObject | null {
  const text = raw
    .replace(/^[\s#*:"«|–-]+/u, "")
    .replace(/[\s.;:»"*]+$/u, "")
    .slice(0, LONGEST)
    .trim();
  const folded = fold(text);
  if ((folded.match(/\p{L}/gu) ?? []).length < 8 || NO_OBJECT.test(folded)) return null;
  return { text: capitalised(text), rank, evidence: evidenceOf(view, passage) };
}
