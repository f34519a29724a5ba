import type { DECP_VALUES } from "../model/decp-values.js";
import type { AccordCadre, Ccag, Procedure } from "../model/facts.js";
import type { PriceRevision } from "../model/values.js";

type Word<F extends keyof typeof DECP_VALUES> = (typeof DECP_VALUES)[F][number];

/** Our procedures in the words of the DECP; those it has no word for are absent. */
export const PROCEDURE_WORDS: Readonly<Partial<Record<Procedure, Word<"procedure">>>> = {
  "procedure-adaptee": "Procédure adaptée",
  "appel-offres-ouvert": "Appel d'offres ouvert",
  "appel-offres-restreint": "Appel d'offres restreint",
  "procedure-avec-negociation": "Procédure avec négociation",
  "sans-publicite": "Marché passé sans publicité ni mise en concurrence préalable",
  "dialogue-competitif": "Dialogue compétitif",
};

export const CCAG_WORDS: Readonly<Record<Ccag, Word<"ccag">>> = {
  travaux: "Travaux",
  moe: "Maitrise d'œuvre",
  fcs: "Fournitures courantes et services",
  mi: "Marchés industriels",
  pi: "Prestations intellectuelles",
  tic: "Techniques de l'information et de la communication",
  aucun: "Pas de CCAG",
};

/** How an accord-cadre is carried out; nothing when the text does not say. */
export const EXECUTION_WORDS: Readonly<Partial<Record<AccordCadre, readonly Word<"modalitesExecution">[]>>> =
  {
    "bons-de-commande": ["Bons de commande"],
    "marches-subsequents": ["Marchés subséquents"],
    mixte: ["Bons de commande", "Marchés subséquents"],
  };

export const PRICE_WORDS: Readonly<Record<PriceRevision, Word<"typesPrix">>> = {
  ferme: "Définitif ferme",
  actualisable: "Définitif actualisable",
  revisable: "Définitif révisable",
};
