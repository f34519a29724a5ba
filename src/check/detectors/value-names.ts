import { euros } from "../../text/euros.js";
import { frenchDate } from "../../text/french-date.js";
import { french } from "./sides.js";

/** What a value is called, how it is written, and how a sentence that plainly says it reads (folded). */
export interface ValueName {
  readonly name: string;
  readonly write: (value: unknown) => string;
  /** Absent when a person always has to judge. */
  readonly plain?: RegExp;
  /** Part of the value within which two are the same: months counted in days, figures rounded. */
  readonly tolerance?: number;
}

const counted = (unit: string) => (value: unknown) => `${french(Number(value))} ${unit}`;
const money = (value: unknown) => euros(Number(value));
const day = (value: unknown) => frenchDate(String(value));
const quoted = (value: unknown) => `« ${String(value)} »`;

const WORDS: Readonly<Record<string, string>> = {
  "procedure-adaptee": "procédure adaptée",
  "appel-offres-ouvert": "appel d'offres ouvert",
  "appel-offres-restreint": "appel d'offres restreint",
  "procedure-avec-negociation": "procédure avec négociation",
  "dialogue-competitif": "dialogue compétitif",
  "sans-publicite": "sans publicité ni mise en concurrence",
  "partenariat-innovation": "partenariat d'innovation",
  "bons-de-commande": "accord-cadre à bons de commande",
  "marches-subsequents": "accord-cadre à marchés subséquents",
  mixte: "accord-cadre à bons de commande et marchés subséquents",
  "accord-cadre": "accord-cadre",
  non: "marché ordinaire",
  travaux: "CCAG-Travaux",
  moe: "CCAG-MOE",
  fcs: "CCAG-FCS",
  mi: "CCAG-MI",
  pi: "CCAG-PI",
  tic: "CCAG-TIC",
  aucun: "aucun CCAG",
  ferme: "prix fermes",
  actualisable: "prix fermes actualisables",
  revisable: "prix révisables",
  handicap: "marché réservé (handicap)",
  insertion: "marché réservé (insertion)",
  "handicap-et-insertion": "marché réservé (handicap et insertion)",
  penitentiaire: "marché réservé (établissements pénitentiaires)",
  "economie-sociale": "marché réservé (économie sociale et solidaire)",
};
const word = (value: unknown) =>
  (Array.isArray(value) ? value : [value]).map((one) => WORDS[String(one)] ?? String(one)).join(", ");
const times = (value: unknown) => (value === 0 ? "aucune reconduction" : `${String(value)} reconduction(s)`);

/** Values of the contract that every piece must give alike; the others are no matter of consistency. */
export const VALUE_NAMES: Readonly<Record<string, ValueName>> = {
  payment_days: {
    name: "délai de paiement",
    write: counted("jours"),
    plain: /paie|paye|regle|virement|mandate|libere|factur/,
  },
  advance_rate: { name: "taux de l'avance", write: counted("%"), plain: /\bavance/ },
  advance_threshold: { name: "montant à partir duquel l'avance est due", write: money, tolerance: 0.01 },
  insertion_hours: {
    name: "heures d'insertion",
    write: counted("heures"),
    plain: /insertion/,
    tolerance: 0.01,
  },
  duration_months: {
    name: "durée du marché",
    write: counted("mois"),
    plain: /duree|conclu|(?:marche|accord-cadre|contrat) (?:est )?(?:passe|prend effet)/,
  },
  renewals: { name: "nombre de reconductions", write: times, plain: /recondu|renouvel/ },
  retention_rate: { name: "retenue de garantie", write: counted("%"), plain: /retenue de garantie/ },
  offers_validity_days: {
    name: "délai de validité des offres",
    write: counted("jours"),
    plain: /validite|offres?.{0,40}valables?|engage par (?:son|leur) offre/,
    tolerance: 0.05,
  },
  egalim_durable_rate: {
    name: "part de produits durables et de qualité",
    write: counted("%"),
    tolerance: 0.01,
  },
  egalim_bio_rate: {
    name: "part de produits biologiques",
    write: counted("%"),
    plain: /biologique|\bbio\b/,
    tolerance: 0.01,
  },
  price_revision: { name: "évolution des prix", write: word, plain: /prix.{0,60}(?:ferme|revis|actualis)/ },
  object: { name: "objet du marché", write: quoted },
  number: {
    name: "numéro du marché",
    write: (value) => `n° ${String(value)}`,
    plain: /(?:marche|consultation|contrat|affaire|accord-cadre|dossier|reference)\b.{0,40}\d/,
  },
  procedure: {
    name: "procédure",
    write: word,
    plain: /procedure|appel d'offres|dialogue competitif|concours|mapa/,
  },
  accord_cadre: { name: "forme du marché", write: word },
  minimum: { name: "minimum de l'accord-cadre", write: money, plain: /minim/, tolerance: 0.01 },
  maximum: { name: "maximum de l'accord-cadre", write: money, plain: /maxim/, tolerance: 0.01 },
  ccag: { name: "CCAG applicable", write: word, plain: /ccag|cahier des clauses administratives generales/ },
  offers_deadline: {
    name: "date limite de remise des offres",
    write: day,
    plain: /limite|remise des (?:offres|plis)|reception des (?:offres|plis)/,
  },
  reservation: { name: "réservation du marché", write: word },
};
