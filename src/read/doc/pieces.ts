import { viewOf } from "../package/entries.js";
import { decodeWindows1252 } from "../text/encodings.js";
import type { WordFile } from "./fib.js";

/** A run of characters that stand together in the main stream. */
export interface Piece {
  /** Rank of its first character in the whole text, and after its last one. */
  readonly start: number;
  readonly end: number;
  /** Place of its first byte. */
  readonly at: number;
  /** Bytes of a character: 1 or 2. */
  readonly width: 1 | 2;
}

/** The text of a document in the order it is read, all its parts together, and where each piece of it stands. */
export interface PieceText {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

const FORMAT = 1;
const COMPRESSED = 0x40000000;

/** Reads the piece table ([MS-DOC], 2.8.35). Throws when it is damaged. */
export function readPieces(file: WordFile): PieceText {
  const structure = file.structure("pieces");
  const view = viewOf(structure);
  let at = 0;
  while (view.getUint8(at) === FORMAT) at += 3 + view.getUint16(at + 1, true);
  const length = view.getUint32(at + 1, true);
  const table = new DataView(view.buffer, view.byteOffset + at + 5, length);
  const count = Math.floor((length - 4) / 12);
  const pieces: Piece[] = [];
  const texts: string[] = [];
  let next = 0;
  for (let index = 0; index < count; index++) {
    const piece = readPiece(table, index, count);
    const bytes = file.main.subarray(piece.at, piece.at + (piece.end - piece.start) * piece.width);
    if (piece.start !== next || piece.end < next || bytes.length < (piece.end - piece.start) * piece.width)
      throw new Error(`morceau de texte ${index} hors du fichier`);
    // A text longer than its file is made of pieces written several times: no program does that.
    if (piece.end > file.main.length) throw new Error("texte plus long que le fichier");
    next = piece.end;
    pieces.push(piece);
    texts.push(piece.width === 1 ? decodeWindows1252(bytes) : decodeUtf16(bytes));
  }
  return { text: texts.join(""), pieces };
}

function readPiece(table: DataView, index: number, count: number): Piece {
  const place = table.getUint32((count + 1) * 4 + index * 8 + 2, true);
  const compressed = (place & COMPRESSED) !== 0;
  const at = place & 0x3fffffff;
  return {
    start: table.getUint32(index * 4, true),
    end: table.getUint32(index * 4 + 4, true),
    at: compressed ? Math.floor(at / 2) : at,
    width: compressed ? 1 : 2,
  };
}

/** One character for two bytes, whatever they are, so that ranks are kept. */
function decodeUtf16(bytes: Uint8Array): string {
  const view = viewOf(bytes);
  const parts: string[] = [];
  for (let at = 0; at + 1 < bytes.length; at += 16_384) {
    const end = Math.min(bytes.length - 1, at + 16_384);
    const codes: number[] = [];
    for (let place = at; place < end; place += 2) codes.push(view.getUint16(place, true));
    parts.push(String.fromCharCode(...codes));
  }
  return parts.join("");
}
