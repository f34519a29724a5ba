import type { PriceRevision } from "../../model/values.js";
import type { DocumentView } from "../view.js";
import { collectAbout, type Place } from "./about.js";
import type { Candidate } from "./candidate.js";

const NAME = /\bferme|revis|actualis/;
/** Sentences that say how the prices of the contract are: what follows "prix" as their adjective or their verb. */
const VERB = "(?:sont|seront|est|sera|soient|deviennent|deviendra|restent|demeurent|reste)";
const STATES = new RegExp(
  [
    String.raw`\b(?:prix|tarifs?|bareme)\b[^.;]{0,110}\b(?:fermes?|revisables?|actualisables?)\b`,
    String.raw`\b(?:prix|tarifs?)\b[^.;]{0,60}\b${VERB} (?:\w+ ){0,3}(?:revises?|revisees?|actualises?)\b`,
    String.raw`\b(?:marches?|accord-cadre|contrat|prestations)\b[^.;]{0,90}\bprix\b[^.;]{0,60}\b(?:fermes?|revisables?|actualisables?)\b`,
    String.raw`(?:^|[;,] )\W{0,4}(?:ils|ceux-ci|ces derniers) ${VERB}[^.;]{0,30}\b(?:fermes?|revisables?|actualisables?|revises)\b`,
    String.raw`\b(?:revision|actualisation) (?:annuelle |periodique |semestrielle |trimestrielle |mensuelle )?(?:des|du|de) (?:prix|tarifs?)\b[^.;]{0,60}\b(?:est|sera|s'effectue|s'opere|intervient|interviendra|s'applique\w*|aura lieu|a lieu|se fait|se fera)\b`,
    String.raw`^\W*(?:la |l')(?:revision|actualisation) (?:est|sera|s'effectue|s'opere|intervient|se fait)\b`,
    String.raw`\bprix\b[^.;]{0,60}\baucune (?:revision|actualisation)\b`,
    String.raw`\b(?:pas (?:\w+ )?(?:de )?|aucune )revision (?:des|de|du) prix`,
  ].join("|"),
);
const PRICES = /\bprix\b|tarif|bareme|remuneration|variation/;
/** Nothing that is decided: a choice, a possibility, prices of something else, or a noun ("le bordereau des prix révisés"). */
const UNDECIDED =
  /\bcritere|peuvent etre|pourr\w+ etre|fermes? ou |revisables? ou |actualisables? ou |\bou (?:fermes?|revisables?|actualisables?)\b|le cas echeant|sous-trait|\bprimes?\b|enveloppe|offre ferme|bordereau (?:de |des )?prix (?:\w+ )?revise|prix nouveaux|prix provisoire|cout previsionnel|sans objet|si les prix|selon que|devis/;
/** A first time during which the prices do not move: they move after. */
const FOR_A_TIME =
  /fermes?\b[^.;]{0,40}\b(?:pendant|durant|jusqu|pour (?:la|les|une|un)|de la (?:date de )?notification|(?:la|les) premiere|premiers?|\d+ (?:mois|ans?)|(?:trois|six|douze|un|une|deux) (?:mois|ans?|annee))/;
const FIRST_TIME =
  /(?:premiere (?:annee|periode)|1ere (?:annee|periode)|premiers? (?:mois|semestre)|periode initiale)[^.;]{0,60}\bfermes?/;
const WHOLE_TIME =
  /(?:toute|l'integralite de|l'ensemble de) (?:la |sa )?(?:duree|execution|periode)|duree (?:totale )?du (?:marche|contrat)|duree de l'accord|duree d'execution/;
/** "Annuelle, par application de l'indice…" under the title on revision. */
const TITLE = /^(?:[\w.]{1,8} )?(?:article \d+\W*)?(?:modalites de )?revision(?: (?:des|du|de) prix)?\W*$/;
const RHYTHM = /^\W{0,8}(?:annuelle|semestrielle|trimestrielle|mensuelle|par application)\b/;
/** Prices of one part of the contract. */
const PART =
  /prix (?:forfaitaires?|unitaires?|du catalogue)\b(?! et)|part (?:forfaitaire|unitaire|a bons)|partie (?:forfaitaire|unitaire|a bons)|\btranche|\bmission|catalogue|variante|prestations? supplementaires|\bpse\b|marches subsequents|abonnement|denrees? de saison/;

