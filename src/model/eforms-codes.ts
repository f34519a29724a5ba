/** Codes that a European notice (eForms SDK 1.16) allows for the fields that a dossier may found. */
export const EFORMS_CODES = {
  "BT-06": ["env-imp", "soc-obj", "inn-pur", "none"],
  "BT-774": ["biodiv-eco", "circ-econ", "clim-adapt", "clim-mitig", "pollu-prev", "water-mar", "other"],
  "BT-775": ["acc-all", "et-eq", "gen-eq", "hum-right", "opp", "work-cond", "other"],
  "BT-776": ["mar-nov", "proc-innov", "prod-innov", "rd-act"],
  "BT-805": ["eu", "national", "other", "none"],
  "BT-71": ["none", "res-pub-ser", "res-ws"],
  "BT-736": ["yes", "no", "not-known"],
  "BT-539": ["price", "cost", "quality"],
  "BT-5421": ["per-exa", "per-mid", "dec-exa", "dec-mid", "poi-exa", "poi-mid", "ord-imp"],
} as const;

/** Fields of a notice that a dossier may found, in the order shown, with the name that a buyer reads. */
export const EFORMS_FIELDS = {
  "BT-262": "Code CPV principal",
  "BT-263": "Codes CPV complémentaires",
  "BT-06": "Marché stratégique",
  "BT-774": "Achat vert : objectifs",
  "BT-775": "Achat social : objectifs",
  "BT-776": "Achat innovant : objectifs",
  "BT-777": "Description du caractère stratégique",
  "BT-805": "Critères d'achat vert utilisés",
  "BT-71": "Participation réservée",
  "BT-736": "Exécution réservée à des emplois protégés",
  "BT-539": "Critère d'attribution : type",
  "BT-734": "Critère d'attribution : nom",
  "BT-540": "Critère d'attribution : description",
  "BT-541": "Critère d'attribution : nombre",
  "BT-5421": "Critère d'attribution : sens du nombre",
} as const;
export type EformsField = keyof typeof EFORMS_FIELDS;

/** Longest text that a notice takes, in characters. */
export const LONGEST_NOTICE_TEXT = 6000;
