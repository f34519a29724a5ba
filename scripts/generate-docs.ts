// Writes docs/exigences.md from the built-in packs; with --check, only says whether the file is up to date.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Requirement } from "../src/model/requirement.js";
import { builtinRuleset } from "../src/packs/builtin.js";
import { requirementSection } from "./docs/requirement.js";

const LEGEND = `Chaque exigence parle au nom de la première ligne (loi, SPASER ou conseil) qui s'applique à la date de la
consultation. Ferme : ce qui manque est « à corriger ». Incitatif : ce qui manque est « à vérifier ». Au nom de la loi, « à corriger »
n'est dit que si l'un des textes cités a été lu dans sa version officielle et est en vigueur à cette date.`;
const target = join(dirname(fileURLToPath(import.meta.url)), "../docs/exigences.md");
const page = requirementsPage();

if (!process.argv.includes("--check")) writeFileSync(target, page);
else if (readFileSync(target, "utf8") !== page) {
  console.error("docs/exigences.md n'est pas à jour : lancez « npm run docs »");
  process.exitCode = 1;
}

function requirementsPage(): string {
  const ruleset = builtinRuleset();
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
    `Référentiel « ${title} », version ${version} : ${ruleset.requirements.size} exigences. Comment elles s'écrivent : [referentiels.md](referentiels.md).`,
    LEGEND,
    ...sections,
  ].join("\n\n")}\n`;
}
