import { euros } from "../../text/euros.js";
import { frenchDate } from "../../text/french-date.js";
import { french } from "./sides.js";

type Write = (value: unknown) => string;

export const counted =
  (unit: string): Write =>
  (value) =>
    `${french(Number(value))} ${unit}`;
export const money: Write = (value) => euros(Number(value));
export const day: Write = (value) => frenchDate(String(value));
export const quoted: Write = (value) => `« ${String(value)} »`;

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
export const word: Write = (value) =>
  (Array.isArray(value) ? value : [value]).map((one) => WORDS[String(one)] ?? String(one)).join(", ");
export const times: Write = (value) =>
  value === 0
    ? "aucune reconduction"
    : `${String(value)} ${Number(value) > 1 ? "reconductions" : "reconduction"}`;
