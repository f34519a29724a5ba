import type { ReadResult } from "../../model/document.js";
import type { FileKind } from "../package/failures.js";
import { asUnreadable, openPackage } from "../package/package.js";
import { type Sheet, workbookResult } from "../sheets/result.js";
import { newSheetBudget } from "../sheets/rows.js";
import { readTextBoxes } from "./drawing.js";
import { readShown } from "./formats.js";
import { readRows } from "./sheet.js";
import { readSharedStrings, readSheets } from "./workbook.js";

const EXCEL: FileKind = { name: "classeur Excel", program: "Excel", extension: ".xlsx" };

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
    const sheets: Sheet[] = [];
    const budget = newSheetBudget();
    for (const { name, part, hidden } of readSheets(source)) {
      if (!source.has(part)) continue;
      const { rows, complete } = readRows(source.text(part), lookups, budget);
      sheets.push({ name, hidden, rows, texts: readTextBoxes(source, part), complete });
    }
    return workbookResult(sheets);
  });
}
