import { FAULT_KINDS } from "../../src/model/fault-kinds.js";
import type { LegalReference } from "../../src/model/legal.js";
import type { Condition, Example, Requirement, When } from "../../src/model/requirement.js";
import type { Ruleset } from "../../src/packs/assemble.js";
import {
  AUTHORITY,
  anchorOf,
  bullets,
  fenced,
  frenchDate,
  KIND,
  PROPERTY,
  pieceName,
  SCOPE,
  STRENGTH,
} from "./words.js";

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
      `Attendu dans : ${pieces.map(pieceName).join(", ")}.`,
      ...(requirement.when ? [whenLine(requirement.when, ruleset)] : []),
    ]),
    ...legalBlock(requirement, ruleset),
    `**Ce qui est cherché.** ${capital(messages.expected)}.`,
    ...conditionsBlock(isFault ? "Signalé quand le dossier dit" : "Satisfait par", requirement.met, ruleset),
    ...conditionsBlock(
      isFault ? "À vérifier quand il dit" : "À vérifier quand il n'y a que",
      requirement.partial,
      ruleset,
    ),
    ...partsBlock(requirement),
    ...checksBlock(requirement),
    `**Que faire.** ${messages.action}`,
    `**Rédaction possible** (${model.piece}, « ${model.section} ») :`,
    `> ${model.text.trim()}`,
    ...examplesBlock(requirement),
  ].join("\n\n");
}

function spaserLine({ spaser }: Requirement): string[] {
  if (spaser === undefined) return [];
  return [`SPASER, page ${spaser.page} (${spaser.refs.join(", ")}) : « ${spaser.quote} »`];
}

function authorityLine(rule: Requirement["authority"][number], ruleset: Ruleset): string {
  const since = rule.since ? `, pour les consultations lancées à partir du ${frenchDate(rule.since)}` : "";
  const when = rule.when ? `, ${alternative(rule.when, ruleset)}` : "";
  return `${capital(AUTHORITY[rule.is])}${since}${when} (${STRENGTH[rule.strength]}).`;
}

function whenLine({ any, question }: When, ruleset: Ruleset): string {
  return `S'applique ${any.map((one) => alternative(one, ruleset)).join(", ou ")}. Si le dossier ne permet pas de le savoir, question à l'acheteur : « ${question} »`;
}

function alternative(facts: When["any"][number], { requirements }: Ruleset): string {
  const { nature, families, amount_at_least: threshold, requirement } = facts;
  return [
    ...(nature ? [`pour un marché de ${nature.join(" ou de ")}`] : []),
    ...(families ? [`pour une famille d'achat parmi : ${families.join(", ")}`] : []),
    ...(threshold
      ? [`si le montant atteint le ${threshold.replaceAll("-", " ").replace("europeen", "européen")}`]
      : []),
    ...(requirement
      ? [`si le dossier prévoit « ${requirements.get(requirement)?.title ?? requirement} »`]
      : []),
  ].join(" et ");
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

function conditionsBlock(title: string, conditions: readonly Condition[], ruleset: Ruleset): string[] {
  if (conditions.length === 0) return [];
  return [`**${title} :**`, bullets(conditions.map((condition) => conditionLine(condition, ruleset)))];
}

function conditionLine({ all, around, none, within, pieces, because }: Condition, ruleset: Ruleset): string {
  const name = (term: string) => PROPERTY[term] ?? ruleset.concepts[term]?.label ?? term.replaceAll("-", " ");
  const names = (list: Condition["all"]) =>
    list.map((term) => (typeof term === "string" ? name(term) : term.any.map(name).join(" ou ")));
  const terms = names(all);
  return [
    terms.join(" + "),
    terms.length > 1 ? `, ${SCOPE[within]}` : "",
    around?.length ? `, avec autour : ${names(around).join(" + ")}` : "",
    none?.length ? `, sans ${none.map(name).join(" ni ")}` : "",
    pieces ? `, dans ${pieces.join(", ")} seulement` : "",
    because ? ` — ${because}` : "",
  ].join("");
}

function partsBlock({ parts }: Requirement): string[] {
  if (parts.length === 0) return [];
  const lines = parts.map(({ name, required }) => `${name}${required ? " (indispensable)" : ""}`);
  return [`**Une rédaction complète comporte :** ${lines.join(", ")}.`];
}

function checksBlock({ checks }: Requirement): string[] {
  if (checks.length === 0) return [];
  const lines = checks.map(({ max, min, because, verdict }) => {
    const bound = max === undefined ? `inférieure à ${min}` : `supérieure à ${max}`;
    return `valeur ${bound} : ${verdict === "a_corriger" ? "à corriger" : "à vérifier"} — ${because.replace("{valeur}", "N")}`;
  });
  return ["**Valeur comparée :**", bullets(lines)];
}

const GROUPS = { conforme: "Conforme", a_verifier: "À vérifier", a_corriger: "À corriger" } as const;

function examplesBlock({ examples }: Requirement): string[] {
  const groups = (Object.keys(GROUPS) as (keyof typeof GROUPS)[]).filter(
    (group) => examples[group].length > 0,
  );
  return [
    "<details><summary>Exemples, qui sont aussi ses tests</summary>",
    ...groups.flatMap((group) => [`${GROUPS[group]} :`, ...examples[group].map(exampleBlock)]),
    "</details>",
  ];
}

function exampleBlock(example: Example): string {
  if (typeof example === "string") return fenced(example);
  const why = example.why ? ` — ${example.why}` : "";
  return `Dans ${example.piece}${why} :\n\n${fenced(example.text)}`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
