import { decodeMarkedUtf16, decodeWindows1252 } from "../text/encodings.js";

/** Bytes in which a page says how it is encoded. */
const HEAD = 4_096;
const DECLARED = /charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w-]{1,40})/i;
const WINDOWS_1252 = /^(?:windows-1252|cp1252|iso-?8859-1|latin1|us-ascii|ascii)$/i;

/**
 * Text of a web page: by its byte order mark; as UTF-8 when it is valid and says more than ASCII, whatever the page
 * declares; as declared; else as windows-1252.
 */
export function decodePage(bytes: Uint8Array, declared?: string): string {
  const utf16 = decodeMarkedUtf16(bytes);
  if (utf16 !== null) return utf16;
  const utf8 = strictUtf8(bytes);
  if (utf8 !== null) return utf8;
  const head = decodeWindows1252(bytes.subarray(0, HEAD));
  return decodeAs(bytes, declared ?? DECLARED.exec(head)?.[1] ?? "windows-1252");
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A declared UTF-8 has just been disproved, and an unknown name says nothing. */
function decodeAs(bytes: Uint8Array, label: string): string {
  if (WINDOWS_1252.test(label) || /^utf/i.test(label)) return decodeWindows1252(bytes);
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return decodeWindows1252(bytes);
  }
}
