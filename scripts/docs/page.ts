import type { Requirement } from "../../src/model/requirement.js";
import type { Ruleset } from "../../src/packs/assemble.js";
import { requirementSection } from "./requirement.js";

const LEGEND = `Chaque exigence parle au nom de la première ligne (loi, SPASER ou conseil) qui s'applique à la date de la
consultation. Ferme : ce qui manque est « à corriger ». Incitatif : ce qui manque est « à vérifier ». Au nom de la loi, « à corriger »
n'est dit que si l'un des textes qui la fondent a été lu dans sa version officielle et est en vigueur à cette date.`;

/** docs/exigences.md: every requirement of the ruleset, by axis. */
export function requirementsPage(ruleset: Ruleset): string {
  const axes = new Map<string, Requirement[]>();
  for (const requirement of ruleset.requirements.values()) {
    const axis = ruleset.axisOf(requirement);
    axes.set(axis, [...(axes.get(axis) ?? []), requirement]);
  }
  const sorted = [...axes].sort(([a], [b]) => a.localeCompare(b, "fr"));
  const sections = sorted.flatMap(([axis, requirements]) => [
    `## ${axis}`,
    ...requirements.map((requirement) => requirementSection(requirement, ruleset)),
  ]);
  const { title, version } = ruleset.packs.at(-1)!;
  return `${[
    "<!-- Écrit par scripts/generate-docs.ts à partir de rules/. Ne pas modifier à la main. -->",
    "# Les exigences vérifiées",
    `Référentiel « ${title} », version ${version} : ${ruleset.requirements.size} exigences. Ligne par ligne du schéma : [spaser.md](spaser.md). Comment elles s'écrivent : [referentiels.md](referentiels.md).`,
    LEGEND,
    ...sections,
  ].join("\n\n")}\n`;
}
