import { near, sameEvolution, sameForm, sameNumber, sharesOne } from "./value-same.js";
import { counted, day, money, quoted, times, word } from "./value-words.js";

/** What a value is called, how it is written, and how a sentence that plainly says it reads (folded). */
export interface ValueName {
  readonly name: string;
  readonly write: (value: unknown) => string;
  /** Absent when a person always has to judge. */
  readonly plain?: RegExp;
  /** Whether two values that are written otherwise agree: months counted in days, figures rounded. */
  readonly same?: (one: unknown, other: unknown) => boolean;
  /** Words by which a passage may speak of a part only (folded), and what is then to check. */
  readonly part?: { readonly said: RegExp; readonly unless?: RegExp; readonly doubt: string };
}

const PERIOD = {
  said: /recondu|renouvel|initiale|tranche/,
  unless: /maximale?|totale?|comprises?|au (?:plus|total)|ferme/,
  doubt: "une des durées est peut-être celle d'une période",
};
const YEAR = {
  said: /annuel|par an\b|\/ ?an\b|par periode/,
  doubt: "une des valeurs est peut-être annuelle",
};
const FIRST_YEAR = {
  said: /premiere|pendant|durant|\bpuis\b|annee|annuel|periode/,
  doubt: "une des pièces ne parle peut-être que d'une période",
};

/** Values of the contract that every piece must give alike; the others are no matter of consistency. */
export const VALUE_NAMES: Readonly<Record<string, ValueName>> = {
  payment_days: {
    name: "délai de paiement",
    write: counted("jours"),
    plain: /paie|paye|regle|virement|mandate|libere|factur/,
  },
  advance_rate: { name: "taux de l'avance", write: counted("%"), plain: /\bavance/ },
  advance_threshold: { name: "montant à partir duquel l'avance est due", write: money, same: near(0.01) },
  insertion_hours: {
    name: "heures d'insertion",
    write: counted("heures"),
    plain: /insertion/,
    part: YEAR,
    same: near(0.01),
  },
  duration_months: {
    name: "durée du marché",
    write: counted("mois"),
    plain: /duree|conclu|(?:marche|accord-cadre|contrat) (?:est )?(?:passe|prend effet)/,
    part: PERIOD,
  },
  renewals: { name: "nombre de reconductions", write: times, plain: /recondu|renouvel/ },
  retention_rate: { name: "retenue de garantie", write: counted("%"), plain: /retenue de garantie/ },
  offers_validity_days: {
    name: "délai de validité des offres",
    write: counted("jours"),
    plain: /validite|offres?.{0,40}valables?|engage par (?:son|leur) offre/,
    same: near(0.05),
  },
  egalim_durable_rate: {
    name: "part de produits durables et de qualité",
    write: counted("%"),
    same: near(0.01),
  },
  egalim_bio_rate: {
    name: "part de produits biologiques",
    write: counted("%"),
    plain: /biologique|\bbio\b/,
    same: near(0.01),
  },
  price_revision: {
    name: "évolution des prix",
    write: word,
    same: sameEvolution,
    part: FIRST_YEAR,
    plain: /prix.{0,60}(?:ferme|revis|actualis)/,
  },
  object: { name: "objet du marché", write: quoted },
  number: {
    name: "numéro du marché",
    same: sameNumber,
    write: (value) => `n° ${String(value)}`,
    plain: /(?:marche|consultation|contrat|affaire|accord-cadre|dossier|reference)\b.{0,40}\d/,
  },
  procedure: {
    name: "procédure",
    write: word,
    plain: /procedure|appel d'offres|dialogue competitif|concours|mapa/,
  },
  accord_cadre: { name: "forme du marché", write: word, same: sameForm },
  minimum: { name: "minimum de l'accord-cadre", write: money, plain: /minim/, part: YEAR, same: near(0.01) },
  maximum: { name: "maximum de l'accord-cadre", write: money, plain: /maxim/, part: YEAR, same: near(0.01) },
  ccag: {
    name: "CCAG applicable",
    write: word,
    same: sharesOne,
    plain: /ccag|cahier des clauses administratives generales/,
  },
  offers_deadline: {
    name: "date limite de remise des offres",
    write: day,
    plain: /limite|remise des (?:offres|plis)|reception des (?:offres|plis)/,
  },
  reservation: { name: "réservation du marché", write: word },
};
