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
  const outOfScope = ruleset.outOfScope.flatMap(({ refs, reason }) =>
    refs.map((ref) => {
      const line = ruleset.lines.find((candidate) => candidate.ref === ref);
      return `| ${ref} | ${line?.text ?? ""} | ${line?.page ?? ""} | ${reason} |`;
    }),
  );
  const { title, version } = ruleset.packs.at(-1)!;
  return `${[
    "<!-- Écrit par scripts/generate-docs.ts à partir de rules/. Ne pas modifier à la main. -->",
    "# Les exigences vérifiées",
    `Référentiel « ${title} », version ${version} : ${ruleset.requirements.size} exigences. Comment elles s'écrivent : [referentiels.md](referentiels.md).`,
    LEGEND,
    ...sections,
    "## Hors périmètre",
    "Lignes du schéma qu'aucun DCE ne peut montrer : elles sont rappelées dans le rapport, jamais comptées comme des manques.",
    ["| ligne | texte | page | motif |", "| --- | --- | --- | --- |", ...outOfScope].join("\n"),
  ].join("\n\n")}\n`;
}
