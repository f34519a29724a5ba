import type { AccordCadre, BuyerType, Ccag, Procedure } from "./facts.js";

/** How each value of the profile is printed, in French. */
export const PROCEDURE_NAMES: Readonly<Record<Procedure, string>> = {
  "procedure-adaptee": "procédure adaptée",
  "appel-offres-ouvert": "appel d'offres ouvert",
  "appel-offres-restreint": "appel d'offres restreint",
  "procedure-avec-negociation": "procédure avec négociation",
  "dialogue-competitif": "dialogue compétitif",
  "sans-publicite": "sans publicité ni mise en concurrence préalables",
  concours: "concours",
  "partenariat-innovation": "partenariat d'innovation",
};

export const ACCORD_CADRE_NAMES: Readonly<Record<AccordCadre, string>> = {
  non: "marché ordinaire",
  "bons-de-commande": "accord-cadre à bons de commande",
  "marches-subsequents": "accord-cadre à marchés subséquents",
  mixte: "accord-cadre à bons de commande et à marchés subséquents",
  "accord-cadre": "accord-cadre",
};

export const BUYER_TYPE_NAMES: Readonly<Record<BuyerType, string>> = {
  etat: "État",
  "etablissement-public-etat": "établissement public de l'État",
  collectivite: "collectivité territoriale ou groupement",
  "etablissement-sante": "établissement public de santé",
  "securite-sociale": "organisme de sécurité sociale",
  "bailleur-social": "bailleur social",
  "entite-adjudicatrice": "entité adjudicatrice",
  autre: "autre acheteur",
};

export const CCAG_NAMES: Readonly<Record<Ccag, string>> = {
  travaux: "CCAG Travaux",
  moe: "CCAG Maîtrise d'œuvre",
  fcs: "CCAG Fournitures courantes et services",
  mi: "CCAG Marchés industriels",
  pi: "CCAG Prestations intellectuelles",
  tic: "CCAG Techniques de l'information et de la communication",
  aucun: "aucun CCAG",
};
