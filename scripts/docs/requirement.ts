import { FAULT_KINDS } from "../../src/model/fault-kinds.js";
import type { LegalReference } from "../../src/model/legal.js";
import type { Example, Requirement } from "../../src/model/requirement.js";
import type { Ruleset } from "../../src/packs/assemble.js";
import { alternativeText, whenText } from "../../src/report/when-text.js";
import { capitalised } from "../../src/text/capital.js";
import { frenchDate } from "../../src/text/french-date.js";
import { soughtBlocks } from "./sought.js";
import { AUTHORITY, anchorOf, bullets, fenced, KIND, pieceName, STRENGTH } from "./words.js";

/** One requirement as a section of docs/exigences.md. */
export function requirementSection(requirement: Requirement, ruleset: Ruleset): string {
  const { title, id, kind, pieces, messages, model } = requirement;
  const isFault = FAULT_KINDS.includes(kind);
  return [
    `### ${title}`,
    `<a id="${anchorOf(id)}"></a>\`${id}\` · ${KIND[kind]}`,
    bullets([
      ...spaserLine(requirement),
      ...requirement.authority.map((rule) => authorityLine(rule, ruleset)),
      `${isFault ? "Cherché" : "Attendu"} dans : ${pieces.map(pieceName).join(", ")}.`,
      ...(requirement.when ? [whenText(requirement.when, ruleset)] : []),
      ...declaredLine(requirement),
    ]),
    ...legalBlock(requirement, ruleset),
    `**Ce qui est cherché.** ${capitalised(messages.expected)}.`,
    ...soughtBlocks(requirement, ruleset),
    ...(messages.denied ? [`**Quand le dossier l'écarte.** ${messages.denied}`] : []),
    `**Que faire.** ${messages.action}`,
    `**Rédaction possible** (${model.piece}, « ${model.section} ») :`,
    `> ${model.text.trim().replaceAll("\n", "\n> ")}`,
    ...examplesBlock(requirement),
  ].join("\n\n");
}

function spaserLine({ spaser }: Requirement): string[] {
  if (spaser === undefined) return [];
  return [`SPASER, page ${spaser.page} (${spaser.refs.join(", ")}) : « ${spaser.quote} »`];
}

function authorityLine(rule: Requirement["authority"][number], ruleset: Ruleset): string {
  const since = rule.since ? `, pour les consultations lancées à partir du ${frenchDate(rule.since)}` : "";
  const when = rule.when ? `, ${alternativeText(rule.when, ruleset)}` : "";
  return `${capitalised(AUTHORITY[rule.is])}${since}${when} (${STRENGTH[rule.strength]}).`;
}

const CONSIDERATIONS = {
  "clause-sociale": "« Clause sociale »",
  "clause-environnementale": "« Clause environnementale »",
  "marche-reserve": "« Marché réservé »",
} as const;

function declaredLine({ declares }: Requirement): string[] {
  if (declares?.sure !== true) return [];
  const { as, environmental, social, labels } = declares;
  const founded = [
    ...(as ? [`${CONSIDERATIONS[as]} des données essentielles`] : []),
    ...(environmental.length > 0 ? [`BT-774 (${environmental.join(", ")})`] : []),
    ...(social.length > 0 ? [`BT-775 (${social.join(", ")})`] : []),
    ...(labels.length > 0 ? ["BT-805, selon le label nommé"] : []),
  ];
  return [`Trouvée, permet de proposer pour les déclarations : ${founded.join(" ; ")}.`];
}

const VERIFICATION: Readonly<Record<LegalReference["verification"], string>> = {
  V: "texte officiel lu",
  V2: "source secondaire, à confirmer sur Légifrance",
  M: "à confirmer sur Légifrance",
};

function legalBlock({ legal }: Requirement, { references }: Ruleset): string[] {
  const known = legal.flatMap((id) => references.get(id) ?? []);
  if (known.length === 0) return [];
  const rows = known.map(({ text, about, from, until, verification }) => {
    const dates = [from && `du ${frenchDate(from)}`, until && `au ${frenchDate(until)}`]
      .filter(Boolean)
      .join(" ");
    return `| ${text} | ${about} | ${dates || "–"} | ${VERIFICATION[verification]} |`;
  });
  return [
    ["| Fondement | Objet | Version | Vérification |", "| --- | --- | --- | --- |", ...rows].join("\n"),
  ];
}

const GROUPS = { conforme: "Conforme", a_verifier: "À vérifier", a_corriger: "À corriger" } as const;
const FAULT_GROUPS = {
  conforme: "Sans cette faute",
  a_verifier: "À vérifier",
  a_corriger: "Avec cette faute",
} as const;

function examplesBlock({ examples, kind }: Requirement): string[] {
  const names = FAULT_KINDS.includes(kind) ? FAULT_GROUPS : GROUPS;
  const groups = (Object.keys(names) as (keyof typeof names)[]).filter((group) => examples[group].length > 0);
  return [
    "<details><summary>Exemples, qui sont aussi ses tests</summary>",
    ...groups.flatMap((group) => [`${names[group]} :`, ...examples[group].map(exampleBlock)]),
    "</details>",
  ];
}

function exampleBlock(example: Example): string {
  if (typeof example === "string") return fenced(example);
  const why = example.why ? ` — ${example.why}` : "";
  if ("text" in example) return `Dans ${example.piece}${why} :\n\n${fenced(example.text)}`;
  const texts = example.pieces.map(({ piece, text }) => `Dans ${piece} :\n\n${fenced(text)}`);
  return [`Pièces lues ensemble${why} :`, ...texts].join("\n\n");
}
