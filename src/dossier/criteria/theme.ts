import { fold } from "../fold.js";

export interface Themes {
  readonly price: boolean;
  readonly environmental: boolean;
  readonly social: boolean;
}

const ENVIRONMENT = [
  /environnement/,
  /ecolog/,
  /eco-?(?:conception|concu|conduite|responsab|label|geste|contribution|materiau)/,
  /developpement durable/,
  /\bdurab(?:le|ilite)s?\b/,
  /carbone/,
  /\bco2\b/,
  /gaz a effet de serre/,
  /\bges\b/,
  /\bdechets?\b/,
  /recycl/,
  /re-?emplo[iy]/,
  /reutilis/,
  /biodiversite/,
  /circuits? courts?/,
  /saisonn/,
  /\bbio\b|biologique/,
  /signes? officiels? de (?:la )?qualite/,
  /\begalim\b/,
  /emballage/,
  /(?:performance|efficacite|sobriete|transition) energetique/,
  /consommations? (?:d'eau|d'energie|energetique|electrique)/,
  /phyto/,
  /vehicules? (?:propre|electrique|a faible)/,
  /faibles? emissions?/,
  /emissions? polluante/,
  /\bhqe\b/,
  /economie circulaire/,
  /\bpollu/,
  /reparabilite/,
  /fin de vie/,
  /biosource/,
  /ecoresponsab/,
  /approvisionnements? directs?/,
  /gaspillage/,
  /energies? renouvelable/,
  /nature en ville/,
];
/** "environnement" said of something else than nature. */
const OTHER_ENVIRONMENT =
  /environnements? (?:informatiques?|de travail|techniques?|logiciels?|applicatifs?|numeriques?|hospitaliers?|economiques?|juridiques?|institutionnels?|professionnels?|urbains?|bati|existants?|humains?|de (?:test|production|developpement|recette|formation)|du (?:site|projet|marche|batiment)|des sites?|scolaires?|penitentiaires?|concurrentiels?|sonores?)|(?:connaissance|comprehension|insertion|implantation|integration|adaptation|inscription)s? (?:du projet )?(?:dans|a|de) (?:l'|son |leur )environnement/g;

const SOCIAL = [
  /\binsertion\b/,
  /\bsocia(?:le?|ux|les)\b/,
  /societal/,
  /egalite (?:professionnelle|femmes|entre)/,
  /handicap/,
  /conditions de travail/,
  /risques professionnels/,
  /(?:sante|securite)(?: et (?:la |de )?(?:sante|securite))? (?:au travail|des (?:salaries|travailleurs|agents|personnels|intervenants|ouvriers))/,
  /discrimination/,
  /equitable/,
  /\bpublics? (?:eloignes?|en difficulte)/,
  /\bparite\b/,
  /qualite de vie au travail/,
  /solidair/,
  /apprenti(?:s|ssage)?\b/,
  /emploi (?:des? )?(?:personnes|publics|jeunes|seniors)/,
];
const OTHER_SOCIAL =
  /(?:reseaux|logements?|sieges?|centres?|bailleurs?|securite|raison|protection|action|residences?|habitat|sciences?|medico-?) ?(?:sociaux|socia(?:le|l)e?s?)|groupement solidaire|insertion (?:paysagere|urbaine|architecturale|dans (?:le (?:site|paysage|projet|contexte)|l'environnement|son environnement)|du projet|du batiment|urbanistique|visuelle)/g;

const PRICE =
  /\bprix\b|\bcouts?\b|\btarif|financi|\beconomique(?!s? circul)|\bremises?\b|\brabais\b|\bhonoraires\b|\bloyers?\b|\bmontants?\b|\bbudget|\bredevances?\b|\btaux de (?:remise|marge)/;
const OTHER_PRICE =
  /activite economique|simplicite financiere|rapport qualite|simulation economique|reduction des couts/;

/** What a criterion is about, from its label and, when the label says too little, from what is judged. */
export function themesOf(label: string, judged = ""): Themes {
  const own = read(label);
  if (own.price || own.environmental || own.social || judged === "" || !isVague(label)) return own;
  return read(judged);
}

function read(text: string): Themes {
  const folded = fold(text);
  const natural = folded.replace(OTHER_ENVIRONMENT, " ");
  const human = folded.replace(OTHER_SOCIAL, " ");
  const price = PRICE.test(folded) && !OTHER_PRICE.test(folded);
  const environmental = !price && ENVIRONMENT.some((pattern) => pattern.test(natural));
  return {
    price: price && !/environnement|\bsocial/.test(folded),
    environmental: environmental || mixed(natural, price),
    social: SOCIAL.some((pattern) => pattern.test(human)),
  };
}

/** "Coût environnemental", "coût carbone": the environment is what is counted. */
function mixed(natural: string, price: boolean): boolean {
  return price && /environnement|carbone|externalite/.test(natural);
}

/** "Qualité de la réponse", "Démarche RSE", "Critère 3": only what is judged says the subject. */
function isVague(label: string): boolean {
  return /^(?:critere|demarche|engagements?|politique|responsabilite|rse|performances?|qualite de la (?:reponse|demarche))(?: (?:rse|de l'entreprise|du candidat|proposee?s?|\d))*$/.test(
    fold(label)
      .replace(/[^\p{L}\d ]/gu, " ")
      .replace(/ +/g, " ")
      .trim(),
  );
}
