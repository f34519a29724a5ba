import type { Tally } from "../package/remarks.js";
import type { Attributes, XmlHandler } from "../package/xml.js";
import type { Sheet } from "../sheets/result.js";
import { newSheetBudget } from "../sheets/rows.js";
import { countOf, OpenSheet } from "./open-sheet.js";

const MOST_SPACES = 100;
/** What is in a cell or beside it, and is no text of it. */
const UNSEEN = new Set(
  "office:annotation table:tracked-changes office:forms office:scripts svg:title svg:desc text:ruby-text table:named-expressions table:database-ranges table:content-validations table:calculation-settings".split(
    " ",
  ),
);
const CELL = /^table:(?:covered-)?table-cell$/;

/** What is counted of the elements, those that are passed over included. */
const COUNTED: Readonly<Record<string, keyof Tally>> = {
  "office:annotation": "comments",
  "table:insertion": "insertions",
  "table:cell-content-change": "insertions",
  "table:deletion": "deletions",
  "draw:object": "objects",
  "draw:object-ole": "objects",
};

/** Reads the sheets of content.xml. */
export class SpreadsheetReader implements XmlHandler {
  readonly sheets: Sheet[] = [];
  readonly #hiddenStyles = new Set<string>();
  #style = "";
  #sheet: OpenSheet | null = null;
  readonly #budget = newSheetBudget();
  #paragraph: string[] | null = null;
  /** Frames and shapes open: their text stands over the sheet. */
  #shapes = 0;
  /** Tables open: one inside a cell is read as the text of this cell. */
  #tables = 0;
  #skipped = 0;

  constructor(private readonly tally: Tally) {}

  open(name: string, attributes: Attributes): void {
    const counted = COUNTED[name];
    if (counted !== undefined) this.tally[counted]++;
    if (this.#skipped > 0 || UNSEEN.has(name)) {
      this.#skipped++;
      return;
    }
    if (name.startsWith("draw:")) this.#shapes++;
    if (name === "style:style") this.#style = attributes["style:name"] ?? "";
    else if (name === "style:table-properties" && attributes["table:display"] === "false")
      this.#hiddenStyles.add(this.#style);
    else if (name === "table:table") this.#openTable(attributes);
    else if (name === "text:p") this.#paragraph = [];
    else if (name === "text:tab") this.#paragraph?.push("\t");
    else if (name === "text:line-break") this.#paragraph?.push("\n");
    else if (name === "text:s") this.#paragraph?.push(" ".repeat(countOf(attributes["text:c"], MOST_SPACES)));
    else if (this.#tables !== 1) return;
    else if (name === "table:table-row") this.#sheet?.openRow(attributes);
    else if (CELL.test(name)) this.#sheet?.openCell(attributes);
  }

  close(name: string): void {
    if (this.#skipped > 0) {
      this.#skipped--;
      return;
    }
    if (name.startsWith("draw:")) this.#shapes--;
    if (name === "text:p") this.#closeParagraph();
    else if (name === "table:table") this.#closeTable();
    else if (this.#tables !== 1) return;
    else if (name === "table:table-row") this.#sheet?.closeRow();
    else if (CELL.test(name)) this.#sheet?.closeCell();
  }

  text(text: string): void {
    this.#paragraph?.push(text.replace(/[ \t\r\n]+/g, " "));
  }

  #openTable(attributes: Attributes): void {
    if (this.#tables++ > 0) return;
    const name = attributes["table:name"] ?? `Feuille ${this.sheets.length + 1}`;
    const hidden = this.#hiddenStyles.has(attributes["table:style-name"] ?? "");
    this.#sheet = new OpenSheet(name, hidden, this.#budget);
  }

  #closeTable(): void {
    if (--this.#tables > 0 || this.#sheet === null) return;
    this.sheets.push(this.#sheet.finish());
    this.#sheet = null;
  }

  #closeParagraph(): void {
    const text = (this.#paragraph ?? []).join("");
    this.#paragraph = null;
    this.#sheet?.paragraph(text, this.#shapes > 0);
  }
}
