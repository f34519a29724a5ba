import type { Applicability } from "../../model/applicability.js";
import type { Facts } from "../../model/facts.js";
import { ACCORD_CADRE_NAMES, BUYER_TYPE_NAMES, PROCEDURE_NAMES } from "../../model/profile-names.js";
import type { CheckContext } from "../context.js";
import { type Answer, answerOf, unknown } from "./answer.js";

type Ask = (alternative: Applicability, context: CheckContext) => Answer | null;

/** A fact that must be one of the values expected; the names are French and go with the fact in the report. */
function oneOf<K extends "nature" | "procedure" | "accord_cadre" | "buyer_type">(
  key: K,
  name: string,
  print: (value: NonNullable<Facts[K]["value"]>) => string,
): Ask {
  return (alternative, { dossier }) => {
    const expected = alternative[key] as readonly string[] | undefined;
    if (expected === undefined) return null;
    const { value, source } = dossier.facts[key];
    if (value === null) return unknown(key, name, "inconnue");
    return answerOf(expected.includes(value), { key, name, value: print(value), source });
  };
}

function families({ families: expected }: Applicability, { dossier }: CheckContext): Answer | null {
  if (expected === undefined) return null;
  const { value, source } = dossier.facts.families;
  const name = "famille d'achat";
  if (value === null || value.length === 0) return unknown("families", name, "inconnue");
  const fact = { key: "families", name, value: value.join(", "), source };
  return answerOf(
    value.some((family) => expected.includes(family)),
    fact,
  );
}

function months({ months_over: bound }: Applicability, { dossier }: CheckContext): Answer | null {
  if (bound === undefined) return null;
  const key = "duration_months";
  const name = `durée du marché, reconductions comprises (seuil : plus de ${bound} mois)`;
  const read = dossier.values.duration_months;
  if (read === null) return unknown(key, name, "inconnue");
  const source = read.evidence.length > 0 ? "texte" : "utilisateur";
  return answerOf(read.value > bound, { key, name, value: `${read.value} mois`, source });
}

/** What each key of an alternative asks of the dossier, in the order in which the report shows it. */
export const FACTS: readonly Ask[] = [
  oneOf("nature", "nature du marché", (value) => value),
  families,
  oneOf("procedure", "procédure", (value) => PROCEDURE_NAMES[value]),
  oneOf("accord_cadre", "forme du marché", (value) => ACCORD_CADRE_NAMES[value]),
  oneOf("buyer_type", "catégorie d'acheteur", (value) => BUYER_TYPE_NAMES[value]),
  months,
];
