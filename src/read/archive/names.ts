/** Upper half of code page 850, which French Windows writes in zips that do not say UTF-8 (letters as in 437, more of them). */
const CODE_PAGE_850 =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0";

/** The name of an entry: UTF-8 when it says so or is so, else the code page of old zips. NFC, "/" between folders. */
export function decodeName(bytes: Uint8Array, isUtf8: boolean): string {
  return utf8(bytes, !isUtf8) ?? [...bytes].map(oldCharacter).join("");
}

function utf8(bytes: Uint8Array, fatal: boolean): string | null {
  try {
    return new TextDecoder("utf-8", { fatal }).decode(bytes);
  } catch {
    return null;
  }
}

const oldCharacter = (byte: number): string =>
  byte < 0x80 ? String.fromCharCode(byte) : (CODE_PAGE_850[byte - 0x80] ?? "\uFFFD");

/** A name that is only a label: no drive, no root, no way up, no control character; "" when nothing is left. */
export function safeName(name: string): string {
  return name
    .normalize("NFC")
    .replaceAll("\\", "/")
    .replace(/[\u0000-\u001F\u007F]/g, "")
    .split("/")
    .map((step) => step.trim())
    .filter((step) => step !== "" && step !== "." && step !== ".." && !/^[A-Za-z]:$/.test(step))
    .join("/");
}

const SYSTEM_FILE = /^(?:Thumbs\.db|desktop\.ini|ehthumbs\.db|Icon\r?)$/i;

/** Files nobody wrote for the dossier: hidden ones, locks of open documents, what systems leave in folders. */
export function isClutter(path: string): boolean {
  return path
    .split("/")
    .some(
      (step) =>
        step.startsWith(".") || step.startsWith("~$") || step === "__MACOSX" || SYSTEM_FILE.test(step),
    );
}

/** A label no other file bears: the second "RC.docx" is "RC (2).docx". The set remembers it. */
export function freeName(path: string, taken: Set<string>): string {
  let name = path;
  for (let rank = 2; taken.has(name); rank++) name = path.replace(/(\.[^./]*)?$/, ` (${rank})$1`);
  taken.add(name);
  return name;
}
