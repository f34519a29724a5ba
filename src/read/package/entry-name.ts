import { decodeDos } from "../text/dos.js";
import { decodeWindows1252 } from "../text/encodings.js";

/** Signs beyond ASCII that French names of files hold. */
const USUAL = /[àâäçéèêëîïôöùûüÿœæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆ°’‘“”«»–—€º\u00a0]/u;

/**
 * The name of an entry: UTF-8 when it says so or is so; else what old zips write, the code page of DOS (Windows Explorer)
 * or windows-1252 (some archivers), whichever gives the name of a file a person would write.
 */
export function decodeName(bytes: Uint8Array, isUtf8: boolean): string {
  const name = utf8(bytes, !isUtf8);
  if (name !== null) return name;
  const [dos, windows] = [decodeDos(bytes, 850), decodeWindows1252(bytes)];
  return likeliness(windows) > likeliness(dos) ? windows : dos;
}

function utf8(bytes: Uint8Array, fatal: boolean): string | null {
  try {
    return new TextDecoder("utf-8", { fatal }).decode(bytes);
  } catch {
    return null;
  }
}

/** Usual signs less unusual ones. */
function likeliness(name: string): number {
  let score = 0;
  for (const sign of name) if (sign > "\u007f") score += USUAL.test(sign) ? 1 : -1;
  return score;
}
