import { words } from "./token-view.js";

export const NEGATORS = words(
  "pas aucun aucune aucuns aucunes jamais plus point ni nul nulle nullement aucunement guere",
);
/** Verbs that deny with "ne" alone: "ne saurait être exigé". */
export const DENYING_ALONE = words("saurait sauraient peut peuvent pourra pourront pourrait pourraient");
/** "pas seulement", "pas moins de": what follows is asserted. */
export const WEAKENING = words(
  "seulement uniquement exclusivement moins inferieur inferieure inferieurs inferieures superieur superieure que qu",
);
/** Bounds: "ne peut être inférieur à", "ne pourra excéder" set a value, they deny nothing. */
export const BOUNDS = words(
  "inferieur inferieure inferieurs inferieures superieur superieure superieurs superieures exceder excede excedent excedera excederont depasser depasse depassent depassera depasseront",
);
/** A prohibition is an obligation: its subject is not absent from the dossier. */
export const PROHIBITING = words("doit doivent devra devront devrait devraient faut faudra");
/** Denied, these verbs assert: "ne dispense pas", "n'exclut pas". */
export const ASSERTING_WHEN_DENIED = words(
  `dispense dispensent dispensera exonere exonerent exonerera exclut excluent exclura decharge libere liberent degage
   empeche empechent interdit interdisent limite limitent affecte affectent remet contraire nuit obstacle prejudice
   prejuge suffit suffisent suffira modifie modifient soustraire exonerer dispenser echapper deroger`,
);
/** The subject too is denied with these: "une clause sociale n'est pas prévue". */
export const EXISTENCE = words(
  `prevu prevue prevus prevues requis requise requises exige exigee exiges exigees demande demandee demandes demandees
   impose imposee imposes imposees applicable applicables obligatoire obligatoires autorise autorisee autorises
   autorisees admis admise admises concerne concernee concernes concernees retenu retenue retenus retenues envisage
   envisagee envisages envisagees soumis soumise soumises alloti allotie reserve reservee reserves reservees accorde
   accordee accordes accordees tenu tenue tenus tenues necessaire necessaires souhaite souhaitee verse versee verses
   versees octroye octroyee pratique pratiquee appliquee applique appliquees appliques possible possibles fixe fixee
   assujetti assujettie assujettis comporte inclus incluse objet acceptee acceptees accepte acceptes organisee
   organise organises organisees attribue attribuee due dues ouvert ouverte existe oppose`,
);
export const DECISIONS = words("decide choix choisi choisit parti souhaite retenu");
export const ATTESTATIONS = words(
  "atteste attestent attestant attestation attestations declare declarent declarant declaration certifie certifiant honneur justifie engage indiquant prouve",
);
/** Offers that "ne seront pas retenues" are the candidates', nothing of the dossier is denied. */
export const OFFERS = words(
  "offre offres candidature candidatures dossier dossiers pli plis candidat candidats proposition propositions demande demandes",
);
export const ELIMINATED = words(
  "retenu retenue retenus retenues admis admise admises accepte acceptee acceptes acceptees",
);
/** Nouns that deny or limit: "aucune dérogation à la clause" asserts the clause. */
export const LIMITING_NOUNS = words(
  `derogation derogations exception exceptions modification modifications changement changements reduction reductions exoneration
   retard discrimination discriminations distinction difference tolerance dispense manquement manquements reserve reserves
   restriction limite limitation interruption atteinte derogeant renonciation suppression entrave cas`,
);
/** With these verbs the object is denied: "la consultation ne comporte pas de variante". */
export const EXISTENTIAL_VERBS = words(
  `comporte comportent comportera prevoit prevoient prevoira contient inclut impose imposent exige exigent demande demandent requiert
   applique appliquent appliquera concerne concernent existe accorde verse retient retenons envisage oppose lieu possede dispose
   recourt recourra necessite`,
);
/** What a tender allows or not: "les variantes ne sont pas admises" denies them, "les sacs ne sont pas admis" forbids sacks. */
export const OPTIONAL_THINGS = words(
  `variante variantes option options pse prestation prestations groupement groupements sous-traitance traitance negociation
   negociations avance avances acompte acomptes clause clauses critere criteres allotissement visite tranche tranches`,
);
/** "le marché n'est pas reconductible": what is said of the contract itself. */
export const CONTRACTS = words(
  "marche consultation accord contrat lot lots procedure prestations prix montants",
);
