import type { Piece } from "../../model/piece.js";

export interface NameRule {
  readonly pieces: readonly Piece[];
  /** On the words of the name (see nameTokens). */
  readonly pattern: RegExp;
  /** A sign that the name means something else. */
  readonly except?: RegExp;
  /** A code shared with other things ("CC", "BP"): the content must agree. */
  readonly weak?: true;
}

const ANNEX = String.raw`\b(?:annexes?|ann|pj|appendice)\b`;
const FRAME = String.raw`\b(?:annexes?|ann|cadre|crt?|memoire|questionnaire|fiche|volet|grille)\b`;

/** Documents that are none of ours, whatever words their names hold. */
export const OTHER_DOCUMENTS =
  /\breglement (?:interieur|sanitaire|de (?:voirie|securite|service|copropriete|collecte|visite))\b|\bplans? (?:de |d )?(?:prevention|progres|assurance|charge|continuite|deploiement|formation|controle|gestion|retrait|action|financement|reprise)\b|\brapport\b|\bproces verbal\b|\bpv\b|\bccag\b|\bcctg\b|\bcertificat de visite\b|\battestation\b|\bpgc(?:sps)?\b|\bdiagnostics?\b|\betude (?:de |geo)\w*|\bdeliberation\b|\bdecision\b|\bregistre\b|\bfacture\b/;

/** Roles told by a name; every rule that matches gives its roles, unless a stronger one speaks (see name.ts). */
export const NAME_RULES: readonly NameRule[] = [
  { pieces: ["SPASER"], pattern: /\bspaser\b|\bspar\b|\bschema (?:de )?promotion\b.*\bachats?\b/ },
  {
    pieces: ["AEN"],
    pattern: new RegExp(
      String.raw`\baen\b|${FRAME}.*\b(?:env(?:ironnement(?:ale?|aux)?)?|environnementales|developpement durable|dd|rse|performances? env\w*|carbone|ecologi\w+)\b`,
    ),
    except: /\bccap\b.*\bcctp\b/,
  },
  {
    pieces: ["AS"],
    pattern: new RegExp(
      String.raw`^(?:\d+ )*as\b|${FRAME}.*\b(?:sociale?s?|sociaux|insertion|egalite|clauses? sociales?)\b|\bclauses? (?:sociales?|d insertion)\b`,
    ),
    except: /\baction sociale|reseaux? sociaux|logements? sociaux|centre social/,
  },
  {
    pieces: ["RC"],
    pattern:
      /\b(?:rc|reglements?(?: (?:de|d))?(?: (?:la|l|du))? consultations?|reglement(?: (?:de|du|d))?(?: l)? (?:appel|concours)|reglement candidatures?)\b/,
    except: /\brc (?:pro|decennale)\b/,
  },
  {
    pieces: ["RC"],
    pattern: /\brdc\b/,
    except: /\b(?:plans?|niveaux?|etages?|r 1|facades?|coupes?|batiment|existant|projet)\b/,
  },
  { pieces: ["RC"], pattern: /\breglement\b/, weak: true },
  {
    pieces: ["LETTRE"],
    pattern:
      /\b(?:lettres?(?: (?:de|d))? (?:la )?(?:consultation|invitation)|invitation (?:a|de) (?:consultation|soumissionner|concourir))\b/,
  },
  { pieces: ["LETTRE"], pattern: /\b(?:lc|invitation)\b/, weak: true },
  { pieces: ["CCAP"], pattern: /\b(?:ccap|clauses administratives)\b/ },
  {
    pieces: ["CCTP"],
    pattern:
      /\b(?:cctp|clauses techniques|programme (?:technique|fonctionnel)(?: detaille)?|cahier des charges (?:techniques?|fonctionnel)|descriptif (?:technique|des travaux)|specifications techniques|ptd)\b/,
  },
  { pieces: ["CCP"], pattern: /\b(?:ccp|clauses particulieres|ccatp|cctap|ccpae|cctcp)\b/ },
  {
    pieces: ["CCP"],
    pattern: /\b(?:cahier des charges|cdc)\b/,
    except: /\bcahier des charges (?:techniques?|fonctionnel)\b/,
  },
  { pieces: ["CCP"], pattern: /\b(?:cc|cahier des clauses)\b/, weak: true },
  { pieces: ["AE"], pattern: /\b(?:ae|attri(?: \d)?|actes?(?: d)? engagement|ccpae)\b/ },
  {
    pieces: ["CRT"],
    pattern:
      /\b(?:crt|cmt|cdr|cadre (?:de )?(?:la |du )?(?:reponses?|memoires?)(?: techniques?)?|memoires? techniques? type|trame (?:de |du )?memoires?|cadre (?:de )?memoire|modele (?:de )?memoires?|qt|questionnaires? techniques?|cadre technique|memoire technique)\b/,
  },
  { pieces: ["BPU"], pattern: /\b(?:bpu|bordereaux?(?: (?:de|des|du))? prix(?: unitaires?)?)\b/ },
  { pieces: ["BPU"], pattern: /\bbp\b/, except: /\bbp \d{2,}\b/, weak: true },
  {
    pieces: ["DPGF"],
    pattern: /\b(?:c?dpgf|decompositions?(?: du| des)? prix(?: global\w*)?(?: et)?(?: forfaitaires?)?|dpf)\b/,
  },
  {
    pieces: ["DQE"],
    pattern:
      /\b(?:dqe|detail (?:quantitatif|estimatif)(?: et)?(?: estimatif)?|devis (?:quantitatif|estimatif)\w*|de quantitatif)\b/,
  },
  {
    pieces: ["AVIS"],
    pattern: /\b(?:aapc|avis(?: (?:de|d))?(?: (?:marche|publicite|appel|public))?|boamp|joue)\b/,
    except: /\bavis (?:de |d )?(?:attribution|technique|passage)\b/,
  },
  {
    pieces: ["CANDIDATURE"],
    pattern:
      /\b(?:dc ?[1245]|dume|noti \d|declaration(?: sur)?(?: l)? honneur|declaration du candidat|lettre de candidature|dsh|(?:cadre|dossier|formulaire|fiche)(?: de)? candidatures?)\b/,
  },
  {
    pieces: ["QR"],
    pattern: /\b(?:qr|questions?(?: et)? reponses?|reponses? aux (?:questions?|demandes?)|faq)\b/,
  },
  {
    pieces: ["PLAN"],
    pattern:
      /^(?:\d+ |[a-z]\d* )*plans?\b|\bplans? (?:de |d |du |des |la |l )*(?:situation|masse|rdc|niveau|facades?|coupes?|etages?|execution|localisation|toitures?|reseaux|sites?|locaux|implantation|installation|vrd|chaufferies?|existant|projet|topo\w*)\b/,
  },
];

export const ANNEX_WORD = new RegExp(ANNEX);
/** Annexes to an acte d'engagement are part of it. */
export const ANNEX_OF_AE = new RegExp(
  String.raw`${ANNEX}.*\b(?:ae|actes?(?: d)? engagement|attri)\b|\b(?:ae|actes?(?: d)? engagement) (?:\d+ )?(?:annexe|ann)\b`,
);
/** "CCAP et ses annexes": the piece itself is there. */
export const WITH_ANNEXES = /\b(?:et|avec|plus)(?: (?:ses|leurs|son))? annexes?\b/;