/** How prices evolve. */
export function collectPriceRevision(view: DocumentView): Array<Candidate<PriceRevision>> {
  const found = collectAbout(view, NAME, (place) => {
    const value = stateIn(place);
    return value === null ? [] : [{ value, part: PART.test(place.folded) }];
  });
  return found.map(({ value: { value, part }, ...rest }) => ({
    ...rest,
    value,
    ...(part && { ofLots: true }),
  }));
}

function stateIn({ folded: whole, titles, passage }: Place): PriceRevision | null {
  const folded = whole.replace(
    /tranches? fermes?|periodes? fermes?|durees? fermes?|commandes? fermes?/g,
    " ",
  );
  if (passage.kind === "heading" || UNDECIDED.test(folded)) return null;
  if (TITLE.test(titles.split(" > ").at(-1) ?? "") && RHYTHM.test(folded)) return "revisable";
  if (!NAME.test(folded)) return null;
  if (!STATES.test(folded)) return null;
  if (!PRICES.test(folded) && !PRICES.test(titles)) return null;
  return wordOf(folded);
}

const REVISION = "(?:revisables?|revises?|revision)";
const UPDATE = "(?:actualisables?|actualises?|actualisation)";
const NOT = String.raw`(?:\bnon|\bni|n(?:e |')\w+ (?:pas|ni|point)(?: \w+){0,2}|\bpas(?: de)?|aucune|\bsans|ne (?:peuvent|peut|pourront|pourra|feront|fera) (?:pas )?(?:faire )?(?:l'objet )?(?:d'une?|d'aucune))`;
const deniedBefore = (word: string, other: string) =>
  new RegExp(String.raw`${NOT} (?:${other}(?: et non|,? ni| et| ou) )?${word}\b`, "g");
const NOT_REVISED = deniedBefore(REVISION, UPDATE);
const NOT_UPDATED = deniedBefore(UPDATE, REVISION);
const REVISED = new RegExp(String.raw`\b${REVISION}\b`);
const UPDATED = new RegExp(String.raw`\b${UPDATE}\b`);

/** "La révision n'est pas prévue": denied by what follows, unless only at first or in some case. */
const DENIED_AFTER =
  /(?:revision|actualisation)\b[^.;]{0,40}\b(?:n'est|ne sera|ne s'applique\w*|n'intervient|ne fera|n'aura)\b[^.;]{0,20}\b(?:pas|ni)\b/;
const AT_FIRST = /premier|\bavant\b|\bsi\b|lorsqu|tant que|inferieur|jusqu|pendant|durant/;
const THEN =
  /\bpuis\b|apres|ensuite|a compter|a partir|devien|au-dela|premier|initiale?|pendant|durant|jusqu|\d (?:mois|ans?)|annee/;

/** Revisable before actualisable before firm: "fermes et actualisables", "fermes un an puis révisables". */
function wordOf(folded: string): PriceRevision | null {
  const denied = DENIED_AFTER.test(folded);
  if (denied && AT_FIRST.test(folded)) return null;
  const kept = denied ? folded.replace(DENIED_AFTER, " non revisables ") : folded;
  const unrevised = kept.replace(NOT_REVISED, " ");
  const firm = /\bfermes?\b/.test(kept);
  if (REVISED.test(unrevised)) return firm && !THEN.test(kept) ? null : "revisable";
  if (UPDATED.test(kept.replace(NOT_UPDATED, " "))) return "actualisable";
  if (!WHOLE_TIME.test(kept) && (FOR_A_TIME.test(kept) || FIRST_TIME.test(kept))) return null;
  return firm || unrevised !== kept ? "ferme" : null;
}
