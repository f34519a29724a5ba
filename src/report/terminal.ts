import type { Report, RequirementResult, Verdict } from "../model/report.js";
import { actionOf, byAxis, mainActions } from "./actions.js";
import { safe } from "./escape.js";
import { paint, type Style } from "./paint.js";
import { headerLines, unreadLines } from "./terminal-header.js";
import { resultLines } from "./terminal-result.js";
import { VERDICT_NAMES, verdictCount } from "./verdict-names.js";
import { wrap } from "./wrap.js";

export interface TerminalOptions {
  /** ANSI colours; default false. */
  readonly color?: boolean;
  /** Columns; default 100, at least 60. */
  readonly width?: number;
  /** Only what is to correct; default false. */
  readonly quiet?: boolean;
}

const AUTHORITY = { loi: "loi", spaser: "SPASER", conseil: "conseil" } as const;

/**
 * The report as a buyer reads it in a terminal, in French: one text, ended by a line end. Control characters of the documents are
 * replaced, so that a hostile one cannot drive the terminal.
 */
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
        [summaryLine(report, style)],
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

function summaryLine({ summary }: Report, { width }: Style): string {
  const parts = (Object.keys(VERDICT_NAMES) as Verdict[])
    .filter((verdict) => summary[verdict] > 0)
    .map((verdict) => verdictCount(verdict, summary[verdict]));
  const total = parts.length === 0 ? "rien" : parts.join(", ");
  return wrap(
    `En tout : ${total}. Cet outil signale ce qui a été lu ; il ne remplace pas une relecture juridique.`,
    width,
  );
}
