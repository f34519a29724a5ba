import type { Passage } from "../../model/passage.js";
import { fold } from "../fold.js";
import type { DocumentView } from "../view.js";
import { findWeights } from "./weight.js";

/** A run of passages that speak of the award criteria. */
export interface Region {
  readonly passages: readonly Passage[];
}

const LONGEST_TITLED = 120;
const LONGEST_UNTITLED = 45;

const ANNOUNCES: readonly RegExp[] = [
  /criteres? (?:de|d'|pour (?:le |la |l')?|du |retenus? pour (?:le |la |l')?)? ?(?:jugement|attribution|choix|classement|notation|evaluation|analyse|ponderes)/,
  /jugement (?:et (?:le )?classement )?des (?:offres|propositions)/,
  /(?:jugement|choix|analyse|notation|classement|evaluation|examen|appreciation|selection) (?:de l'offre|des (?:offres|propositions))/,
  /offres? economiquement (?:la|les) plus avantageuses?/,
  /offres? .{0,60}(?:jugees?|classees?|notees?|analysees?|evaluees?|appreciees?).{0,80}criteres?/,
  /criteres?[ ,].{0,80}(?:ponder|hierarchis|poids|ordre (?:decroissant|d'importance|de (?:priorite|preference)))/,
  /offres?[^.;]{0,80}(?:dans|par) (?:l'|cet )?ordre/,
  /ponderation (?:des|de chaque) criteres?/,
  /criteres? (?:suivants|ci-(?:dessous|apres)|enonces)/,
  /offres? [^.;]{0,40}(?:jugee|notee|classee|evaluee|appreciee)s? (?:selon|sur|en fonction|au regard|d'apres)/,
  /^\W*(?:article )?(?:[\divx.]{1,6}\W*)?(?:criteres?|jugement|grille de notation)$/,
  /^\W*(?:1er|premier) critere ?[:«"-].*\d/,
  /^\W*critere (?:n ?° ?)?1 ?[:«"-].*\d/,
  /criteres? .{0,40}sont(?: les suivants)? ?:/,
  /coefficient de ponderation .{0,30}critere/,
  /(?:comment|grille).{0,40}(?:offres|propositions).{0,20}(?:jugees|notees)/,
  /(?:seul|unique) critere|critere unique|criterion/,
  /offres .{0,40}analysees selon les criteres/,
];
/** Said under any title, for a document may have lost its own. */
const EXPLICIT =
  /(?:jugement|classement|analyse|notation|choix|evaluation) (?:et (?:le )?classement )?des offres|attribution du marche/;
const APPLICANTS =
  /(?:selection|examen|choix|analyse|admission|recevabilite|jugement|criteres?) (?:de |des )?(?:la |les )?candidat(?:ure)?s?(?! et)|candidatures? [^.;]{0,60}(?:jugee|analysee|examinee|classee|selectionnee|notee|evaluee|retenue|appreciee)s?/;
const OFFERED = /\boffres?\b|attribution|candidat|soumissionnaire|consultation/;
const OFFERS = /offre|proposition|attribution|jugement/;
const CRITERIA_TITLE =
  /crit|jugement|attribution|notation|ponder|valeur|prix|note|methode|choix|analyse|grille|environnement|performance|bareme/;
const HEADER_ROW = /crit.{0,60}(?:ponder|poids|points|note|%|coef|bareme)/;
const STOP =
  /^(?:[\divx.]+ ?[-–.:)]* ?)?(?:negociation|renseignements|verification|pieces? a |conditions? d'envoi|remise des|offres? anormalement|regularisation|attribution (?:du|des) march|suite a donner|information des|voies et delais|recours|documents a|reglement des differends)/;

/**
 * Where a document states how the offers are judged, in order; overlapping runs are joined. In a `contractual` piece the
 * offers must be named: it also has criteria for the work done.
 */
export function findRegions(view: DocumentView, contractual = false): Region[] {
  const { passages } = view;
  const regions: Passage[][] = [];
  let end = -1;
  for (const [index, passage] of passages.entries()) {
    if (index <= end || !isAnchor(passage, passages)) continue;
    if (contractual && !OFFERED.test(fold(`${passage.section.title} ${passage.text.slice(0, 600)}`)))
      continue;
    end = lastOf(passages, index);
    regions.push(
      passages
        .slice(index, end + 1)
        .filter((kept) => kept.section === passage.section || !isForApplicants(kept)),
    );
  }
  return regions.map((kept) => ({ passages: kept }));
}

/** Every way to announce criteria has one of these words: most passages are left after this one look. */
const JUDGEMENT = /crit|jugement|offre|proposition|grille/i;

function isAnchor(passage: Passage, passages: readonly Passage[]): boolean {
  if (!JUDGEMENT.test(passage.text)) return false;
  const folded = fold(passage.text.slice(0, 600));
  if (isForApplicants(passage) && !EXPLICIT.test(folded)) return false;
  if (passage.firstRow === true && HEADER_ROW.test(folded)) return true;
  if (APPLICANTS.test(folded) && !OFFERS.test(folded.replace(APPLICANTS, " "))) return false;
  if (passage.kind === "row" && passages.length > 400 && !/crit/.test(folded)) return false;
  return ANNOUNCES.some((pattern) => pattern.test(folded));
}

/** Whether the nearest title speaks of applicants only. */
function isForApplicants({ section }: Passage): boolean {
  const title = fold(section.title);
  return /candidature|capacite/.test(title) && !OFFERS.test(title);
}

/** The index of the last passage: the end of the titled part, or a stop, or a bound. */
function lastOf(passages: readonly Passage[], start: number): number {
  const first = passages[start];
  if (first === undefined) return start;
  const titled = first.kind === "heading";
  const bound = Math.min(passages.length - 1, start + (titled ? LONGEST_TITLED : LONGEST_UNTITLED));
  for (let index = start + 1; index <= bound; index++) {
    const passage = passages[index];
    if (passage === undefined) break;
    const folded = fold(passage.text.slice(0, 120));
    if (passage.kind === "heading" && endsAt(passage, first, folded)) return index - 1;
    if (passage.kind === "sentence" && passage.text.length < 90 && STOP.test(folded)) return index - 1;
  }
  return bound;
}

/** A title ends the part unless it stands below the first or still speaks of criteria. */
function endsAt(passage: Passage, first: Passage, folded: string): boolean {
  if (STOP.test(folded)) return true;
  if (passage.section.depth > first.section.depth && passage.section.depth > 0) return false;
  return !CRITERIA_TITLE.test(folded) && findWeights(folded).length === 0;
}
