import type { ReadResult } from "../../model/document.js";
import { CompoundFile } from "../package/compound.js";
import { empty, locked, notOne } from "../package/failures.js";
import { isEncryptedOle, isOle } from "../package/ole.js";
import { asUnreadable } from "../package/package.js";
import { newTally, remarksOf } from "../package/remarks.js";
import { type Sheet, workbookResult } from "../sheets/result.js";
import { newSheetBudget } from "../sheets/rows.js";
import { XlsSheet } from "./sheet.js";
import { EXCEL_97, readWorkbook } from "./workbook.js";

/** Records of all the sheets: those of a damaged workbook may overlap. */
const MOST_RECORDS = 5_000_000;

/**
 * Reads an Excel 97–2003 workbook (.xls): a title for each sheet, then its rows as tables, with the address of each cell.
 * Formulas give the value last computed; hidden sheets and rows are set aside.
 *
 * @throws UnreadableError when the file is damaged, locked, or of Excel 95
 */
export async function readXls(bytes: Uint8Array): Promise<ReadResult> {
  if (bytes.length === 0) throw empty(EXCEL_97);
  if (!isOle(bytes)) throw notOne(EXCEL_97);
  if (isEncryptedOle(bytes)) throw locked(EXCEL_97);
  return asUnreadable(EXCEL_97, () => {
    const stream = new CompoundFile(bytes).stream("Workbook");
    const book = readWorkbook(stream);
    const tally = newTally();
    const sheets: Sheet[] = [];
    const budget = { ...newSheetBudget(), records: MOST_RECORDS };
    for (const { name, hidden, at } of book.sheets) {
      const sheet = new XlsSheet(book, tally, budget);
      sheet.read(stream, at);
      const { rows, complete } = sheet.rows();
      sheets.push({ name, hidden, rows, texts: sheet.texts, complete: complete && budget.records > 0 });
    }
    return workbookResult(sheets, remarksOf(tally));
  });
}
