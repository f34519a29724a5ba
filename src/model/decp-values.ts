/**
 * Values that the French essential data of contracts (DECP, schema v2.0.3 of 139bercy/format-commande-publique) allow, copied to
 * the letter: "Maitrise d'œuvre" bears no circumflex there.
 */
export const DECP_VALUES = {
  nature: ["Marché", "Marché de partenariat", "Marché de défense ou de sécurité"],
  procedure: [
    "Procédure adaptée",
    "Appel d'offres ouvert",
    "Appel d'offres restreint",
    "Procédure avec négociation",
    "Marché passé sans publicité ni mise en concurrence préalable",
    "Dialogue compétitif",
  ],
  techniques: [
    "Accord-cadre",
    "Concours",
    "Système de qualification",
    "Système d'acquisition dynamique",
    "Catalogue électronique",
    "Enchère électronique",
    "Sans objet",
  ],
  modalitesExecution: ["Tranches", "Bons de commande", "Marchés subséquents", "Sans objet"],
  ccag: [
    "Travaux",
    "Maitrise d'œuvre",
    "Fournitures courantes et services",
    "Marchés industriels",
    "Prestations intellectuelles",
    "Techniques de l'information et de la communication",
    "Pas de CCAG",
  ],
  typesPrix: ["Définitif ferme", "Définitif actualisable", "Définitif révisable", "Provisoire"],
  formePrix: ["Unitaire", "Forfaitaire", "Mixte"],
  considerationsSociales: [
    "Clause sociale",
    "Critère social",
    "Marché réservé",
    "Pas de considération sociale",
  ],
  considerationsEnvironnementales: [
    "Clause environnementale",
    "Critère environnemental",
    "Pas de considération environnementale",
  ],
} as const;

/** Fields of a DECP that a dossier may found, in the order of the declaration, with the name that a buyer reads. */
export const DECP_FIELDS = {
  nature: "Nature du marché",
  objet: "Objet",
  codeCPV: "Code CPV",
  procedure: "Procédure de passation",
  techniques: "Techniques d'achat",
  modalitesExecution: "Modalités d'exécution",
  ccag: "CCAG de référence",
  dureeMois: "Durée en mois",
  typesPrix: "Types de prix",
  formePrix: "Forme du prix",
  attributionAvance: "Attribution d'une avance",
  tauxAvance: "Taux de l'avance (de 0 à 1)",
  considerationsSociales: "Considérations sociales",
  considerationsEnvironnementales: "Considérations environnementales",
  marcheInnovant: "Marché innovant",
} as const;
export type DecpField = keyof typeof DECP_FIELDS;
