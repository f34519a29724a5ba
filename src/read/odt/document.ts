import type { ReadResult } from "../../model/document.js";
import { assemble } from "../package/assemble.js";
import { locked, notOne, OPEN_DOCUMENT } from "../package/failures.js";
import { asUnreadable, type OfficePackage, openPackage } from "../package/package.js";
import { PageCounter } from "../package/pages.js";
import { plainParagraphs } from "../package/plain.js";
import { newTally, remarksOf } from "../package/remarks.js";
import { unreadParts } from "../package/unread.js";
import { readXml } from "../package/xml.js";
import { BodyReader } from "./body.js";
import { readMargins } from "./margins.js";
import type { OpenContext } from "./shared.js";
import { OpenStyles } from "./styles.js";

/** Reads an OpenDocument text: its text, then its notes, then its headers and footers. Throws UnreadableError. */
export function readOpenDocument(bytes: Uint8Array): ReadResult {
  return asUnreadable(OPEN_DOCUMENT, () => {
    const opened = openPackage(bytes, OPEN_DOCUMENT);
    refuseOthers(opened);
    return readParts(opened);
  });
}

function refuseOthers(opened: OfficePackage): void {
  if (opened.text("META-INF/manifest.xml").includes("encryption-data")) throw locked(OPEN_DOCUMENT);
  const type = opened.text("mimetype");
  const isText = type === "" || type.startsWith("application/vnd.oasis.opendocument.text");
  if (!opened.has("content.xml") || !isText) throw notOne(OPEN_DOCUMENT);
}

function readParts(opened: OfficePackage): ReadResult {
  const content = opened.text("content.xml");
  const stylesXml = opened.text("styles.xml");
  const styles = new OpenStyles();
  for (const xml of [stylesXml, content]) if (xml !== "") readXml(xml, styles);
  const pages = new PageCounter(content.includes("text:soft-page-break"));
  const context: OpenContext = { styles, pages, tally: newTally() };
  const body = new BodyReader(context);
  readXml(content, body);
  const { blocks } = body.structure;
  const total = pages.known ? pages.page : undefined;
  const unreadable = unreadParts(blocks, context.tally.images, OPEN_DOCUMENT);
  const remarks = remarksOf(context.tally);
  const children = [...assemble(blocks), ...plainParagraphs(body.notes), ...readMargins(stylesXml, context)];
  return {
    tree: { type: "root", children },
    unreadable,
    remarks,
    ...(total !== undefined && { pages: total }),
  };
}
