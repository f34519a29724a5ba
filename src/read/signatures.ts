/** What a file is, found in its first bytes: more than the formats that are read, so that the others can be named. */
export type Kind =
  | "pdf"
  | "docx"
  | "odt"
  | "xlsx"
  | "zip"
  | "markdown"
  | "text"
  | "ole"
  | "encrypted"
  | "doc"
  | "xls"
  | "ppt"
  | "message"
  | "rtf"
  | "html"
  | "xml"
  | "word-xml"
  | "ods"
  | "odp"
  | "pptx"
  | "xlsb"
  | "image"
  | "drawing"
  | "archive"
  | "media"
  | "empty"
  | "unknown";

const BINARY: ReadonlyArray<readonly [kind: Kind, at: number, signature: string]> = [
  ["ole", 0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"],
  ["zip", 0, "PK\x03\x04"],
  ["zip", 0, "PK\x05\x06"],
  ["image", 0, "\x89PNG"],
  ["image", 0, "\xFF\xD8\xFF"],
  ["image", 0, "GIF8"],
  ["image", 0, "II*\0"],
  ["image", 0, "MM\0*"],
  ["image", 0, "BM"],
  ["image", 8, "WEBP"],
  ["image", 4, "ftyphei"],
  ["image", 4, "ftypmif1"],
  ["drawing", 0, "AC10"],
  ["archive", 0, "Rar!"],
  ["archive", 0, "7z\xBC\xAF\x27\x1C"],
  ["archive", 0, "\x1F\x8B"],
  ["archive", 257, "ustar"],
  ["media", 4, "ftyp"],
  ["media", 0, "ID3"],
  ["media", 8, "AVI "],
  ["media", 8, "WAVE"],
];

/** Some programs write a few lines before the mark of a PDF; readers look for it in the first kilobyte. */
const HEAD = 1024;

/** The kind told by the signature of a file, or null. Letters alone prove nothing unless a zero byte shows that the file is no text. */
export function readSignature(bytes: Uint8Array): Kind | null {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  const binary = head.includes("\0") ? BINARY.find(([, at, mark]) => head.startsWith(mark, at)) : undefined;
  if (binary !== undefined) return binary[0];
  if (head.startsWith("{\\rtf")) return "rtf";
  if (head.startsWith("%!PS-Adobe")) return "drawing";
  return head.includes("%PDF-") ? "pdf" : null;
}
