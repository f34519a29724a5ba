import type { Criterion } from "../../model/fact.js";
import type { Requirement } from "../../model/requirement.js";
import { foldKeepingLength } from "../../text/fold.js";
import type { CheckContext } from "../context.js";
import type { Finding } from "../find.js";
import { type IndexedPassage, titlesAbove } from "../indexed.js";
import { proofOf } from "../proof.js";
import { criteriaPassages, everyCriterion, passagesBesideCriteria, stemsOf } from "./criteria-text.js";
import { type Fault, findingOf } from "./fault.js";
import { type LoneCriterion, loneCriteria } from "./unread-criteria.js";

/** Words that name the subject, or that any criterion holds: none says what is judged. */
const GENERAL_WORDS = `critère critères sous note notes noté notée notation points pondération pourcentage coefficient lot
  performance performances qualité qualités valeur démarche démarches engagement engagements respect protection préservation
  prise compte mesures mesure aspect aspects caractéristiques offre offres entreprise entreprises candidat candidats
  soumissionnaire impact politique matière domaine volet dimension environnement environnemental environnementale
  environnementaux environnementales écologique écologiques écoresponsable développement durable durabilité social sociale
  sociaux sociales sociétal sociétale responsabilité responsable exigences considérations conception éco proposé proposée
  proposées proposition dans pour avec sera seront être fera font faite selon regard base vue vertu cadre critere present
  présent présente cette celui examen examiné examinés apprécié appréciée appréciés évalué évaluée évaluation jugé jugée
  jugement analyse analysé analysée réponse réponses apportée apportées biais moyen mémoire technique justificatif remis
  remise fourni fournie contenu contenue éléments élément indiqué indiqués document documents annexe règlement consultation
  fonction attribuer attribuera chaque global globale total concerné aucun autre ensemble titre sur cent maximum mentionnés
  mentionnée mentionné présenté présentés présentée faveur envisagé envisagées envisagés mise mises œuvre oeuvre faire cette celui ceux leurs
  entre autres général générale politique objectif objectifs`;
const GENERAL = new Set(stemsOf(GENERAL_WORDS));
const WEIGHT = /\d+(?:[.,]\d+)? ?(?:%|points?|pts?|\/ ?\d+)/u;
/** How what is judged begins after a weight; anything else is the next criterion. */
const ELEMENTS =
  /^[ )]{0,3}(?:[([:,;–-]|dont|avec|sous.{0,2}crit|appr|jug|au (?:regard|vu)|selon|sur la base|[ée]val)/iu;
/** Words of its own from which a passage that takes the criterion up says what is judged. */
const ENOUGH = 2;

/** Environmental or social criteria of which nothing says what is judged. */
export function findVagueCriteria(requirement: Requirement, context: CheckContext): Finding {
  const faults = everyCriterion(context.dossier.criteria)
    .filter(({ environmental, social, price }) => (environmental || social) && !price)
    .filter((criterion) => isVague(criterion) && !isExplained(criterion, context))
    .flatMap(({ evidence: [evidence] }): Fault[] =>
      evidence === undefined ? [] : [{ sure: true, evidence }],
    );
  const alone = loneCriteria(requirement, context)
    .filter((criterion) => isVagueAlone(criterion))
    .map(({ indexed }) => ({ sure: true, evidence: proofOf(indexed) }));
  return findingOf(requirement, context, [...faults, ...alone]);
}

/** Nothing in its label, after its weight, nor in the other passages of its section says what is judged. */
function isVagueAlone({ label, rest, indexed }: LoneCriterion): boolean {
  const subject = stemsOf(label).filter((stem) => !EVERYWHERE.has(stem));
  const { passages } = indexed.document;
  const near = passages.filter(
    ({ passage }) => passage.section === indexed.passage.section && passage !== indexed.passage,
  );
  if (ownWords(label).length > 0) return false;
  if (ELEMENTS.test(rest) && ownWords(rest).length > 0) return false;
  return !near.some(
    (other) => takesUp(other, subject) && saysMore(other, passages[passages.indexOf(other) + 1]),
  );
}

function isVague({ label, sub, evidence }: Criterion): boolean {
  const text = [label, ...evidence.map(({ quote }) => judgedIn(quote, label))].join(" ");
  return sub.length === 0 && ownWords(text).length === 0;
}

/** What a sentence says of the criterion: from its label to the weight of the next one. */
function judgedIn(quote: string, label: string): string {
  const folded = foldKeepingLength(quote);
  const from = Math.max(0, folded.indexOf(foldKeepingLength(label)) + label.length);
  const [first = "", second = ""] = quote.slice(from).split(WEIGHT);
  return ELEMENTS.test(second) ? `${first} ${second}` : first;
}

function ownWords(text: string): string[] {
  return [...new Set(stemsOf(text))].filter((stem) => !GENERAL.has(stem));
}

/**
 * In the sections of the criteria a passage takes the subject up and says more; elsewhere in their document, it must take up
 * the whole label; or a part of the response frame is about it.
 */
function isExplained(criterion: Criterion, context: CheckContext): boolean {
  const { label, environmental } = criterion;
  const whole = stemsOf(label);
  const subject = whole.filter((stem) => !EVERYWHERE.has(stem));
  const beside = passagesBesideCriteria(context);
  const near = new Set(criteriaPassages(context));
  return (
    beside.some(
      (indexed, at) =>
        takesUp(indexed, near.has(indexed) ? subject : whole) && saysMore(indexed, beside[at + 1]),
    ) ||
    [...near].some((indexed) => isAboutThisOne(indexed, criterion, subject)) ||
    inFrame(context, environmental ? "element-environnemental" : "theme-social-general")
  );
}

function takesUp({ passage }: IndexedPassage, stems: readonly string[]): boolean {
  const said = [...stemsOf(passage.text), ...stemsOf(passage.section.title)];
  return stems.length > 0 && stems.every((stem) => said.includes(stem));
}

/** "Pour noter ce critère, …", just after the criterion or what takes it up. */
function isAboutThisOne(indexed: IndexedPassage, { evidence }: Criterion, subject: string[]): boolean {
  if (
    !/(?<!\p{L})(?:ce|cet|dudit) (?:sous-)?crit[èe]re/iu.test(indexed.passage.text) ||
    !saysMore(indexed, undefined)
  )
    return false;
  const { passages } = indexed.document;
  const before = passages[passages.indexOf(indexed) - 1];
  if (before === undefined) return false;
  return (
    takesUp(before, subject) ||
    evidence.some(({ quote }) => quote.slice(0, 60) === before.passage.text.slice(0, 60))
  );
}

const EVERYWHERE = new Set(
  stemsOf("critère sous performance qualité valeur démarche respect engagement prise compte offre matière"),
);

/** What it says itself, or the list that it announces. */
function saysMore({ passage }: IndexedPassage, next: IndexedPassage | undefined): boolean {
  if (ownWords(passage.text).length >= ENOUGH) return true;
  return passage.text.endsWith(":") && next?.passage.block === passage.block;
}

/** A part of the response frame is about it. */
function inFrame({ documents }: CheckContext, notion: string): boolean {
  return documents
    .filter(({ pieces }) => pieces.includes("CRT") || pieces.includes("AEN") || pieces.includes("AS"))
    .some(({ titles, passages }) =>
      [...titles.values(), ...passages.filter((indexed) => titlesAbove(indexed).length === 0)].some(
        ({ hits }) => hits.some(({ concept }) => concept === notion),
      ),
    );
}
