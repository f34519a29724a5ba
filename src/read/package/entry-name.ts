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
