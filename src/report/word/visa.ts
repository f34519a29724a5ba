import type { Report } from "../../model/report.js";
import { ACTIONS_TITLE, NO_ACTION } from "../sheet/actions.js";
import { AXIS_HEADS, CAUTION, SHEET_TITLE, VISAS } from "../sheet/identification.js";
import { type PageOneAction, pageOne } from "../sheet/page-one.js";
import { type Block, named, paragraph, type Run } from "./blocks.js";
import { bookmarkOf } from "./requirement.js";
import { table } from "./table.js";

/** Room for a signature and for a reason, in twentieths of a point. */
const SIGNATURE = 1150;
const MOTIVE = 620;

/** Page one: what was checked, one line per axis, what to do first, and room for the visas. */
export function visaSheet(report: Report): Block[] {
  const { identification, filesRead, unread, axes, actions, accepted } = pageOne(report);
  const motive: Run[] = [{ text: "Écart accepté – motif : ", bold: true }, { text: accepted }];
  return [
    paragraph(SHEET_TITLE, "Title"),
    table([], identification, [3, 9]),
    named("Fichiers lus", `${filesRead === "" ? "aucun" : filesRead}.`, "Note"),
    ...unread.map((line) => named("Non lu, en tout ou en partie", line, "Note")),
    table(AXIS_HEADS, axes, [5, 2, 2, 2, 2]),
    paragraph(ACTIONS_TITLE, "Heading1"),
    ...(actions.length === 0 ? [paragraph(NO_ACTION)] : actions.map((one) => actionItem(one, report))),
    paragraph("Visas", "Heading1"),
    table(VISAS, [VISAS.map(() => "Nom, date, signature :")], [1, 1, 1], {
      height: SIGNATURE,
      last: { runs: motive, height: MOTIVE },
    }),
    paragraph(CAUTION, "Note"),
  ];
}

/** "In which document, under which title: what, and the words to start from." */
function actionItem({ id, title, where, what, authority, wording }: PageOneAction, report: Report): Block {
  const name = wording?.text ? "Suite" : "Rédaction possible";
  return paragraph(
    [
      ...(where === "" ? [] : [{ text: where, bold: true }, { text: " : " }]),
      { text: `${what} [${authority}]` },
      ...(wording?.text ? [{ text: ` ${wording.label} : ` }, { text: wording.text, italic: true }] : []),
      ...(wording?.whole === false
        ? [{ text: " " }, { text: `${name} : ${title}`, link: bookmarkOf(id, report) }]
        : []),
    ],
    "ListNumber",
  );
}
