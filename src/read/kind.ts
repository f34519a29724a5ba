import { readDirectory } from "./package/directory.js";
import { inflateEntry } from "./package/inflate.js";
import { holdsStream, isEncryptedOle } from "./package/ole.js";
import { type Kind, readSignature } from "./signatures.js";
import { decodeMarkedUtf16, decodeWindows1252, looksBinary } from "./text/encodings.js";

/** Bytes looked at to tell text from the rest. */
const SAMPLE = 65_536;

/** What a file is: by its content, then by its extension when the content leaves a doubt. */
export function kindOf(bytes: Uint8Array, file: string): Kind {
  if (bytes.length === 0) return "empty";
  const extension = extensionOf(file);
  const kind = readSignature(bytes);
  if (kind === "zip") return zipKind(bytes, extension);
  if (kind === "ole") return oleKind(bytes, extension);
  if (kind !== null) return kind;
  return textKind(bytes, extension);
}

/** "docx" for "Pièces/RC.DOCX", "" when there is none. */
export function extensionOf(file: string): string {
  return /\.([^./\\]{1,10})$/.exec(file)?.[1]?.toLowerCase() ?? "";
}

const ZIP_EXTENSIONS: ReadonlyMap<string, Kind> = new Map([
  ["docx", "docx"],
  ["docm", "docx"],
  ["dotx", "docx"],
  ["dotm", "docx"],
  ["odt", "odt"],
  ["ott", "odt"],
  ["xlsx", "xlsx"],
  ["xlsm", "xlsx"],
  ["xltx", "xlsx"],
  ["xltm", "xlsx"],
  ["ods", "ods"],
  ["ots", "ods"],
  ["pptx", "pptx"],
]);
const OPEN_DOCUMENT: ReadonlyArray<readonly [type: string, kind: Kind]> = [
  ["opendocument.text", "odt"],
  ["opendocument.spreadsheet", "ods"],
  ["opendocument.presentation", "odp"],
  ["opendocument.graphics", "drawing"],
];

function zipKind(bytes: Uint8Array, extension: string): Kind {
  const directory = readDirectory(bytes);
  if (directory === null) return ZIP_EXTENSIONS.get(extension) ?? "zip";
  const names = [...directory.keys()];
  const holds = (folder: string) => names.some((name) => name.startsWith(folder));
  if (directory.has("[Content_Types].xml")) {
    if (holds("word/")) return "docx";
    if (directory.has("xl/workbook.bin")) return "xlsb";
    if (holds("xl/")) return "xlsx";
    if (holds("ppt/")) return "pptx";
    if (holds("visio/")) return "drawing";
  }
  const mimetype = directory.get("mimetype");
  if (mimetype !== undefined && mimetype.size < 200) {
    const type = decodeWindows1252(quietly(() => inflateEntry(bytes, mimetype)));
    const known = OPEN_DOCUMENT.find(([name]) => type.includes(name));
    if (known !== undefined) return known[1];
  }
  if (directory.has("content.xml") && directory.has("META-INF/manifest.xml"))
    return /^o[dt]s$/.test(extension) ? "ods" : "odt";
  return "zip";
}

function quietly(read: () => Uint8Array): Uint8Array {
  try {
    return read();
  } catch {
    return new Uint8Array();
  }
}

const OLE_STREAMS: ReadonlyArray<readonly [stream: string, kind: Kind, extension: RegExp]> = [
  ["WordDocument", "doc", /^do[ct]$/],
  ["Workbook", "xls", /^xl[st]$/],
  ["PowerPoint Document", "ppt", /^pp[st]$/],
  ["__substg1.0_", "message", /^msg$/],
];

/** Office files of 1997–2003 hold streams with known names; a file embedded in another brings its own, so the extension decides. */
function oleKind(bytes: Uint8Array, extension: string): Kind {
  if (isEncryptedOle(bytes)) return "encrypted";
  const present = OLE_STREAMS.filter(([stream]) => holdsStream(bytes, stream));
  return (present.find(([, , usual]) => usual.test(extension)) ?? present[0])?.[1] ?? "ole";
}

/** A page kept with its images in one file, as Word and browsers save it. */
const SAVED_PAGE = /^(?:MIME-Version:|From: <Saved by )/i;
/** Programs give these names to pages too: exports of a table are called .xls, letters .doc. */
const PAGE_EXTENSION = /^(?:x?html?|docx?|xlsx?)$/;
const PAGE_START = /^<(?:head|body|meta|title|style|table|div|center|font|p|b|h[1-6])[\s>]/i;

function textKind(bytes: Uint8Array, extension: string): Kind {
  const start = decodeStart(bytes.subarray(0, SAMPLE));
  if (looksBinary(start)) return "unknown";
  const head = start.trimStart().slice(0, 2000);
  if (/^(?:<!--.{0,200}-->\s{0,20})?<(?:!doctype html|html[\s>])/i.test(head)) return "html";
  if (SAVED_PAGE.test(head) || (PAGE_EXTENSION.test(extension) && PAGE_START.test(head))) return "html";
  if (/^x?html?$/.test(extension) && /<[a-z]{1,20}[\s>]/i.test(head)) return "html";
  if (/^<\?xml/i.test(head) || /^<svg[\s>]/i.test(head)) return xmlKind(head);
  if (/^0\r?\n\s*SECTION\r?\n/.test(head) || (extension === "ifc" && head.startsWith("ISO-10303")))
    return "drawing";
  return extension === "md" || extension === "markdown" ? "markdown" : "text";
}

function xmlKind(head: string): Kind {
  if (/<html[\s>]/i.test(head)) return "html";
  if (/progid="Word\.Document"|<w:wordDocument|<pkg:package/i.test(head)) return "word-xml";
  return /<svg[\s>]/i.test(head) ? "image" : "xml";
}

/** UTF-8 is read as windows-1252 here: only plain letters are looked for, and a sample may end in the middle of a character. */
function decodeStart(bytes: Uint8Array): string {
  return decodeMarkedUtf16(bytes) ?? decodeWindows1252(bytes).replace(/^ï»¿/, "");
}
