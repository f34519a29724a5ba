import type { Passage } from "../../model/passage.js";
import { fold } from "../fold.js";
import { cleanCause } from "./penalty-words.js";

/** What surrounds a passage on penalties. */
export interface PenaltyContext {
  /** The passage itself says "pénalité". */
  readonly names: boolean;
  /** The nearest title does. */
  readonly titled: boolean;
  readonly titles: string;
  /** The sentence that announces the list, "" when there is none. */
  readonly announcer: string;
}

/** Where the amount stands, and the words that are its own. */
export interface AmountPlace {
  readonly from: number;
  readonly start: number;
  readonly end: number;
  readonly to: number;
  readonly per: string;
}

const CASE =
  /\ben cas d(?:e |'|es |u )([^,;:]{4,160}?)(?=,|;|:|\. (?:il|elle|la|le|les|une)\b|\.$| (?:il|elle|le titulaire|une penalite|l'acheteur|la (?:personne|ville|commune)|sera|est appliqu)\b|$)/;
const FAULT = /\b(?:faute (?:pour|par|de)|a defaut (?:de|d'|pour)) ?[^,;:]{4,160}/;
const IF = /\b(?:si|lorsque?) ?'?((?:le|la|l'|les|un|une|il|ces?|cette|aucune?) ?[^,;:]{4,140})(?=,)/;
const DUE = /\bpour (?:chaque|toute?) ([^,;:.\d]{4,120}?)(?=[,;:.]| (?:est|sera|une penalite)\b|$)/;
const WHO =
  /\b((?:le|la|l'|tout) ?(?:titulaire|prestataire|entrepreneur|entreprise|fournisseur) qui [^,;:]{4,140}?) (?:s'expose|encourt|est|sera|subit|se voit|verse|paie)\b/;
const NAMED =
  /penalites? (?:\w+ )?(?:pour|relatives? (?:a|au|aux)|liees? (?:a|au|aux)) ([^,;:.\d]{4,120}?)(?= (?:est|sera|sont|seront|de|d'un montant|s'eleve\w*|egale?|fixee?s?|a hauteur)\b|[,;:.(]|$)/;
const SUBJECT =
  /^\W{0,8}(?:pour )?(?!(?:le|la|l'|une?) ?(?:titulaire|entrepreneur|prestataire|entreprise|fournisseur|penalite|marche|maitre|pouvoir|acheteur)|les penalites)((?:tout|toute|chaque|les?|la|l'|une?|absence|non|retard|defaut|manquement|depassement)\b ?[^,;:]{3,140}?) (?:donne\w*|entrain\w*|fait|fera|feront|est|sera|seront|sont|expos\w+|pourra|peut|encour\w+|ouvre|declench\w+)\b[^;]*penalit/;
const LATE = /\bretards? (?:dans|de|a|pour|sur|d'|du|des)[^,;:.(\d]{0,80}/;
const BEFORE_MARK = /^\W{0,8}([^:|=]{4,160}?) ?(?:[:|=]|[–—-] )/;
const GENERIC = /penalites? suivantes?|suivante?s? :|ci-(?:dessous|apres)|comme suit|bareme|demeure|ensemble/;

/** What is sanctioned, in the words of the text; the whole sentence when nothing in it stands out. */
export function causeIn(
  passage: Passage,
  folded: string,
  place: AmountPlace,
  context: PenaltyContext,
): string {
  const { text } = passage;
  const take = (match: RegExpExecArray | null, offset: number): string => {
    if (match === null) return "";
    const words = match[1] ?? match[0];
    const at = offset + match.index + match[0].indexOf(words);
    return cleanCause(text.slice(at, at + words.length));
  };
  const own = folded.slice(place.from, place.to);
  const head = folded.slice(place.from, place.start);
  return (
    (passage.kind === "item" && !/penalit/.test(head) ? take(BEFORE_MARK.exec(head), place.from) : "") ||
    take(CASE.exec(own), place.from) ||
    take(FAULT.exec(own), place.from) ||
    take(IF.exec(own), place.from) ||
    take(NAMED.exec(own), place.from) ||
    take(SUBJECT.exec(own), place.from) ||
    take(WHO.exec(own), place.from) ||
    take(DUE.exec(own), place.from) ||
    take(LATE.exec(own), place.from) ||
    (passage.kind === "item" ? announced(context) : "") ||
    causeOfPer(place.per, passage) ||
    announced(context) ||
    take(CASE.exec(folded), 0) ||
    (/\bretard/.test(folded) || /\bretard/.test(context.titles) ? "retard" : "") ||
    titleCause(passage) ||
    cleanCause(text)
  );
}

/** "par heure d'insertion non réalisée", "par heure d'interruption" say what is missed; the title may say more of it. */
function causeOfPer(per: string, passage: Passage): string {
  if (!/\bnon[ -]|absen|manqu|interruption|retard d\w/.test(fold(per))) return "";
  const words = per.replace(/^(?:par|pour chaque|chaque|\/)\s*/i, "");
  const cause = cleanCause(
    words.replace(/^(?:jour|heure|semaine|mois)s? d(?:e |['’])(?=interruption|retard)/i, ""),
  );
  return fold(passage.section.title).includes(fold(cause)) ? titleCause(passage) || cause : cause;
}

function announced({ announcer }: PenaltyContext): string {
  return announcer === "" || GENERIC.test(fold(announcer)) ? "" : cleanCause(announcer);
}

/** The nearest title, unless it says only "Pénalités". */
function titleCause({ section }: Passage): string {
  const title = cleanCause(section.title);
  return /^(?:montant des |bareme des )?penalites?$/.test(fold(title)) ? "" : title;
}
