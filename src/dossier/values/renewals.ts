import type { Piece } from "../../model/piece.js";
import type { DocumentView } from "../view.js";
import { collectAbout, type Place } from "./about.js";
import type { Candidate } from "./candidate.js";
import { COUNT, NO_RENEWAL, numberOfCount, OTHER_TITLE } from "./duration-words.js";

const NAME = /reconduct|reconduit|renouvel/;
/** "Renouvelable" is said of many things: the contract, its duration or a number of months must stand before. */
const RENEWED_CONTRACT =
  /\b(?:marches?|accords?|accord-cadre|contrats?|convention|conclue?s?|passee?s?|durees?|il|elle|ans?|annees?|mois|tacite\w*|nombre (?:maximal |maximum |total )?de)\b[^.;]{0,90}\brenouvel|\brenouvel\w* (?:tacite|express)/;
/** Things of the contract that are renewed, not the contract. */
const OTHER_THING =
  /licen[cs]e|certificat|garantie de|abonnement|polices?\b|agrement|habilitation|personnel|comite|attestation|contrats? (?:de travail|d'insertion|d'apprentissage|aide)|stage|\bessais?\b|mise en demeure|salarie|stock|\bparc\b|materiels?\b|equipement|autorisation|urbain|qualification|mandat|conge|brevet|carte|marche (?:actuel|precedent|en cours)/;
const RENEWED = "(?:reconduct|reconduit|renouvel)\\w*";
const COUNTS: readonly RegExp[] = [
  new RegExp(String.raw`${RENEWED}[^.;]{0,90}?\b${COUNT} ?\|? ?fois`),
  new RegExp(
    String.raw`nombre (?:maximal |maximum |total )?(?:de |des )?(?:periodes? de )?(?:reconductions?|renouvellements?)(?: \w+)?[^.;\d]{0,30}?\b${COUNT}\b(?! ?(?:mois|ans?|jours?))`,
  ),
  new RegExp(
    String.raw`\b${COUNT} (?:periodes? (?:successives )?(?:de |d'une? )?)?(?:reconductions|renouvellements)\b`,
  ),
  new RegExp(String.raw`${RENEWED}[^.;]{0,50}?\b(?:pour|par|de) ${COUNT} (?:nouvelles |autres )?periodes\b`),
];
const ONE =
  /\bune (?:seule )?(?:reconduction|renouvellement)(?: \w+)? (?:possible|est (?:possible|prevue)|prevue|de \d)|\bune (?:reconduction|periode de reconduction) de (?:\d|douze|vingt|un|deux)|\bun renouvellement (?:possible|de \d)|(?:reconduct|renouvel)\w* (?:pour )?une (?:periode supplementaire|seule fois)/;
/** "In case the contract is not renewed", "is not renewed tacitly" do not say that it never is. */
const CONDITION =
  /\bsi\b|\bs'il\b|lorsqu|en cas|dans le cas|au cas|\btacit|express|automati|a defaut|hypothese|\bou\b|serait|plus de \w+ fois|indemnit|decision|\bsauf\b|\boui\b/;
const NONE_UNDER_TITLE = /^\W*(?:non|neant|sans objet|sans|aucune|0)\W*$/;
const NONE =
  /\b(?:aucune|sans) (?:possibilite de )?(?:reconduction|renouvellement)|ne (?:comporte|prevoit) (?:pas de|aucune?) (?:reconduction|renouvellement)/;
const CONTRACTUAL: readonly Piece[] = ["CCAP", "CCP", "AE", "RC", "LETTRE", "AVIS"];
const BLANK = /(?:reconduit|reconductible|renouvelable|reconductions?)[^;]{0,40}(?:\.{3}|…|_{3})/;
const MOST = 10;

interface Read {
  /** Null when the number is left blank in a form. */
  readonly count: number | null;
  readonly index: number;
}

/** Number of times the contract may be renewed; 0 when the text says that it is not. */
export function collectRenewals(view: DocumentView, pieces: readonly Piece[]): Candidate[] {
  const contractual = pieces.some((piece) => CONTRACTUAL.includes(piece));
  const found = collectAbout<Read>(view, NAME, (place) => {
    const count = countIn(place, contractual);
    const { index } = place.passage;
    if (count !== null) return [{ count, index }];
    return BLANK.test(place.folded) ? [{ count: null, index }] : [];
  });
  return found
    .filter((one) => !found.some((other) => areChoices(one.value, other.value)))
    .flatMap(({ value: { count }, ...rest }) => (count === null ? [] : [{ ...rest, value: count }]));
}

/** "Is not renewed" just beside "is renewed once": the two choices of a form whose ticks are lost. */
const areChoices = (one: Read, other: Read) =>
  (one.count === 0) !== (other.count === 0) && Math.abs(one.index - other.index) <= 2;

function countIn({ folded: whole, titled, titles, passage }: Place, contractual: boolean): number | null {
  const folded = whole.replace(/\b(?:refus\w+|s'opposer)\b[^.;]{0,80}/, " ");
  const title = titles.split(" > ").at(-1) ?? "";
  if (passage.kind === "heading" || OTHER_THING.test(folded)) return null;
  if (OTHER_TITLE.test(title) && !NAME.test(title)) return null;
  if (!NAME.test(folded)) return titled && NONE_UNDER_TITLE.test(folded) ? 0 : null;
  const about = /\breconduct|\breconduit/.test(folded) || RENEWED_CONTRACT.test(folded);
  if (!about || (!contractual && !/\b(?:marche|accord-cadre|contrat)\b/.test(folded))) return null;
  for (const pattern of COUNTS) {
    const written = pattern.exec(folded)?.[1];
    const count = written === undefined ? null : numberOfCount(written);
    if (count !== null && count <= MOST) return count;
  }
  if (ONE.test(folded)) return 1;
  return (NO_RENEWAL.test(folded) || NONE.test(folded)) && !CONDITION.test(folded) ? 0 : null;
}
