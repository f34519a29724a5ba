/** What the reader passes over: its paragraphs do not count. */
export const SKIPPED: ReadonlySet<string> = new Set([
  "table:covered-table-cell",
  "draw:object",
  "draw:object-ole",
  "office:annotation",
  "text:deletion",
  "text:table-of-content-source",
  "text:note-citation",
  "text:number",
  "text:ruby-text",
  "svg:title",
  "svg:desc",
  "office:forms",
  "office:scripts",
  "text:format-change",
  "office:change-info",
  "text:hidden-text",
]);

/** What keeps the words before it from those after. */
export const APART: ReadonlySet<string> = new Set(["text:s", "text:tab", "text:line-break"]);

/** What stands in a paragraph and holds others. */
export const INSET: ReadonlySet<string> = new Set(["text:note-body", "draw:text-box"]);
