import type { ReadResult } from "../../model/document.js";
import { assemble } from "../package/assemble.js";
import { CompoundFile } from "../package/compound.js";
import { empty, locked, notOne } from "../package/failures.js";
import { isEncryptedOle, isOle } from "../package/ole.js";
import { asUnreadable } from "../package/package.js";
import { plainParagraphs } from "../package/plain.js";
import { remarksOf } from "../package/remarks.js";
import { unreadParts } from "../package/unread.js";
import { DocBody } from "./body.js";
import { contextOf, type DocContext } from "./context.js";
import { openWordFile, type Range, WORD_97, type WordFile } from "./fib.js";
import { readHeaders } from "./headers.js";

/**
 * Reads a Word 97–2003 document (.doc): titles with their printed numbers, paragraphs, lists, tables, text boxes and notes;
 * headers, footers, hidden text and tables of contents set aside. Insertions under revision are read, deletions are not.
 *
 * @throws UnreadableError when the file is damaged, locked, or of Word 6 or 95
 */
export async function readDoc(bytes: Uint8Array): Promise<ReadResult> {
  if (bytes.length === 0) throw empty(WORD_97);
  if (!isOle(bytes)) throw notOne(WORD_97);
  if (isEncryptedOle(bytes)) throw locked(WORD_97);
  return asUnreadable(WORD_97, () => readFile(openWordFile(new CompoundFile(bytes))));
}

function readFile(file: WordFile): ReadResult {
  const context = contextOf(file);
  const { text, footnotes, endnotes, boxes } = file.ranges;
  const blocks = read(context, [text]);
  const inBoxes = read(context, [boxes], "zone-de-texte");
  const { headers, footers } = readHeaders(file);
  context.tally.comments = Math.max(0, Math.floor((file.place("comments").length - 4) / COMMENT));
  const children = [
    ...assemble([...blocks, ...inBoxes]),
    ...plainParagraphs(read(context, [footnotes, endnotes], "note")),
    ...plainParagraphs(read(context, headers, "en-tete"), "en-tete"),
    ...plainParagraphs(read(context, footers, "pied-de-page"), "pied-de-page"),
  ];
  return {
    tree: { type: "root", children },
    unreadable: unreadParts([...blocks, ...inBoxes], context.tally.images, WORD_97),
    remarks: remarksOf(context.tally),
  };
}

/** Bytes of the table of comments for each. */
const COMMENT = 34;

function read(context: DocContext, ranges: readonly Range[], part?: string) {
  const body = new DocBody(context, part);
  for (const range of ranges) if (range.end > range.start) body.read(range);
  return body.finish();
}
