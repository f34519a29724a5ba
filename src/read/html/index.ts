import type { ReadResult } from "../../model/document.js";
import { assemble } from "../package/assemble.js";
import { empty, type FileKind, notOne } from "../package/failures.js";
import { plainParagraphs } from "../package/plain.js";
import { remarksOf } from "../package/remarks.js";
import { unreadParts } from "../package/unread.js";
import { looksBinary } from "../text/encodings.js";
import { HtmlBody } from "./body.js";
import { decodePage } from "./charset.js";
import { findPage } from "./mhtml.js";
import { readTokens } from "./tokens.js";

const PAGE: FileKind = { name: "document HTML", program: "Word", extension: ".docx" };
const SAMPLE = 20_000;

/**
 * Reads a web page (.html), one that Word or LibreOffice saved (headers, notes and contents known as such), or one with
 * its images in one file (.mht): titles, lists with their printed numbers, tables, fields of forms. What a browser does
 * not show is set aside. Nothing is executed or fetched. Origins are the line of the source and the rank of the paragraph.
 *
 * @throws UnreadableError when the file is empty or is no page
 */
export async function readHtml(bytes: Uint8Array): Promise<ReadResult> {
  if (bytes.length === 0) throw empty(PAGE);
  const page = findPage(bytes);
  if (page === null) throw notOne(PAGE);
  const html = decodePage(page.bytes, page.charset).normalize("NFC");
  if (looksBinary(html.slice(0, SAMPLE))) throw notOne(PAGE);
  const body = new HtmlBody();
  readTokens(html, body);
  body.finish();
  const { structure, notes, margins } = body.flow;
  const aside = (part: "en-tete" | "pied-de-page") =>
    plainParagraphs(
      margins.filter(({ origin }) => origin.part === part),
      part,
    );
  return {
    tree: {
      type: "root",
      children: [
        ...assemble(structure.blocks),
        ...plainParagraphs(notes),
        ...aside("en-tete"),
        ...aside("pied-de-page"),
      ],
    },
    unreadable: unreadParts(structure.blocks, body.tally.images, PAGE),
    remarks: remarksOf(body.tally),
  };
}
