import { PASSED_OVER, SHAPES } from "../../read/odt/element-names.js";

/** What the reader passes over, or writes aside: its paragraphs do not count. */
export const SKIPPED: ReadonlySet<string> = new Set([
  ...PASSED_OVER,
  "table:covered-table-cell",
  "draw:object",
  "draw:object-ole",
  "office:annotation",
  "office:forms",
  "text:deletion",
  "text:hidden-text",
]);

/** What keeps the words before it from those after. */
export const APART: ReadonlySet<string> = new Set(["text:s", "text:tab", "text:line-break"]);

/** What stands in a paragraph and holds others. */
export const INSET: ReadonlySet<string> = new Set(["text:note-body", "draw:text-box", ...SHAPES]);
