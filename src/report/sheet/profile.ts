import type { Evidence } from "../../model/fact.js";
import type { Facts } from "../../model/facts.js";
import {
  ACCORD_CADRE_NAMES,
  BUYER_TYPE_NAMES,
  CCAG_NAMES,
  PROCEDURE_NAMES,
} from "../../model/profile-names.js";
import type { Report } from "../../model/report.js";
import type { Values } from "../../model/values.js";
import { euros } from "../../text/euros.js";
import { frenchDate } from "../../text/french-date.js";
import { frenchNumber } from "../../text/french-number.js";
import { placeOf } from "../place.js";

type Row = (facts: Facts) => string[][];

/** The line of one fact; none when it is unknown. */
function fact<K extends keyof Facts>(
  key: K,
  name: string,
  print: (value: NonNullable<Facts[K]["value"]>) => string,
): Row {
  return (facts) => {
    const { value, evidence, source, conflicts = [], written = [] } = facts[key];
    if (value === null) return [];
    const say = print as (value: unknown) => string;
    const place = source === "utilisateur" ? GIVEN : placeIn(evidence);
    const others = otherwise(say, value, [...conflicts, ...written]);
    return [[name, say(value), place, others]];
  };
}

const asIs = (value: string) => value;
const listed = (values: readonly string[]) => values.join(", ");
const FACTS: readonly Row[] = [
  fact("object", "Objet", asIs),
  fact("number", "Numéro", asIs),
  fact("buyer", "Acheteur", asIs),
  fact("buyer_type", "Catégorie d'acheteur", (value) => BUYER_TYPE_NAMES[value]),
  fact("nature", "Nature", asIs),
  fact("families", "Familles d'achat", listed),
  fact("cpv", "Codes CPV", listed),
  fact("procedure", "Procédure", (value) => PROCEDURE_NAMES[value]),
  fact("accord_cadre", "Forme du contrat", (value) => ACCORD_CADRE_NAMES[value]),
  fact("amount", "Montant estimé ou maximum HT", euros),
  fact("minimum", "Minimum HT", euros),
  fact("maximum", "Maximum HT", euros),
  fact("ccag", "CCAG", (value) => value.map((one) => CCAG_NAMES[one]).join(", ")),
  fact("notice_date", "Envoi de l'avis", frenchDate),
  fact("offers_deadline", "Limite de réception des offres", frenchDate),
];

type Numbers = Exclude<keyof Values, "penalties" | "insertion_by_lot" | "price_revision">;
const VALUES: readonly (readonly [key: Numbers, name: string, unit: string])[] = [
  ["duration_months", "Durée", "mois"],
  ["renewals", "Reconductions", ""],
  ["payment_days", "Délai de paiement", "jours"],
  ["advance_rate", "Taux de l'avance", "%"],
  ["retention_rate", "Retenue de garantie", "%"],
  ["insertion_hours", "Heures d'insertion", "heures"],
  ["offers_validity_days", "Validité des offres", "jours"],
  ["egalim_durable_rate", "Produits durables et de qualité", "%"],
  ["egalim_bio_rate", "Produits biologiques", "%"],
];

export const PROFILE_TITLE = "Faits et valeurs";
export const PROFILE_HEADS = ["Renseignement", "Valeur", "Lu dans", "Dit autrement"] as const;

/** What the dossier says of the market, each with its place; other values said elsewhere are named. Under PROFILE_HEADS. */
export function profileRows({ dossier: { facts, values } }: Report): string[][] {
  return [...FACTS.flatMap((row) => row(facts)), ...VALUES.flatMap((row) => valueRow(row, values))];
}

function valueRow([key, name, unit]: (typeof VALUES)[number], values: Values): string[][] {
  const found = values[key];
  if (found === null) return [];
  const say = (value: number) => `${frenchNumber(value)} ${unit}`.trim();
  const { value, evidence, conflicts = [], written } = found;
  const place = written === undefined ? placeIn(evidence) : GIVEN;
  return [[name, say(value), place, otherwise(say, value, [...conflicts, ...(written ?? [])])]];
}

interface Said {
  readonly value: unknown;
  readonly evidence: readonly Evidence[];
}

/** The other values said, each with its place; those that read the same are not others. */
const otherwise = (say: (value: never) => string, value: unknown, all: readonly Said[]) => {
  const print = say as (value: unknown) => string;
  return all
    .filter((other) => print(other.value) !== print(value))
    .map((other) => `${print(other.value)} (${placeIn(other.evidence)})`)
    .join(" ; ");
};

const GIVEN = "donné par l'utilisateur";
const placeIn = (evidence: readonly Evidence[]) => (evidence[0] === undefined ? "" : placeOf(evidence[0]));
