import { capitalised } from "../../text/capital.js";
import { fold } from "../fold.js";

const LONGEST_LABEL = 160;

/** "2.1", "2a", "Critère n° 3 :", "- dont", "et le", "•": what stands before a label and is no part of it. */
const LEADERS: readonly RegExp[] = [
  /^(?:les?\s+|l['’]|la\s+|votre\s+)?(?:offres?|propositions?|march[ée]s?|choix|nous|on)\s[^:;.%]{0,40}?(?:jug|not|class|[ée]valu|appr[ée]ci|attribu|reten|retien|regard|chois|fond|bas|fait|d[ée]partag|examin|compar)\p{L}{0,6}\s+(?:[^:;.%]{0,30}?\s)?(?:selon|sur|d['’]abord|d['’]apr[eè]s|en fonction d[eu]s?|au (?:regard|vu) d[eu]s?)\s*:?\s*/iu,
  /^[\s,;(]*(?:soit|ramen[ée]\p{L}{0,2}\s(?:à|sur))\s\d{1,3}\s?(?:points?|pts?|%)?(?:\s?(?:sur|\/)\s?\d{2,3})?\s?\)?\s*[;,.]?\s*/iu,
  /^o\s+(?=\p{Lu})/u,
  /^note\s+(?=(?:\p{L}+\s){1,3}\(N\p{L}{0,3}\))/iu,
  /^[\s)[\].,;:•●▪■◦○‣·►▶➢➤➔✓✔❖◆*=+>|/–—_-]+/u,
  /^\(?\d{1,2}(?:[.-]\d{1,2}){0,3}\.?(?:[a-z](?![\p{L}]))?[\s)°.:/–—-]+(?=[\p{L}«"“(])/iu,
  /^(?:pour\s+)?(?:les?\s+)?lots?\s*(?:n\s?°\s?)?\d[\d\s,et]{0,20}[:–-]\s*/iu,
  /^\(?[a-z]\s?[).]\s*(?=[\p{L}«"“])/iu,
  /^[a-h]\d{1,2}\s?[.):–-]\s*(?=\p{L})/iu,
  /^(?:\d{1,2}(?:er|[eè]me|nd)?\s+)?(?:sous[\s-]?)?crit[eè]res?\s*(?:n?\s?[°º]?\s?\d{1,2}(?:[.-]\d{1,2})*[a-z]?\s*)[:.)–—-]*\s*/iu,
  /^(?:\d{1,2}(?:er|[eè]me|nd)?|premier|deuxi[eè]me|second|troisi[eè]me|quatri[eè]me|cinqui[eè]me)\s+(?:sous[\s-]?)?crit[eè]re\s*[:–—-]?\s*/iu,
  /^s\.?\s?c\.?\s?(?:n\s?°\s?)?\d{1,2}(?:[.-]\d{1,2})?\s*[:.)–—-]*\s*/iu,
  /^(?:l?es?\s+)?(?:\p{L}+\s+)?crit[eè]res?\s[^:;.%]{0,40}?(?:sont|est)\s*:?\s*(?=l[ea]s?\s|l['’])/iu,
  /^crit[eè]res?\s+(?:%|points|poids|pond[ée]ration)\s+(?=\d)/iu,
  /^crit[eè]re\s+[a-h]\s*[-–—:)]+\s*/iu,
  /^[^:;.]{0,90}?(?:sous[\s-]?)?crit[eè]re\s+(?=[«"“])/iu,
  /^(?:le|la|les|ce|du)\s+(?:sous[\s-]?)?crit[eè]res?\s+(?:d[eu]s?\s+)?/iu,
  /^(?:sous[\s-]?)?crit[eè]res?\s*[:–—-]+\s*/iu,
  /^(?:sous[\s-]?)?crit[eè]re\s+(?=\p{L})(?!environn|techni|financi|socia|[ée]conom|qualit[ae]|esth)/iu,
  /^[^:]{3,90}(?::|correspond au)\s*(?:sous[\s-]?)?crit[eè]re\s+(?:n?\s?°?\s?\d+\s*[:–—-]?\s*)?(?=\p{L}{4})/iu,
  /^(?:dont|et|puis|ainsi que|ensuite|enfin|d['’]abord|en (?:premier|second|dernier) lieu|d'une part|d'autre part|à savoir)\s*[:,]?\s+/iu,
  /^(?:pour|à)\s+(?=l[ea]s?\s|l['’])/iu,
  /^(?:du|des|de la|de l['’]|d['’]une?)\s?(?=\p{L})(?<=\s|['’])/iu,
  /^(?:le|la|les|vos|votre|leurs?)\s+/iu,
  /^(?:est|sera|sont|c['’]est)\s+(?=l[ea]s?\s|l['’])/iu,
  /^l['’]\s?/iu,
  /^[«"“(]\s*/u,
];

/** What ties a label to its weight: "pondérée à", "compte pour", "(", "notée sur", ":". */
const TIE =
  /(?:[\s([:;,.=+–—|/*_-]|est|sont|sera|seront|qui|pour|à|de|sur|au|un[e]?|sous[\s-]?crit[eè]re|coef(?:ficient)?|poids|pond[ée]r(?:ation|[ée]+s?)|not(?:ation|e|[ée]+s?)|compt(?:e|ant|era)|p[èe]se(?:nt|ra)?|en|repr[ée]sent(?:e|ant)|vaut|valant|affect[ée]+s?|dot[ée]+s?|[àa] hauteur|not[ée]+s? sur|maximum|total|d'un|d'une|et|ou|puis)$/iu;

/** Where the label ends and what is judged begins. */
const JUDGED =
  /(?:,|\.|:|;|\s[-–—])?\s+\(?(?:l['’]examen de ce crit[eè]re|(?:(?:qui\s)?(?:est|sera|sont|seront)\s)?(?:appr[ée]ci[ée]|jug[ée]|[ée]valu[ée]|not[ée]|analys[ée]|d[ée]compos[ée]|constitu[ée]|sous-pond[ée]r[ée]|d[ée]termin[ée]|bas[ée])e?s?(?!\p{L})|selon les (?:sous|[ée]l[ée]ments|crit)|comprenant(?!\p{L})|ce crit[eè]re|sur (?:la base|l['’]appr[ée]ciation)|cette note|avec les sous|prenant en consid[ée]ration)/iu;

export interface Label {
  readonly text: string;
  /** What the label says is judged, "" when nothing. */
  readonly judged: string;
}

/** The label of a criterion without its number, its ties to the weight and the words on how it is judged. */
export function cleanLabel(raw: string): Label {
  let text = dropTies(dropLeaders(raw.trim()));
  const judged = JUDGED.exec(text);
  let rest = "";
  if (judged !== null && judged.index > 2) {
    rest = text.slice(judged.index);
    text = text.slice(0, judged.index);
  }
  text = closeQuotes(dropTies(text)).replace(/\s*\(N\p{L}{1,3}\)$/u, "");
  if (text.length > LONGEST_LABEL) {
    const cut = firstBreak(text);
    rest = `${text.slice(cut)} ${rest}`;
    text = text.slice(0, cut);
  }
  return { text: capitalised(text.trim()), judged: rest.replace(/^[\s,.:;–—-]+/u, "") };
}

function dropLeaders(raw: string): string {
  let text = raw;
  for (let turn = 0; turn < 6; turn++) {
    const before = text;
    for (const leader of LEADERS) text = text.replace(leader, "");
    if (text === before) break;
  }
  return text;
}

function dropTies(raw: string): string {
  let text = raw.trimEnd();
  for (let turn = 0; turn < 12; turn++) {
    const match = TIE.exec(text);
    if (match === null) break;
    const before = text.charAt(match.index - 1);
    if (/\p{L}/u.test(match[0].charAt(0)) && /[\p{L}'’]/u.test(before)) break;
    text = text.slice(0, match.index).trimEnd();
  }
  return text;
}

/** "Proposition créative »" lost its opening quote: the closing one goes too. */
function closeQuotes(text: string): string {
  const close = text.search(/[»”"]/u);
  if (close > 1 && !/[«“"]/.test(text.slice(0, close))) return text.slice(0, close).trim();
  const open = (text.match(/\(/g) ?? []).length - (text.match(/\)/g) ?? []).length;
  if (open < 0) return text.replace(/\)(?=[^)]*$)/, "");
  return open > 0 && text.lastIndexOf("(") > text.length / 2 ? `${text})` : text;
}

function firstBreak(text: string): number {
  const found = text.slice(0, LONGEST_LABEL).search(/\s?[:;.]\s|\s[–—-]\s|,\s(?=\p{L})/u);
  return found > 8 ? found : text.lastIndexOf(" ", LONGEST_LABEL);
}

/** Words that never name a criterion: how marks are computed, thresholds, guarantees, totals. */
const NO_LABEL =
  /^(?:total|ensemble|pages?|taux|somme|note(?! (?:sur la|methodo|technique|de synthese))|notation|bareme|score|nombre|formule|ponderation|poids|points?|criteres?(?= ?$| d'| (?:de|pour|retenus|sont|suivants|ponderes)(?![\p{L}]))|coefficient|chaque|elles?|ils?|cela|celle-ci|celui-ci|selon|dans laquelle|methode de calcul|retenus?|suivants?|jugement|attribution|(?:le )?pouvoir adjudicateur|(?:l')?acheteur|une? (?:avance|acompte|retenue)|avances?|acomptes?|modes? de reglement|(?:le )?maitre d'ouvrage|rang|n°|sur|soit|ou|si|en cas|en l'absence|a partir|lorsque|toute?s?|aucun|offre [a-z]$|candidat|prix (?:de l'offre(?! ?$)|le plus|propose(?! par)|du candidat|moins)|montant (?:de l'offre(?! ?$)|le plus|du candidat)|les? offres?|les? candidats?)(?![\p{L}])|note (?:maximale|obtenue|globale|finale|technique(?! et)|sur (?!l)|attribuee|de prix|du candidat)|moins.?disant|offre (?:la )?(?:moins|plus)|anormalement|inferieur|superieure? a|elimin(?:e|ee|es|ees|atoires?)(?![\p{L}])|chiffre d'affaires|(?:ce|le) taux|retenue de garantie|penalit|\btva\b|majore|minore|echelle|remunere|deduction|prime de|validite|garantie a premiere|sous reserve/u;
const SCALE =
  /^(?:(?:offre|reponse|niveau|note|proposition|element|critere|memoire)s? )?(?:tres |peu |non |pas |juste |assez |plutot )*(?:satisfaisante?|moyen(?!s)(?:ne)?|insuffisante?|bon(?:ne)?|bien|excellente?|passable|mediocre|nulle?|mauvaise?|absen(?:ce|te?)|fournie?|parfaite?|faible|correcte?|acceptable|adaptee?|inexistante?|incomplete?|complete?|conforme|sans reponse|aucune|neant|convenable|superieure?|remarquable)s?(?: \(.*| :.*)?(?: de reponse| d'information)?$/u;
const NONE =
  /^(?:jugee?s?|appreciee?s?|notee?s?|evaluee?s?|analysee?s?|examinee?s?|restants?|les?)$|sans objet|neant|non applicable|supprime/;

/** Whether this may name an award criterion. */
export function isPlausible(label: string): boolean {
  const folded = fold(label);
  if ((folded.match(/\p{L}/gu) ?? []).length < 3 || NONE.test(folded)) return false;
  return (
    !NO_LABEL.test(folded) &&
    !isScale(label) &&
    !/(?<![\p{L}])x{2,}(?![\p{L}])|\.{4,}|^…/u.test(folded.slice(0, 40))
  );
}

const APPLICANT =
  /^(?:capacites? (?:financ|econom|prof|techniques? et)|references?(?! (?:de la|du|des) (?:produits?|gammes?))(?![\p{L}])|candidats?(?![\p{L}])|chiffre d'aff|aptitudes?(?![\p{L}]))|candidatures?(?![\p{L}])/u;

/** What applicants are chosen by: never by itself an award criterion. */
export function isOfApplicants(label: string): boolean {
  return APPLICANT.test(fold(label));
}

/** "Très satisfaisant", "réponse insuffisante": a step of a marking scale. */
export function isScale(label: string): boolean {
  return SCALE.test(
    fold(label)
      .replace(/[.;,:]+$/, "")
      .trim(),
  );
}
