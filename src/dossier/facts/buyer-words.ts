import type { BuyerType } from "../../model/facts.js";

/** What a buyer is called, on folded text: the kinds a threshold or a duty tells apart, the surest first. */
export const BUYER_KINDS: ReadonlyArray<{ readonly type: BuyerType; readonly pattern: RegExp }> = [
  { type: "etat", pattern: /\bministere\b|\bprefecture\b|\bprefete?\b|\bdreal\b|\betat\b/ },
  {
    type: "etablissement-sante",
    pattern:
      /\bchu\b|\bchru\b|\bght\b|\bch [a-z]|\bch$|centre hospitalier|centres hospitaliers|hopita(?:l|ux)\b|\behpad\b|groupement hospitalier|etablissement public de sante|hospices civils|assistance publique/,
  },
  {
    type: "securite-sociale",
    pattern:
      /\bcpam\b|\bcanssm\b|\bfilieris\b|\burssaf\b|\bcaf\b|\bcarsat\b|\bcnam\b|\bcnav\b|\bmsa\b|\bcgss\b|\bugecam\b|caisse (?:primaire|nationale|regionale|autonome|d'allocations|d'assurance|generale de securite|interregionale|de (?:prevoyance|retraite|mutualite))|securite sociale/,
  },
  {
    type: "bailleur-social",
    pattern:
      /\boph\b|\bopac\b|\bopam\b|\bhlm\b|h\.l\.m|\besh\b|office public de l'habitat|\bhabitat\b|bailleur|logis\b|logement social/,
  },
  {
    type: "entite-adjudicatrice",
    pattern:
      /entite adjudicatrice|regie (?:des eaux|de l'eau|des transports|de transport|d'electricite|autonome des transports)|eau de paris|transports? (?:en commun|urbains|metropolitains)|\brte\b|\benedis\b|\bsncf\b|\bratp\b|aeroport|grand port/,
  },
  {
    type: "etablissement-public-etat",
    pattern:
      /universite|\bcnrs\b|\binserm\b|\binrae\b|\bonf\b|office national|office francais|agence (?:nationale|de l'eau|francaise|de l'environnement|de services|regionale de sante)|\bademe\b|\bafpa\b|\bcrous\b|parc national|ecole (?:nationale|normale|polytechnique|centrale)|voies navigables|france travail|pole emploi|\brectorat\b|institut national|musee (?:du louvre|national|d'orsay)|chambre (?:de commerce|des metiers|d'agriculture)|\bugap\b|\bcea\b/,
  },
  {
    type: "collectivite",
    pattern:
      /\bcommunes?\b|\bville\b|\bmairie\b|\bmetropole\b|\bdepartement\b(?! des? (?:marches|achats))|conseil (?:departemental|regional|municipal|general)|\bregion\b|communaute (?:de communes|d'agglomeration|urbaine)|\bagglomeration\b|\bsyndicat\b|\bsivom\b|\bsivu\b|\bsictom\b|\bsdis\b|\bccas\b|\bcias\b|collectivite|service departemental d'incendie|etablissement public (?:de cooperation|territorial)|caisse des ecoles|\bparc naturel regional|\bmaire\b|assainissement/,
  },
  {
    type: "etat",
    pattern:
      /\bddtm?\b|\bdirection (?:departementale|regionale|interdepartementale|generale|centrale)|secretariat general|gendarmerie|\barmees?\b|tribunal|cour d'appel|administration penitentiaire/,
  },
];

/** The kind of a buyer, from its name; null when no word of it tells. */
export function buyerTypeOf(foldedName: string): BuyerType | null {
  return BUYER_KINDS.find(({ pattern }) => pattern.test(foldedName))?.type ?? null;
}

/** How a name of a public body begins. */
const ORGANISATION = `(?:${[
  "ville|commune|mairie|communaute|metropole|departement|region|syndicat|hopita(?:l|ux)|universite|ministere|prefecture",
  "conseil (?:departemental|regional|general)",
  "centre (?:hospitalier|communal|intercommunal)|groupement (?:hospitalier|de cooperation)|chr?u?\\b|ehpad",
  "office|oph\\b|opac\\b",
  "direction (?:departementale|regionale|interdepartementale)|service departemental|sdis",
  "agence (?:de l'eau|de services|nationale|regionale|francaise|departementale)",
  "caisse|parc (?:national|naturel)|etablissement public|ecole (?:nationale|normale|superieure|centrale)",
  "institut national|regie|chambre|societe (?:publique|d'economie)|cnrs|collectivite|academie|rectorat|grand port",
].join("|")})`;
/** The whole line is such a name: "VILLE DE SAINT-AUBRY", "Syndicat mixte du Val". */
export const BUYER_LINE = new RegExp(
  String.raw`^\W*(?:(?:la|le|l'|les) ?)?${ORGANISATION}\b[^:]*\p{L}{3}`,
  "u",
);
