import { UnreadableError } from "../../model/errors.js";

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
  if (looksBinary(text)) {
    throw new UnreadableError(
      "format-inconnu",
      "Ce fichier n'est pas un texte lisible. Enregistrez-le au format Word, PDF ou texte, puis recommencez.",
    );
  }
  if (!/\S/.test(text)) throw empty();
  return text;
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decodeWindows1252(bytes);
  }
}

/** Characters 128 to 159 of windows-1252; the five undefined ones stay control characters. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

/** Node 20 decodes "windows-1252" as Latin-1: the signs that differ, "€", "’", "œ" among them, are put back. */
function decodeWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder("windows-1252").decode(bytes);
  return text.replace(/[\u0080-\u009F]/g, (sign) => WINDOWS_1252.charAt(sign.charCodeAt(0) - 0x80));
}

/** More than one control character in two hundred, or any NUL: no text. */
function looksBinary(text: string): boolean {
  const start = text.slice(0, 20_000);
  if (start.includes("\0")) return true;
  const controls = start.match(/[\u0001-\u0008\u000E-\u001F\uFFFD]/g)?.length ?? 0;
  return controls * 200 > start.length;
}

function empty(): UnreadableError {
  return new UnreadableError(
    "fichier-vide",
    "Ce fichier est vide. Vérifiez que le bon fichier a été enregistré, puis recommencez.",
  );
}
