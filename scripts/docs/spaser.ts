import type { Requirement } from "../../src/model/requirement.js";
import type { SpaserLine } from "../../src/model/spaser-line.js";
import type { Ruleset } from "../../src/packs/assemble.js";
import { requirementLink } from "./words.js";

/** A line of the SPASER with what looks for it in a DCE, and the reason why some of it cannot be seen there. */
interface CoveredLine extends SpaserLine {
  readonly requirements: readonly Requirement[];
  readonly reason: string | undefined;
}

/**
 * docs/spaser.md: each line of the SPASER, with the requirements that check it, or why no DCE can show it.
 * Throws when a line has neither.
 */
export function spaserPage(ruleset: Ruleset): string {
  const lines = ruleset.lines.map((line) => covered(line, ruleset));
  const forgotten = lines.filter(({ requirements, reason }) => requirements.length === 0 && !reason);
  if (forgotten.length > 0) {
    const refs = forgotten.map(({ ref }) => ref).join(", ");
    throw new Error(`lines of the SPASER without a requirement or a reason: ${refs}`);
  }
  const { title, version, headings } = ruleset.packs.at(-1)!;
  return `${[
    "<!-- Écrit par scripts/generate-docs.ts à partir de rules/. Ne pas modifier à la main. -->",
    "# Le SPASER, ligne par ligne",
    `Référentiel « ${title} », version ${version}.`,
    INTRODUCTION,
    summaryTable(lines, ruleset),
    ...groupedBy(lines, ({ ref }) => ruleset.axisOfLine(ref)).flatMap(([axis, inAxis]) => [
      `## ${axis}`,
      ...groupedBy(inAxis, ({ ref }) => cardOf(ref)).flatMap((card) => cardSection(card, headings)),
    ]),
    ...withoutLine(ruleset),
  ].join("\n\n")}\n`;
}

const INTRODUCTION = `Pour chaque ligne du schéma : ce que le programme cherche dans un DCE pour la vérifier (le lien mène à l'exigence : textes,
formulations reconnues, exemples), ou la raison pour laquelle aucun DCE ne peut la montrer. Ce qui échappe au DCE, en tout ou en partie, figure au
rapport sous « hors du DCE » et ne compte jamais comme un manque. Les numéros se lisent axe.fiche.action.puce ; « I » désigne les indicateurs.`;

function covered(line: SpaserLine, { requirements, outOfScope }: Ruleset): CoveredLine {
  return {
    ...line,
    requirements: [...requirements.values()].filter(({ spaser }) => spaser?.refs.includes(line.ref)),
    reason: outOfScope.find(({ refs }) => refs.includes(line.ref))?.reason,
  };
}

function summaryTable(lines: readonly CoveredLine[], { axisOfLine }: Ruleset): string {
  const rows = [...groupedBy(lines, ({ ref }) => axisOfLine(ref)), ["Ensemble", lines] as const];
  return table(
    ["Axe", "Lignes", "Vérifiées dans un DCE", "dont en partie", "Hors de tout DCE"],
    rows.map(([name, group]) => {
      const checked = group.filter(({ requirements }) => requirements.length > 0);
      const inPart = checked.filter(({ reason }) => reason !== undefined);
      return [name, group.length, checked.length, inPart.length, group.length - checked.length];
    }),
  );
}

type Headings = Readonly<Record<string, string>>;

function cardSection([card, lines]: readonly [string, readonly CoveredLine[]], headings: Headings): string[] {
  const pages = [...new Set(lines.map(({ page }) => page))];
  const title = headings[card] ? ` – ${headings[card]}` : "";
  return [
    `### Fiche ${card}${title} (page ${pages.join(", ")})`,
    ...groupedBy(lines, ({ ref }) => actionOf(ref)).flatMap(([action, rows]) => [
      `**${actionTitle(action, headings)}**`,
      table(
        ["Ligne", "Ce que dit le SPASER", "Page", "Ce qui le vérifie dans un DCE"],
        rows.map((line) => [line.ref, line.text, line.page, coverage(line)]),
      ),
    ]),
  ];
}

function actionTitle(action: string, headings: Headings): string {
  const letter = action.split(".").at(-1);
  return letter === "I"
    ? "Indicateurs"
    : `Action ${letter}${headings[action] ? ` – ${headings[action]}` : ""}`;
}

function coverage({ requirements, reason }: CoveredLine): string {
  if (requirements.length === 0) return `*Ne se lit pas dans un DCE : ${reason}*`;
  const links = requirements.map(requirementLink).join("<br>");
  return reason ? `${links}<br>*Le reste ne se lit pas dans un DCE : ${reason}*` : links;
}

function withoutLine({ requirements }: Ruleset): string[] {
  const others = [...requirements.values()].filter(({ spaser }) => spaser === undefined);
  if (others.length === 0) return [];
  return [
    "## Vérifié en plus du SPASER",
    "Fautes et précautions du droit de la commande publique, que le schéma ne nomme pas :",
    others.map((requirement) => `- ${requirementLink(requirement)}`).join("\n"),
  ];
}

const cardOf = (ref: string) => ref.split(".").slice(0, 2).join(".");
const actionOf = (ref: string) => ref.split(".").slice(0, 3).join(".");

function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups];
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const row = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
  return [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");
}
