import type { Report } from "../model/report.js";
import { byAxis } from "./actions.js";
import { safe } from "./escape.js";
import { paint, type Style } from "./paint.js";
import { ACTIONS_TITLE, NO_ACTION, sheetActions } from "./sheet/actions.js";
import { axisLines, missingPieceLines } from "./terminal-axis.js";
import { factLines } from "./terminal-facts.js";
import { gapLines } from "./terminal-gaps.js";
import { headerLines, questionLines, unreadLines } from "./terminal-header.js";
import { resultLines, TO_CONFIRM } from "./terminal-result.js";
import { total } from "./verdict-names.js";
import { wrap } from "./wrap.js";

export interface TerminalOptions {
  /** ANSI colours; default false. */
  readonly color?: boolean;
  /** Columns; default 100, at least 60. */
  readonly width?: number;
  /** Only what is to correct; default false. */
  readonly quiet?: boolean;
}

/**
 * The report as a buyer reads it in a terminal, in French: one text, ended by a line end. Control characters of the documents are
 * replaced, so that a hostile one cannot drive the terminal.
 */
export function terminalReport(report: Report, options: TerminalOptions = {}): string {
  const style: Style = { width: Math.max(60, options.width ?? 100), ink: paint(options.color ?? false) };
  const blocks = blocksOf(report, style, options.quiet ?? false);
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function blocksOf(report: Report, style: Style, quiet: boolean): string[][] {
  if (quiet) {
    const faults = report.requirements.filter(
      ({ verdict, accepted }) => verdict === "a_corriger" && !accepted,
    );
    return [faults.flatMap((result) => resultLines(result, style))];
  }
  if (report.dossier.documents.every(({ unread }) => unread === "total")) {
    const nothing = "Aucun fichier n'a pu être lu : rien n'a été vérifié.";
    return [headerLines(report, style), unreadLines(report, style), [nothing]];
  }
  return [
    headerLines(report, style),
    actionLines(report, style),
    questionLines(report, style),
    unreadLines(report, style),
    gapLines(report, style),
    missingPieceLines(report.requirements, style),
    ...byAxis(report).map(([axis, results]) => axisLines(axis, results, style)),
    factLines(report, style),
    closingLines(report, style),
  ];
}

function actionLines(report: Report, { width, ink }: Style): string[] {
  const head = ink.bold(ACTIONS_TITLE.toUpperCase());
  const actions = sheetActions(report);
  if (actions.length === 0) {
    const pending = report.summary.a_verifier > 0 ? " Les points à vérifier sont listés plus bas." : "";
    return [head, `  ${NO_ACTION}${pending}`];
  }
  return [
    head,
    ...actions.flatMap(({ where, what, authority }, index) => [
      wrap(`${safe(what)} [${authority}]`, width, "     ", `  ${index + 1}. `),
      ...(where === "" ? [] : [ink.dim(wrap(safe(where), width, "       ", "     → "))]),
    ]),
  ];
}

function closingLines(report: Report, { width, ink }: Style): string[] {
  const toConfirm = report.requirements.some(({ legal }) => legal.some(({ confirm }) => confirm));
  const notes = [
    ...(toConfirm ? [`${TO_CONFIRM} base légale à confirmer sur Légifrance.`] : []),
    "Options utiles : -q n'affiche que les points à corriger ; « dce-lint explain <exigence> » dit ce qui est attendu et pourquoi.",
  ];
  return [
    wrap(
      `En tout : ${total(report)}. Cet outil signale ce qui a été lu ; il ne remplace pas une relecture juridique.`,
      width,
    ),
    ...notes.map((note) => ink.dim(wrap(note, width))),
  ];
}
