import type { Nature } from "../../model/facts.js";

export interface NatureSign {
  readonly nature: Nature;
  readonly weight: number;
  /** On folded text. */
  readonly pattern: RegExp;
}

const TYPE = `(?:type|nature|categorie|objet) (?:de |du |des |d')?(?:marches?|contrats?|prestations?|achats?|la consultation)[^:.|]{0,25}[:|] ?(?:marche (?:public )?de |(?:☒|x) ?)?`;
const MARKET = String.raw`(?<!applicables? aux |ccag (?:des |aux )?|generales des |reglementation des |code des )\b(?:marches?|accords?-cadres?) (?:publics? )?(?:mixtes? )?(?:a procedure adaptee )?(?:de |d')`;

/** Statements of the nature, wherever they are. */
export const STATED: readonly NatureSign[] = [
  { nature: "travaux", weight: 6, pattern: new RegExp(`${TYPE}travaux`) },
  { nature: "fournitures", weight: 6, pattern: new RegExp(`${TYPE}fournitures?(?! courantes)`) },
  { nature: "services", weight: 6, pattern: new RegExp(`${TYPE}(?:prestations? de )?services?`) },
  { nature: "travaux", weight: 3, pattern: new RegExp(`${MARKET}travaux`) },
  {
    nature: "fournitures",
    weight: 3,
    pattern: new RegExp(`${MARKET}fournitures?(?! courantes| et (?:de )?services)`),
  },
  {
    nature: "services",
    weight: 4,
    pattern: new RegExp(
      `${MARKET}(?:prestations? de )?(?:services?|prestations intellectuelles|maitrise d'(?:œ|oe)uvre)`,
    ),
  },
  {
    nature: "services",
    weight: 3,
    pattern: /(?:execution (?:des|de)|realisation (?:des|de)) prestations de services/,
  },
];

/** The general conditions the contract refers to. */
export const CCAG: readonly NatureSign[] = [
  { nature: "travaux", weight: 4, pattern: /\bbt ?-?\d{2}[a-z]?\b|\btp ?\d{2}[a-z]?\b|index bt\b/ },
  {
    nature: "travaux",
    weight: 4,
    pattern:
      /ccag ?[-/]? ?(?:travaux|tx)\b|generales applicables aux marches publics de travaux|ccag applicable aux marches (?:publics )?de travaux/,
  },
  {
    nature: "services",
    weight: 4,
    pattern:
      /ccag ?[-/]? ?(?:pi|moe|maitrise)\b|generales applicables aux marches publics de (?:prestations intellectuelles|maitrise)/,
  },
  {
    nature: "services",
    weight: 2,
    pattern: /ccag ?[-/]? ?tic\b|marches publics de techniques de l'information/,
  },
  { nature: "fournitures", weight: 2, pattern: /ccag ?[-/]? ?mi\b|marches publics industriels/ },
];

/** What the object begins with. */
export const OBJECT: readonly NatureSign[] = [
  {
    nature: "travaux",
    weight: 6,
    pattern:
      /^\W*(?:(?:la|les?|l'|marche|accord-cadre|de|d') ?)*fournitures? et (?:la )?(?:pose|mise en (?:œ|oe)uvre)/,
  },
  {
    nature: "services",
    weight: 7,
    pattern:
      /^\W*(?:(?:la|le|les|l'|des|une?|mission|missions|marche|accord-cadre|prestations?|realisation|de|d'|du) ?)*(?:maitrise d'(?:œ|oe)?uvre|concours de maitrise|assistance|amo\b|etudes?|services?|mission|nettoyage|entretien|maintenance|gardiennage|surveillance|nettoiement|elimination|preparation et|concession|gestion|elaboration|collecte|impressions?|numerisation|infogerance|exploitation|assurances?|conseil|audit|formation|controle|hebergement|tierce|collecte|transport|restauration collective|location de vehicules|depannage|elagage|coordination|diagnostics?|organisation|accompagnement|traitement|prestations? intellectuelles?|conception (?:et|graphique)|creation)/,
  },
  {
    nature: "fournitures",
    weight: 6,
    pattern:
      /^\W*(?:(?:la|le|les|l'|des|une?|marche|accord-cadre|de|d'|du) ?)*(?:fournitures?|achats?|acquisitions?|approvisionnements?|livraisons?|location|mise a disposition (?:en location|de (?:materiels?|vehicules?|copieurs?|equipements?))|solutions? d'impression|denrees)/,
  },
  {
    nature: "travaux",
    weight: 6,
    pattern:
      /^\W*(?:(?:la|le|les|l'|des|une?|marche|accord-cadre|realisation|programme|execution|mise en|de|d'|du) ?)*(?:travaux|construction|reconstruction|rehabilitation|renovation|demolition|amenagement|extension|refection|(?:re|re-)?amenagement|mise (?:en|aux) (?:accessibilite|conformite|securite|normes)|reconfiguration|modernisation|desamiantage|requalification|restructuration|voirie|interconnexion|terrassement|mise aux normes|creation d'un (?:batiment|reseau|parking)|(?:mise en place|installation|pose|remplacement) (?:de |d'|des |du |de la )?(?:stores|protections? (?:solaires?|collectives?)|menuiseries|clotures?|panneaux|fenetres|portes|toiture|canalisations?|conduites?))/,
  },
];

/** Words whose number tells a nature when nothing states it. */
export const VOCABULARY: Readonly<Record<Nature, RegExp>> = {
  travaux:
    /\btravaux\b|\bchantiers?\b|\bentrepreneurs?\b|maitres? d'(?:œ|oe)uvre|\bouvrages?\b|\bdtu\b|ordre de service/g,
  fournitures:
    /\bfournitures?\b|\blivraisons?\b|\bfournisseurs?\b|\blivre(?:e|es|s)?\b|\barticles? du bordereau|bon de livraison|\brepas\b|echantillons?|emballages?|\bproduits?\b/g,
  services:
    /\bprestations?\b|\bprestataires?\b|\binterventions?\b|\bmissions?\b|\bservices\b|\bintervenants?\b|\bagents?\b/g,
};
/** Words so common that one of them says less. */
export const VOCABULARY_SHARE: Readonly<Record<Nature, number>> = {
  travaux: 1,
  fournitures: 1.2,
  services: 0.7,
};

/** Division of a CPV code, its two first figures. */
export function natureOfCpv(code: string): Nature {
  const division = Number(code.slice(0, 2));
  if (division === 45) return "travaux";
  return division < 50 ? "fournitures" : "services";
}

/** Words that tell the nature anywhere in the object, when its beginning tells nothing. */
export const OBJECT_ANYWHERE: readonly NatureSign[] = [
  {
    nature: "services",
    weight: 6,
    pattern:
      /maitrise d'(?:œ|oe)?uvre|assistance a |\bmissions? |concession|performance energetique|prestations? (?:de service|intellectuelle)/,
  },
  {
    nature: "travaux",
    weight: 6,
    pattern:
      /\btravaux\b|amenagement|rehabilitation|renovation|(?:re)?construction|\bextension\b|refection|accessibilite|demolition|restauration (?:de |du |et )/,
  },
  {
    nature: "fournitures",
    weight: 6,
    pattern: /\bfournitures?\b|\bacquisitions?\b|\bachats?\b|\blivraisons?\b/,
  },
  { nature: "services", weight: 5, pattern: /\bprestations?\b|\bservices?\b|\bnettoiement|\bimpressions?\b/ },
];
