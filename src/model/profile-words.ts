/** Procedures of award, in the order of the code de la commande publique (L2123-1, L2124-2 to L2124-4, L2122-1, L2125-1, L2172-1). */
export const PROCEDURES = [
  "procedure-adaptee",
  "appel-offres-ouvert",
  "appel-offres-restreint",
  "procedure-avec-negociation",
  "dialogue-competitif",
  "sans-publicite",
  "concours",
  "partenariat-innovation",
] as const;

/** Whether the contract is an accord-cadre, and how it is carried out (R2162-1 to R2162-14). */
export const ACCORDS_CADRES = [
  "non",
  "bons-de-commande",
  "marches-subsequents",
  "mixte",
  "accord-cadre",
] as const;

/** Kinds of buyers that a threshold, a term of payment or a duty tells apart. */
export const BUYER_TYPES = [
  "etat",
  "etablissement-public-etat",
  "collectivite",
  "etablissement-sante",
  "securite-sociale",
  "bailleur-social",
  "entite-adjudicatrice",
  "autre",
] as const;

/** The six CCAG of 30 March 2021; "aucun" when the text says that none applies. */
export const CCAGS = ["travaux", "moe", "fcs", "mi", "pi", "tic", "aucun"] as const;

/** Who a contract or a lot is reserved to: L2113-12, L2113-13, both (L2113-14), L2113-13-1, L2113-15. */
export const RESERVATIONS = [
  "handicap",
  "insertion",
  "handicap-et-insertion",
  "penitentiaire",
  "economie-sociale",
] as const;

/** How prices evolve (R2112-7 to R2112-14). */
export const PRICE_REVISIONS = ["ferme", "actualisable", "revisable"] as const;

/**
 * How sure a fact is. haute: said in so many words by the piece that governs; moyenne: said elsewhere, or deduced from
 * words that leave little doubt; faible: one clue, or pieces that do not agree.
 */
export const CONFIDENCES = ["haute", "moyenne", "faible"] as const;
