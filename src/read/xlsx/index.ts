import type { RootContent } from "mdast";
import type { ReadResult, Unreadable } from "../../model/document.js";
import type { FileKind } from "../package/failures.js";
import { asUnreadable, openPackage } from "../package/package.js";
import { sheetToBlocks } from "./blocks.js";
import { readTextBoxes } from "./drawing.js";
import { readShown } from "./formats.js";
import { readRows } from "./sheet.js";
import { readSharedStrings, readSheets } from "./workbook.js";

const EXCEL: FileKind = { name: "classeur Excel", program: "Excel", extension: ".xlsx" };
/** Cells of all the sheets together: ten times the longest price schedules. */
const MOST_CELLS = 300_000;

/**
 * Reads an Excel workbook (.xlsx, .xlsm): a title for each sheet, then its rows as tables, with the address of each cell.
 * Formulas give the value last computed; hidden sheets and rows are set aside.
 *
 * @throws UnreadableError when the file is damaged, locked or too large
 */
export async function readXlsx(bytes: Uint8Array): Promise<ReadResult> {
  const source = openPackage(bytes, EXCEL);
  return asUnreadable(EXCEL, () => {
    const lookups = { strings: readSharedStrings(source), shown: readShown(source) };
    const children: RootContent[] = [];
    const remarks: string[] = [];
    const cut: string[] = [];
    let left = MOST_CELLS;
    for (const { name, part, hidden } of readSheets(source)) {
      if (!source.has(part)) continue;
      const { rows, cells, complete } = readRows(source.text(part), lookups, left);
      left -= cells;
      if (!complete) cut.push(name);
      if (hidden)
        remarks.push(
          `La feuille « ${name} » est masquée : elle n'est pas lue. Affichez-la si elle fait partie du marché.`,
        );
      children.push(
        ...sheetToBlocks(name, rows, readTextBoxes(source, part), hidden ? "texte-masque" : undefined),
      );
    }
    return {
      tree: { type: "root", children },
      unreadable: cut.length === 0 ? [] : [tooManyCells(cut)],
      remarks,
    };
  });
}

function tooManyCells(sheets: readonly string[]): Unreadable {
  return {
    code: "trop-volumineux",
    message: `Le classeur compte plus de ${MOST_CELLS} cellules remplies : la fin n'est pas lue (feuilles ${sheets.map((name) => `« ${name} »`).join(", ")}). Déposez les feuilles utiles dans un classeur séparé.`,
  };
}
