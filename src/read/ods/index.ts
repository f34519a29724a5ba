import type { ReadResult } from "../../model/document.js";
import { type FileKind, locked, notOne } from "../package/failures.js";
import { asUnreadable, openPackage } from "../package/package.js";
import { newTally, remarksOf } from "../package/remarks.js";
import { readXml } from "../package/xml.js";
import { workbookResult } from "../sheets/result.js";
import { SpreadsheetReader } from "./spreadsheet.js";

const CALC: FileKind = { name: "classeur OpenDocument", program: "LibreOffice Calc", extension: ".ods" };

/**
 * Reads an OpenDocument workbook (.ods): a title for each sheet, then its rows as tables, with the address of each cell.
 * Cells give the text they show; hidden sheets and rows are set aside, comments are counted.
 *
 * @throws UnreadableError when the file is damaged, locked or too large
 */
export async function readOds(bytes: Uint8Array): Promise<ReadResult> {
  return asUnreadable(CALC, () => {
    const opened = openPackage(bytes, CALC);
    if (opened.text("META-INF/manifest.xml").includes("encryption-data")) throw locked(CALC);
    if (!opened.has("content.xml")) throw notOne(CALC);
    const tally = newTally();
    const reader = new SpreadsheetReader(tally);
    readXml(opened.text("content.xml"), reader);
    return workbookResult(reader.sheets, remarksOf(tally));
  });
}
