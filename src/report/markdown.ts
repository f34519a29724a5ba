import type { Report, RequirementResult } from "../model/report.js";
import { frenchDate } from "../text/french-date.js";
import { byAxis } from "./actions.js";
import { safe } from "./escape.js";
import { placeOf, short } from "./place.js";
import { ACTIONS_TITLE, type SheetAction, sheetActions } from "./sheet/actions.js";
import { total, VERDICT_NAMES } from "./verdict-names.js";

const QUOTE = 240;

/** The report as Markdown, for a merge request or a wiki: the balance, what to do, then one table per axis. */
export function markdownReport(report: Report): string {
  const { dossier, packs, unused_gaps: unused } = report;
  const actions = sheetActions(report);
  const blocks = [
    "## Vérification avant publication",
    `**${total(report)}** – ${text(packs.at(-1)?.title ?? "")}, droit applicable au ${frenchDate(dossier.profile.date)}.`,
    list(
      dossier.documents.map(
        ({ file, pieces, unread }) =>
          `${text(file)} : ${pieces.join(", ")}${unread ? ` (non lu : ${unread})` : ""}`,
      ),
    ),
    ...(actions.length === 0 ? [] : [`### ${ACTIONS_TITLE}`, actions.map(actionItem).join("\n")]),
    ...accepted(report.requirements),
    ...(unused.length === 0
      ? []
      : [
          "### Écarts acceptés sans effet",
          list(unused.map(({ exigence, why }) => `${text(exigence)} : ${why}`)),
        ]),
    ...byAxis(report).flatMap(([axis, results]) => axisTable(axis, results)),
    "_Ce rapport signale ce qui a été lu ; il ne remplace pas une relecture juridique._",
  ];
  return `${blocks.filter(Boolean).join("\n\n")}\n`;
}

function actionItem({ where, what, authority, wording }: SheetAction, index: number): string {
  const place = where === "" ? "" : `**${text(where)}** : `;
  const words = wording === null ? "" : ` ${wording.label} : *${text(wording.text)}*`;
  return `${index + 1}. ${place}${text(what)} *(${authority})*${words}`;
}

function accepted(results: readonly RequirementResult[]): string[] {
  const lines = results.flatMap(({ title, accepted: decision }) =>
    decision ? [`${text(title)} : ${text(decision.motif)}`] : [],
  );
  return lines.length === 0 ? [] : ["### Écarts acceptés", list(lines)];
}

function axisTable(axis: string, results: readonly RequirementResult[]): string[] {
  const shown = results.filter(
    ({ verdict, accepted: decision }) =>
      verdict !== "sans_objet" && verdict !== "hors_perimetre" && !decision,
  );
  if (shown.length === 0) return [];
  const rows = shown.map(({ verdict, title, id, message, evidence }) => {
    const proof = evidence[0];
    const place = proof ? `${placeOf(proof)} : « ${short(proof.quote, QUOTE)} »` : "";
    return `| ${VERDICT_NAMES[verdict]} | ${text(title)} (\`${id}\`) | ${text(message)} | ${text(place)} |`;
  });
  const head = ["| Verdict | Exigence | Constat | Passage |", "| --- | --- | --- | --- |"];
  return [`### ${text(axis)}`, [...head, ...rows].join("\n")];
}

const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join("\n");

/** What the documents say must not become markup, a link, a mention or a cell of its own. */
function text(written: string): string {
  return safe(written)
    .replace(/[\\`*_{}[\]<>|#~]/g, (sign) => `\\${sign}`)
    .replace(/@(?=\w)/g, "@\u200b");
}
