import type { Ruleset } from "../packs/assemble.js";

/** What a passage shows without naming a notion, as a reader says it. */
const PROPERTY_NAMES: Readonly<Record<string, string>> = {
  "@obligation": "une obligation",
  "@faculte": "une faculté",
  "@souhait": "un souhait",
  "@jours": "un nombre de jours",
  "@heures": "un nombre d'heures",
  "@duree": "une durée",
  "@pourcentage": "un pourcentage",
  "@montant": "un montant",
  "@volume": "un volume (heures ou pourcentage)",
  "@contact": "une adresse électronique ou un téléphone",
  "@champ-vide": "un champ à compléter",
};

/** What a term of a condition is called: the property it tests, else the label of the notion, else its identifier. */
export function termName(term: string, { concepts }: Pick<Ruleset, "concepts">): string {
  return PROPERTY_NAMES[term] ?? concepts[term]?.label ?? term.replaceAll("-", " ");
}
