/** Contract whose duration is spoken of. */
const CONTRACT = `(?:marches?|accords?-cadres?|accord cadre|contrats?|marche public|consultation|prestations?|mission|convention)`;

/** Sentences that speak of how long the contract lasts. */
export const ABOUT_CONTRACT = new RegExp(
  String.raw`durees? (?:[a-z-]+ ){0,3}(?:du|de l'|de la|des|d'|de ce|de cet) ?(?:presente?s? |execution (?:du |des |de la )?)?${CONTRACT}|durees? (?:maximale|totale|globale|ferme|initiale)|${CONTRACT}\b.{0,90}\b(?:conclus?|passes?|prend effet|prennent effet|valables?|etablis?|s'execute|court|executees?|attribues?)\b|${CONTRACT}\b.{0,40}\bd'une duree|periode (?:initiale|ferme)|(?:premiere|1ere) periode|\breconduct|\breconduit|\brenouvel|pour une duree|duree ferme`,
);
/** Titles over the clause on duration, not over other durations. */
export const DURATION_TITLE = /\bdurees?\b|reconduction/;
export const OTHER_TITLE =
  /garantie|validite|assurance|confidential|propriete|conservation|preavis|penalit|paiement|prix|archiv|sous-traitance|negociation|formation|candidature/;

/** Durations of something else, said just before the number. */
export const OTHER_BEFORE =
  /garantie|\bgpa\b|preavis|validite|achevement|preparation|assuranc|prolong|report|conserv|confidential|interdi|chiffre d'affaires|dernier|references?|tous les|anciennete|experience|\brevis|actualis|indice|avant (?:la|le|l')|au moins|de moins de|depuis|licence|bons? de commande|superieure? a|inferieure?|decompte|resili|reversibilit|transition|stage|periode de garantie|amortiss|toutefois|notification de l'attribution|mise en demeure|depot|signature|tranche|phase|jours? ouvr|mois zero|penalite|delai de (?:paiement|livraison|reponse|remise|recours)|ne (?:lie|vaut)|supplementaire|loyer|reconduction au plus tard|previen|averti/;
export const OTHER_AFTER =
  /^ ?(?:avant|de preavis|de garantie|de preparation|(?:de )?calendaires? (?:avant|de)|apres|au moins avant|suivant|qui (?:suit|precede)|precedent|d'experience|d'anciennete|zero|m0|\(? ?mois m|a compter de la (?:date )?(?:limite|reception|remise|demande|mise))/;

export const TOTAL_BEFORE =
  /(?:duree|periode)s? (?:\S+ ){0,4}(?:maximale?s?|totale?s?|globale?s?|maximum)[^.;]{0,70}$|(?:exced\w+|depass\w+|dans la limite|limitee?|maxi\w*|soit|confondues|comprises?|incluses?|au total|plus de|jusqu'a)[^.;\d]{0,45}$/;
export const TOTAL_AFTER =
  /^ ?(?:\([^)]{0,20}\) ?)?(?:maxi\w*|au (?:plus|maximum|total)|reconductions? (?:comprises?|incluses?)|toutes periodes|,? ?(?:toutes )?reconductions? comprises?|\(reconductions? comprises?)/;
export const PERIOD_BEFORE =
  /(?:reconduct|reconduit|renouvel)\w*[^.;]{0,120}(?:\bpar\b|\bde\b|d'|\bpour\b|\bune?\b|\bfois\b|\bx\b|periodes?)[^.;\d]{0,40}$|periodes? (?:successives )?de (?:reconduction|renouvellement)[^.;\d]{0,30}$|reconductions? de $/;
export const PERIOD_AFTER = /^ ?chaque fois/;
export const INITIAL_BEFORE =
  /(?:durees?|periodes?|conclus?|passes?|\bcourt|valables?|effet|pour|ferme|delai|est de|fixee? a|dure|initiale|:|\||-)[^.;]{0,80}$|^\W*(?:\(?[a-z-]{0,20}\)? ?)?$/;

const COUNT_WORDS: Readonly<Record<string, number>> = {
  une: 1,
  un: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
};
/** Source of a pattern for a number of times, its figure captured. */
export const COUNT = String.raw`(\d|une?|deux|trois|quatre|cinq|six)(?: ?\(\w{1,7}\))?`;
const COUNTS: readonly RegExp[] = [
  new RegExp(String.raw`(?:reconduct|reconduit|renouvel)\w*[^.;]{0,90}?\b${COUNT} fois`),
  new RegExp(
    String.raw`(?:nombre (?:maximal |maximum |total )?(?:de )?(?:periodes? de )?(?:reconductions?|renouvellements?))[^.;\d]{0,30}?\b${COUNT}\b`,
  ),
  new RegExp(
    String.raw`\b${COUNT} (?:periodes? (?:successives )?(?:de|d')|reconductions?|renouvellements?|periodes? reconductibles?)`,
  ),
];

/** How many times the contract may be renewed, null when the text does not say. */
export function renewalsIn(folded: string): number | null {
  if (!/reconduct|reconduit|renouvel/.test(folded)) return null;
  for (const pattern of COUNTS) {
    const written = pattern.exec(folded)?.[1];
    if (written !== undefined) return numberOfCount(written);
  }
  return null;
}

/** The number that `COUNT` captured. */
export function numberOfCount(written: string): number {
  return COUNT_WORDS[written] ?? Number(written);
}

export const NO_RENEWAL =
  /(?:ne (?:sera|peut etre|pourra etre|fera)|n'est|n'est pas|ne sont|sera) pas (?:l'objet d'une )?(?:reconduit|reconduct|renouvel)|(?:aucune|sans|pas (?:prevu )?de) (?:reconduction|renouvellement)|non (?:reconductible|renouvelable)|reconduction \|? ?: ?non/;
export const EXECUTION_DELAY =
  /delais? (?:[a-z]+ ){0,2}(?:d'execution|de realisation|d'intervention des travaux|prevus? pour l'execution|de l'operation|des travaux)|duree (?:[a-z]+ ){0,2}(?:des travaux|d'execution|du chantier)/;
