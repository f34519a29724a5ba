/** UTF-16 when a byte order mark says so; null otherwise. The mark is not part of the text. */
export function decodeMarkedUtf16(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return null;
}

/** Characters 128 to 159 of windows-1252; the five undefined ones stay control characters. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

/** Node 20 decodes "windows-1252" as Latin-1: the signs that differ, "€", "’", "œ" among them, are put back. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder("windows-1252").decode(bytes);
  return text.replace(/[\u0080-\u009F]/g, (sign) => WINDOWS_1252.charAt(sign.charCodeAt(0) - 0x80));
}

/** Whether this start of a file is no text: a NUL, or more than one control or undecoded character in two hundred. */
export function looksBinary(start: string): boolean {
  const controls = start.match(/[\u0001-\u0008\u000E-\u001F\uFFFD]/g)?.length ?? 0;
  return start.includes("\0") || controls * 200 > start.length;
}
