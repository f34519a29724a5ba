import { decodeDos } from "../text/dos.js";
import { decodeWindows1252 } from "../text/encodings.js";

/** Bytes of this page are drawings of a font of signs: they are kept in the private area, as Word does. */
const SYMBOL_PAGE = 42;

/** Code page of each `\fcharset`; the others are written in the page of the document. */
const CHARSETS: ReadonlyMap<number, number> = new Map([
  [0, 1252],
  [2, SYMBOL_PAGE],
  [77, 10000],
  [128, 932],
  [129, 949],
  [134, 936],
  [136, 950],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
  [254, 437],
  [255, 850],
]);

const LABELS: ReadonlyMap<number, string> = new Map([
  [866, "ibm866"],
  [874, "windows-874"],
  [932, "shift_jis"],
  [936, "gbk"],
  [949, "euc-kr"],
  [950, "big5"],
  [10000, "macintosh"],
  [65001, "utf-8"],
  ...[1250, 1251, 1253, 1254, 1255, 1256, 1257, 1258].map((page) => [page, `windows-${page}`] as const),
]);

export const pageOfCharset = (charset: number): number | undefined => CHARSETS.get(charset);

/** Text of a code page; an unknown one is read as windows-1252. */
export function decodePageText(bytes: Uint8Array, page: number): string {
  if (page === SYMBOL_PAGE)
    return [...bytes].map((byte) => String.fromCharCode(byte < 0x20 ? byte : 0xf000 + byte)).join("");
  if (page === 437 || page === 850) return decodeDos(bytes, page);
  const label = LABELS.get(page);
  if (label === undefined) return decodeWindows1252(bytes);
  return new TextDecoder(label).decode(bytes);
}
