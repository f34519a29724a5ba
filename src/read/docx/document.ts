import type { ReadResult } from "../../model/document.js";
import type { Tree } from "../../model/tree.js";
import { assemble } from "../package/assemble.js";
import { WORD } from "../package/failures.js";
import { asUnreadable } from "../package/package.js";
import { PageCounter } from "../package/pages.js";
import { plainParagraphs } from "../package/plain.js";
import { newTally, remarksOf, unreadChunks } from "../package/remarks.js";
import { unreadParts } from "../package/unread.js";
import { readBody } from "./body.js";
import { NumberCounters } from "./counters.js";
import { readNotes } from "./notes.js";
import { readNumbering } from "./numbering.js";
import { forgetPages, totalPages } from "./page-total.js";
import { openWord, type WordParts } from "./parts.js";
import type { WordContext } from "./shared.js";
import { StyleSheet } from "./styles.js";

/** Reads a Word package: its text, then its notes, then its headers and footers. Throws UnreadableError. */
export function readWordDocument(bytes: Uint8Array): ReadResult {
  return asUnreadable(WORD, () => readParts(openWord(bytes)));
}

function readParts(parts: WordParts): ReadResult {
  const text = (name: string | undefined): string => (name === undefined ? "" : parts.package.text(name));
  const xml = text(parts.main);
  const context = contextOf(xml, text(parts.styles), text(parts.numbering));
  const body = readBody(xml, context);
  const { total, trusted } = totalPages(context.pages, text("docProps/app.xml"));
  const unreadable = unreadParts(body, context.tally.images, WORD);
  const margins = (names: readonly string[], part: "en-tete" | "pied-de-page") => {
    const blocks = names.flatMap((name) => readBody(text(name), context, part));
    return plainParagraphs(blocks, part);
  };
  const notes = [parts.footnotes, parts.endnotes].flatMap((name) => readNotes(text(name), context));
  const children = [
    ...assemble(body),
    ...plainParagraphs(notes),
    ...margins(parts.headers, "en-tete"),
    ...margins(parts.footers, "pied-de-page"),
  ];
  const tree: Tree = { type: "root", children };
  if (!trusted) forgetPages(tree);
  const result = { tree, unreadable: [...unreadable, ...unreadChunks(context.tally)] };
  return { ...result, remarks: remarksOf(context.tally), ...(total !== undefined && { pages: total }) };
}

function contextOf(xml: string, stylesXml: string, numberingXml: string): WordContext {
  const styles = new StyleSheet(stylesXml);
  return {
    styles,
    counters: new NumberCounters(readNumbering(numberingXml), styles),
    pages: new PageCounter(xml.includes("lastRenderedPageBreak")),
    tally: newTally(),
  };
}
