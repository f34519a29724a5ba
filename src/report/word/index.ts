import type { Report } from "../../model/report.js";
import { frenchDate } from "../../text/french-date.js";
import { byAxis } from "../actions.js";
import { short } from "../place.js";
import { CRITERIA_HEADS, CRITERIA_TITLE, criteriaRows, NO_CRITERION } from "../sheet/criteria.js";
import { FILES_HEADS, FILES_TITLE, fileRows } from "../sheet/files.js";
import { SHEET_TITLE } from "../sheet/identification.js";
import { MATRIX_KEY, MATRIX_TITLE, matrixOf } from "../sheet/matrix.js";
import { PROFILE_HEADS, PROFILE_TITLE, profileRows } from "../sheet/profile.js";
import { type Block, NEW_PAGE, paragraph } from "./blocks.js";
import { wordFile } from "./package.js";
import { requirementBlocks } from "./requirement.js";
import { table } from "./table.js";
import { visaSheet } from "./visa.js";

const LONGEST_HEADER = 60;

/** The report as a Word file, in French: the visa sheet on its own page, the pieces, each requirement, what was read of the market. */
export function wordReport(report: Report): Uint8Array {
  return wordFile(SHEET_TITLE, headerOf(report), [
    ...visaSheet(report),
    ...pieces(report),
    ...requirements(report),
    ...market(report),
  ]);
}

/** "Nettoyage des locaux, vérifié au 25/11/2026": which dossier, at which date. */
function headerOf({ dossier: { profile, documents } }: Report): string {
  const name = profile.object ?? documents[0]?.file ?? "Dossier de consultation";
  return `${short(name, LONGEST_HEADER)} – droit applicable au ${frenchDate(profile.date)}`;
}

function pieces(report: Report): Block[] {
  const { pieces: roles, rows } = matrixOf(report);
  return [
    paragraph(FILES_TITLE, "Heading1", NEW_PAGE),
    table(FILES_HEADS, fileRows(report), [4, 4, 2, 4]),
    paragraph(MATRIX_TITLE, "Heading1"),
    paragraph(MATRIX_KEY, "Note"),
    table(
      ["Exigence", "Verdict", ...roles],
      rows.map(({ result, verdict, cells }) => [result.title, verdict, ...cells]),
      [9, 4, ...roles.map(() => 2)],
    ),
  ];
}

function requirements(report: Report): Block[] {
  return [
    paragraph("Exigence par exigence", "Heading1", NEW_PAGE),
    ...byAxis(report).flatMap(([axis, results]) => [
      paragraph(axis, "Heading2"),
      ...results.flatMap((result) => requirementBlocks(result, report)),
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
  const facts = profileRows(report);
  return [
    paragraph("Ce qui a été lu du marché", "Heading1"),
    paragraph(PROFILE_TITLE, "Heading2"),
    ...(facts.length === 0 ? [] : [table(PROFILE_HEADS, facts, [3, 4, 4, 3])]),
    paragraph(CRITERIA_TITLE, "Heading2"),
    ...(criteria.length === 0 ? [paragraph(NO_CRITERION)] : [table(CRITERIA_HEADS, criteria, [5, 2, 3, 4])]),
  ];
}
