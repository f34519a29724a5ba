import type { Applicability, When } from "../model/applicability.js";
import { ACCORD_CADRE_NAMES, BUYER_TYPE_NAMES, PROCEDURE_NAMES } from "../model/profile-names.js";
import type { Ruleset } from "../packs/assemble.js";

type Names = Pick<Ruleset, "requirements" | "thresholds">;

/** When a requirement applies, in French sentences: "S'applique pour un marché de services. Sauf…". */
export function whenText({ any = [], unless = [], question }: When, ruleset: Names): string {
  const say = (list: readonly Applicability[]) =>
    list.map((one) => alternativeText(one, ruleset)).join(", ou ");
  return [
    ...(any.length > 0 ? [`S'applique ${say(any)}.`] : []),
    ...(unless.length > 0 ? [`Ne s'applique pas ${say(unless)}.`] : []),
    ...(question && any.length > 0
      ? [`Si le dossier ne permet pas de le savoir, question à l'acheteur : « ${question} »`]
      : []),
  ].join(" ");
}

/** One alternative: "pour un marché de services et si le montant atteint le seuil européen". */
export function alternativeText(facts: Applicability, { requirements, thresholds }: Names): string {
  const { nature, families, procedure, accord_cadre, buyer_type, requirement } = facts;
  const { amount_at_least: threshold, months_over: months } = facts;
  const or = <K extends string>(values: readonly K[], names: Readonly<Record<K, string>>) =>
    values.map((value) => names[value]).join(" ou ");
  return [
    nature && `pour un marché de ${nature.join(" ou de ")}`,
    families && `pour une famille d'achat parmi : ${families.join(", ")}`,
    procedure && `en cas de procédure : ${or(procedure, PROCEDURE_NAMES)}`,
    accord_cadre && `si le contrat est : ${or(accord_cadre, ACCORD_CADRE_NAMES)}`,
    buyer_type && `si l'acheteur est : ${or(buyer_type, BUYER_TYPE_NAMES)}`,
    threshold &&
      `si le montant atteint le ${thresholds.find(({ id }) => id === threshold)?.name ?? threshold}`,
    months && `si la durée, reconductions comprises, dépasse ${months} mois`,
    requirement && `si le dossier prévoit « ${requirements.get(requirement)?.title ?? requirement} »`,
  ]
    .filter(Boolean)
    .join(" et ");
}
