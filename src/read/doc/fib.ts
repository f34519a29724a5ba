import { UnreadableError } from "../../model/errors.js";
import type { CompoundFile } from "../package/compound.js";
import { viewOf } from "../package/entries.js";
import { type FileKind, locked, oldFormat } from "../package/failures.js";

export const WORD_97: FileKind = { name: "document Word 97-2003", program: "Word", extension: ".docx" };

/** A structure announced by the header: its place in the table stream. */
const STRUCTURES = {
  styles: 1,
  headers: 11,
  characters: 12,
  paragraphs: 13,
  fonts: 15,
  comments: 4,
  pieces: 33,
  lists: 73,
  listFormats: 74,
} as const;

/** Where a part of the text begins and ends, counted in characters. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The streams of a Word 97–2003 document, and what its header says of them ([MS-DOC], 2.5). */
export interface WordFile {
  readonly main: Uint8Array;
  readonly view: DataView;
  readonly table: Uint8Array;
  /** Pictures, form fields and long formats; empty when absent. */
  readonly data: Uint8Array;
  readonly ranges: Readonly<
    Record<"text" | "footnotes" | "headers" | "comments" | "endnotes" | "boxes", Range>
  >;
  /** Place and length of a structure in the table stream. */
  place(name: keyof typeof STRUCTURES): { readonly at: number; readonly length: number };
  /** A structure of the table stream; empty when absent. */
  structure(name: keyof typeof STRUCTURES): Uint8Array;
}

const MAGIC = 0xa5ec;
const WORD_97_VERSION = 0xc1;
const FLAGS = 0x0a;
const LENGTHS = 0x4c;
const PLACES = 0x9a;

/** Opens the streams. Throws UnreadableError for a locked file or one of Word 6 or 95. */
export function openWordFile(file: CompoundFile): WordFile {
  const main = file.stream("WordDocument");
  const view = viewOf(main);
  if (view.getUint16(0, true) !== MAGIC || view.getUint16(2, true) < WORD_97_VERSION)
    throw oldFormat(WORD_97);
  const flags = view.getUint16(FLAGS, true);
  if ((flags & 0x100) !== 0) throw locked(WORD_97);
  const table = file.stream((flags & 0x200) === 0 ? "0Table" : "1Table");
  const place = (name: keyof typeof STRUCTURES) => {
    const at = PLACES + STRUCTURES[name] * 8;
    return { at: view.getUint32(at, true), length: view.getUint32(at + 4, true) };
  };
  return {
    main,
    view,
    table,
    data: file.has("Data") ? file.stream("Data") : new Uint8Array(),
    ranges: readRanges(view),
    place,
    structure(name) {
      const { at, length } = place(name);
      if (at + length > table.length) throw new UnreadableError("fichier-endommage", DAMAGED);
      return table.subarray(at, at + length);
    },
  };
}

/** The parts of a document follow each other, in this order. */
function readRanges(view: DataView): WordFile["ranges"] {
  let next = 0;
  const range = (rank: number): Range => {
    const start = next;
    next += Math.max(0, view.getInt32(LENGTHS + rank * 4, true));
    return { start, end: next };
  };
  const [text, footnotes, headers] = [range(0), range(1), range(2)];
  next += Math.max(0, view.getInt32(LENGTHS + 12, true));
  return { text, footnotes, headers, comments: range(4), endnotes: range(5), boxes: range(6) };
}

const DAMAGED =
  "Le fichier est endommagé ou incomplet. Ouvrez-le dans Word, enregistrez-en une copie au format .docx, puis déposez cette copie.";
