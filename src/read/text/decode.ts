import { UnreadableError } from "../../model/errors.js";
import { decodeMarkedUtf16, decodeWindows1252, looksBinary } from "./encodings.js";

/** Characters looked at to tell text from the rest. */
const START = 20_000;

/**
 * Text of a plain text file: UTF-8 when the bytes are valid UTF-8, windows-1252 otherwise, UTF-16 when a byte order
 * mark says so. NFC, lines ended by "\n", no byte order mark.
 *
 * @throws UnreadableError `fichier-vide`, or `format-inconnu` for bytes that are no text
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length === 0) throw empty();
  const text = decode(bytes)
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?|[\u2028\u2029\u0085\v]/g, "\n")
    .normalize("NFC");
  if (looksBinary(text.slice(0, START))) {
    throw new UnreadableError(
      "format-inconnu",
      "Ce fichier n'est pas un texte lisible. Enregistrez-le au format Word, PDF ou texte, puis recommencez.",
    );
  }
  if (!/\S/.test(text)) throw empty();
  return text;
}

function decode(bytes: Uint8Array): string {
  const utf16 = decodeMarkedUtf16(bytes);
  if (utf16 !== null) return utf16;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decodeWindows1252(bytes);
  }
}

function empty(): UnreadableError {
  return new UnreadableError(
    "fichier-vide",
    "Ce fichier est vide. Vérifiez que le bon fichier a été enregistré, puis recommencez.",
  );
}
