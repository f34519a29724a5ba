import type { Report } from "../../model/report.js";
import { actionOf, authorityName, byAxis, mainActions } from "../actions.js";
import { CRITERIA_HEADS, CRITERIA_TITLE, criteriaRows, NO_CRITERION } from "../sheet/criteria.js";
import {
  AXIS_HEADS,
  acceptedLines,
  axisRows,
  CAUTION,
  fileLines,
  identificationRows,
  SHEET_TITLE,
  VISAS,
} from "../sheet/identification.js";
import { PROFILE_HEADS, PROFILE_TITLE, profileRows } from "../sheet/profile.js";
import { type Block, named, pageBreak, paragraph, table } from "./blocks.js";
import { wordFile } from "./package.js";
import { requirementBlocks } from "./requirement.js";

/** Room for a signature, in twentieths of a point. */
const SIGNATURE = 1400;

/** The report as a Word file, in French: the visa sheet on its own page, then each requirement, then what was read of the market. */
export function wordReport(report: Report): Uint8Array {
  return wordFile(SHEET_TITLE, [...visaSheet(report), pageBreak, ...requirements(report), ...market(report)]);
}

function visaSheet(report: Report): Block[] {
  const { read, unread } = fileLines(report);
  const accepted = acceptedLines(report);
  return [
    paragraph(SHEET_TITLE, "Title"),
    table([], identificationRows(report), [3, 9]),
    named("Fichiers lus", `${read.join(" ; ")}.`, "Note"),
    ...unread.map((line) => named("Non lu, en tout ou en partie", line, "Note")),
    table(AXIS_HEADS, axisRows(report), [5, 2, 2, 2, 2]),
    paragraph("À faire avant publication", "Heading1"),
    ...actions(report),
    paragraph("Visas", "Heading1"),
    table(VISAS, [VISAS.map(() => "Nom, date, signature :")], [1, 1, 1], SIGNATURE),
    named("Écart accepté – motif", accepted.length > 0 ? accepted.join(" ; ") : "…………………………………………", "Note"),
    paragraph(CAUTION, "Note"),
  ];
}

function actions(report: Report): Block[] {
  const main = mainActions(report);
  if (main.length === 0) return [paragraph("Rien à corriger dans ce qui a été lu.")];
  return main.map((result) => paragraph(`${actionOf(result)} [${authorityName(result)}]`, "ListNumber"));
}

function requirements(report: Report): Block[] {
  return [
    paragraph("Exigence par exigence", "Heading1"),
    ...byAxis(report).flatMap(([axis, results]) => [
      paragraph(axis, "Heading2"),
      ...results.flatMap(requirementBlocks),
    ]),
  ];
}

function market(report: Report): Block[] {
  const criteria = criteriaRows(report).map(({ label, share, themes, place }) => [
    label,
    share,
    themes,
    place,
  ]);
  return [
    paragraph("Ce qui a été lu du marché", "Heading1"),
    paragraph(PROFILE_TITLE, "Heading2"),
    table(PROFILE_HEADS, profileRows(report), [3, 4, 4, 3]),
    paragraph(CRITERIA_TITLE, "Heading2"),
    ...(criteria.length === 0 ? [paragraph(NO_CRITERION)] : [table(CRITERIA_HEADS, criteria, [5, 2, 2, 4])]),
  ];
}
