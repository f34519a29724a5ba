import type { Report, RequirementResult, Verdict } from "../model/report.js";
import { actionOf, byAxis, mainActions } from "./actions.js";
import { safe } from "./escape.js";
import { paint, type Style } from "./paint.js";
import { placeOf, short } from "./place.js";
import { headerLines, unreadLines } from "./terminal-header.js";
import { VERDICT_NAMES } from "./verdict-names.js";
import { wrap } from "./wrap.js";

export interface TerminalOptions {
  /** ANSI colours; default false. */
  readonly color?: boolean;
  /** Columns; default 100. */
  readonly width?: number;
  /** Only what is to correct. */
  readonly quiet?: boolean;
}

const SYMBOL: Readonly<Record<Verdict, string>> = {
  conforme: "✓",
  a_corriger: "✗",
  a_verifier: "?",
  sans_objet: "–",
  hors_perimetre: "·",
};
const AUTHORITY = { loi: "loi", spaser: "SPASER", conseil: "conseil" } as const;

/** The report as a buyer reads it in a terminal, in French. Returns one text, ended by a line end. */
export function terminalReport(report: Report, options: TerminalOptions = {}): string {
  const style: Style = { width: Math.max(60, options.width ?? 100), ink: paint(options.color ?? false) };
  const blocks = options.quiet
    ? [
        report.requirements
          .filter(({ verdict }) => verdict === "a_corriger")
          .flatMap((result) => resultLines(result, style)),
      ]
    : [
        headerLines(report, style),
        actionLines(report, style),
        unreadLines(report, style),
        ...byAxis(report).map(([axis, results]) => axisLines(axis, results, style)),
        [summaryLine(report)],
      ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function actionLines(report: Report, { width, ink }: Style): string[] {
  const actions = mainActions(report);
  if (actions.length === 0) {
    const pending = report.summary.a_verifier > 0 ? " Les points à vérifier sont listés plus bas." : "";
    return [ink.bold("À FAIRE AVANT PUBLICATION"), `  Rien à corriger dans ce qui a été lu.${pending}`];
  }
  return [
    ink.bold("À FAIRE AVANT PUBLICATION"),
    ...actions.map((result, index) =>
      wrap(`${safe(actionOf(result))} [${AUTHORITY[result.authority]}]`, width, "     ", `  ${index + 1}. `),
    ),
  ];
}

function axisLines(axis: string, results: readonly RequirementResult[], style: Style): string[] {
  const outside = results.filter(({ verdict }) => verdict === "hors_perimetre");
  const lines = outside.map(({ spaser }) => spaser?.refs[0] ?? "").join(", ");
  return [
    style.ink.bold(axis.toUpperCase()),
    ...results.filter((result) => !outside.includes(result)).flatMap((result) => resultLines(result, style)),
    ...(outside.length === 0
      ? []
      : [
          style.ink.dim(
            wrap(
              `Lignes du SPASER qui ne se lisent pas dans un DCE : ${lines}`,
              style.width,
              "      ",
              "  · ",
            ),
          ),
        ]),
  ];
}

function resultLines(result: RequirementResult, style: Style): string[] {
  const { width, ink } = style;
  const { verdict } = result;
  const colour = {
    conforme: ink.green,
    a_corriger: ink.red,
    a_verifier: ink.yellow,
    sans_objet: ink.dim,
    hors_perimetre: ink.dim,
  }[verdict];
  const head = `  ${colour(`${SYMBOL[verdict]} ${VERDICT_NAMES[verdict].padEnd(11)}`)} ${result.title} ${ink.dim(result.id)}`;
  const line = (text: string) => wrap(safe(text), width, "      ", "    ");
  if (verdict === "conforme")
    return [head, ...proofLines(result, style).slice(0, 1), ...result.remarks.map(line).map(ink.dim)];
  if (verdict === "sans_objet" || verdict === "hors_perimetre") return [head];
  return [
    head,
    line(result.message),
    ...proofLines(result, style),
    ...(result.evidence.length === 0 ? searchedLine(result).map(line) : []),
    ...(result.question ? [line(`Question : ${result.question}`)] : []),
    ...result.remarks.map((remark) => line(`À noter : ${remark}.`)),
    ...basis(result).map(line).map(ink.dim),
    ...(verdict === "a_corriger" && result.model
      ? [line(`Rédaction possible (${result.model.piece}, ${result.model.section}) : ${result.model.text}`)]
      : []),
  ];
}

function proofLines({ evidence }: RequirementResult, { width, ink }: Style): string[] {
  return evidence.slice(0, 2).map((proof) => {
    const text = `${placeOf(proof)} : « ${short(proof.quote, 2 * width)} »`;
    return ink.dim(wrap(safe(text), width, "      ", "    "));
  });
}

function searchedLine({ searched, nearest }: RequirementResult): string[] {
  if (searched.length === 0) return [];
  const places = searched.map(
    ({ document, passages, articles }) =>
      `${document} (${articles ? `articles ${articles}, ` : ""}${passages} passage${passages > 1 ? "s" : ""})`,
  );
  const closest = nearest[0];
  return [
    `Cherché dans : ${places.join(" ; ")}.`,
    ...(closest ? [`Le plus proche : ${placeOf(closest)} : « ${short(closest.quote, 160)} »`] : []),
  ];
}

function basis({ spaser, legal }: RequirementResult): string[] {
  const texts = legal.map(
    ({ text, confirm }) => `${text}${confirm ? " (base à confirmer sur Légifrance)" : ""}`,
  );
  const line = spaser ? [`SPASER, page ${spaser.page} : « ${spaser.quote} »`] : [];
  return [...line, ...texts].length === 0 ? [] : [`Fondement : ${[...line, ...texts].join(" ; ")}`];
}

function summaryLine({ summary }: Report): string {
  const parts = (Object.keys(VERDICT_NAMES) as Verdict[])
    .filter((verdict) => summary[verdict] > 0)
    .map((verdict) => `${summary[verdict]} ${VERDICT_NAMES[verdict]}`);
  return `En tout : ${parts.join(", ")}. Cet outil signale ce qui a été lu ; il ne remplace pas une relecture juridique.`;
}
