/** A part of a text replaced by another: nothing is removed when `start` is `end`. Offsets are those of the text before any edit. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with the edits made; those of one offset in their order, insertions before what is removed there. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = edits
    .map((edit, rank) => ({ edit, rank }))
    .sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.rank - b.rank);
  const parts: string[] = [];
  let copied = 0;
  for (const { edit } of sorted) {
    if (edit.start < copied) continue;
    parts.push(text.slice(copied, edit.start), edit.text);
    copied = edit.end;
  }
  return parts.join("") + text.slice(copied);
}

/** Puts an element last in the root element of a part. */
export function insertLast(xml: string, elements: string): string {
  if (elements === "") return xml;
  const close = xml.lastIndexOf("</");
  const rootAt = xml.search(/<[^?!]/);
  if (close > rootAt) return xml.slice(0, close) + elements + xml.slice(close);
  const name = /^<([^\s/>]+)/.exec(xml.slice(rootAt))?.[1] ?? "";
  const end = xml.lastIndexOf("/>");
  return `${xml.slice(0, end)}>${elements}</${name}>${xml.slice(end + 2)}`;
}
