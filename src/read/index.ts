import type { Document, Format, Input, ReadResult } from "../model/document.js";
import { formatOf } from "./detect.js";
import { extensionOf, kindOf } from "./kind.js";
import { refusalOf } from "./refusals.js";
import { bytesOf, checkSize, internalError, unreadDocument, unreadReason } from "./unread-document.js";

export { detectFormat } from "./detect.js";

export interface ReadOptions {
  /** Files larger than this, in bytes, are refused; default 300 MB. */
  readonly maxBytes?: number;
}

const LARGEST_FILE = 300_000_000;

type Reader = (bytes: Uint8Array) => Promise<ReadResult>;

/** Loaded only when a file needs them. */
const READERS: Partial<Record<Format, () => Promise<Reader>>> = {
  docx: async () => (await import("./docx/index.js")).readDocx,
  odt: async () => (await import("./odt/index.js")).readOdt,
  pdf: async () => (await import("./pdf/index.js")).readPdf,
  xlsx: async () => (await import("./xlsx/index.js")).readXlsx,
  html: async () => (await import("./html/index.js")).readHtml,
  rtf: async () => (await import("./rtf/index.js")).readRtf,
  ods: async () => (await import("./ods/index.js")).readOds,
  doc: async () => (await import("./doc/index.js")).readDoc,
  xls: async () => (await import("./xls/index.js")).readXls,
  markdown: async () => (await import("./markdown/index.js")).readMarkdown,
  text: async () => (await import("./text/index.js")).readText,
};

/**
 * Reads one file, whatever it is. Never throws: a file that cannot be read is a document with an empty tree and the reason,
 * in French, in `unreadable`. A file whose extension lies is read for what it is, and `remarks` says so.
 */
export async function readDocument(input: Input, options: ReadOptions = {}): Promise<Document> {
  const { file } = input;
  const { maxBytes = LARGEST_FILE } = options;
  let [size, format]: [number, Format] = [input.size ?? 0, "unknown"];
  try {
    const bytes = await bytesOf(input, maxBytes);
    size = bytes.length;
    checkSize(size, maxBytes);
    const kind = kindOf(bytes, file);
    format = formatOf(kind);
    const refusal = refusalOf(kind);
    const reader = await READERS[format]?.();
    if (refusal !== null || reader === undefined)
      return unreadDocument(file, format, size, refusal ?? internalError(format));
    const { remarks = [], ...result } = await reader(bytes);
    return { file, format, size, ...result, remarks: [...misnamed(file, format), ...remarks] };
  } catch (error) {
    return unreadDocument(file, format, size, unreadReason(error));
  }
}

const NAMES: Partial<Record<Format, readonly [name: string, extensions: RegExp]>> = {
  docx: ["document Word (.docx)", /^do[ct][xm]$/],
  odt: ["document OpenDocument (.odt)", /^o[dt]t$/],
  pdf: ["PDF", /^pdf$/],
  xlsx: ["classeur Excel (.xlsx)", /^xl[st][xm]$/],
  html: ["document HTML", /^(?:x?html?|mht(?:ml)?|asp|php)$/],
  ods: ["classeur OpenDocument (.ods)", /^o[dt]s$/],
  doc: ["document Word 97-2003 (.doc)", /^do[ct]$/],
  xls: ["classeur Excel 97-2003 (.xls)", /^xl[st]$/],
  rtf: ["document RTF (.rtf)", /^rtf$/],
  text: [
    "fichier de texte",
    /^(?!(?:do[ct][xm]?|o[dt][ts]|pdf|xl[st][xmb]?|rtf|x?html?|mht|zip|png|jpe?g)$)/,
  ],
};

function misnamed(file: string, format: Format): string[] {
  const extension = extensionOf(file);
  const known = NAMES[format];
  if (known === undefined || extension === "" || known[1].test(extension)) return [];
  return [
    `Ce fichier porte l'extension .${extension}, mais c'est un ${known[0]} : il a été lu comme tel. Corrigez son nom.`,
  ];
}
