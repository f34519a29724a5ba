import { viewOf } from "../package/entries.js";
import type { CellMerge } from "../package/marked-tables.js";
import type { TextFormat } from "../package/paragraph-text.js";
import { type Change, readChanges } from "./sprms.js";

/** Format of characters; an absent key is inherited. */
export interface CharacterFormat extends TextFormat {
  deleted?: boolean;
  inserted?: boolean;
  /** The character is a mark that Word draws something for. */
  special?: boolean;
  /** A character style. */
  style?: number;
  /** Place in the data stream of what is drawn. */
  place?: number;
  /** The character at that place is a form field. */
  isField?: boolean;
  /** Rank of its font. */
  font?: number;
  /** A sign of a font: rank of the font, code of the sign. */
  symbol?: readonly [font: number, code: number];
}

/** Format of a paragraph; an absent key is inherited. */
export interface ParagraphFormat {
  /** Counted from 0; 9 is running text. */
  outline?: number;
  /** Rank of its list format, counted from 1; 0 for none. */
  list?: number;
  level?: number;
  centred?: boolean;
  /** In twentieths of a point. */
  left?: number;
  /** Depth in tables. */
  table?: number;
  inTable?: boolean;
  rowEnd?: boolean;
  innerCellEnd?: boolean;
  innerRowEnd?: boolean;
  merges?: readonly CellMerge[];
}

type Apply<Format> = (format: Format, operand: DataView, style: Format) => void;

const set =
  <Format, Key extends keyof Format>(key: Key, read: (operand: DataView) => Format[Key]): Apply<Format> =>
  (format, operand) => {
    format[key] = read(operand);
  };
const byte = (operand: DataView): number => operand.getUint8(0);
/** 0 and 1 are off and on; 128 is as the style, 129 the contrary. */
const toggle =
  (
    key: "bold" | "capitals" | "hidden" | "deleted" | "inserted" | "special" | "isField",
  ): Apply<CharacterFormat> =>
  (format, operand, style) => {
    const value = byte(operand);
    format[key] = value >= 128 ? (style[key] === true) !== (value === 129) : value !== 0;
  };

const CHARACTER: ReadonlyMap<number, Apply<CharacterFormat>> = new Map<number, Apply<CharacterFormat>>([
  [0x0800, toggle("deleted")],
  [0x0801, toggle("inserted")],
  [0x0806, toggle("isField")],
  [0x0835, toggle("bold")],
  [0x083a, toggle("capitals")],
  [0x083b, toggle("capitals")],
  [0x083c, toggle("hidden")],
  [0x0855, toggle("special")],
  [0x2a3e, set("underlined", (operand) => byte(operand) !== 0)],
  [0x4a30, set("style", (operand) => operand.getUint16(0, true))],
  [0x4a43, set("size", (operand) => operand.getUint16(0, true) / 2)],
  [0x4a4f, set("font", (operand) => operand.getUint16(0, true))],
  [0x6a03, set("place", (operand) => operand.getUint32(0, true))],
  [0x6a09, set("symbol", (operand) => [operand.getUint16(0, true), operand.getUint16(2, true)] as const)],
]);

const flag =
  (key: "inTable" | "rowEnd" | "innerCellEnd" | "innerRowEnd"): Apply<ParagraphFormat> =>
  (format, operand) => {
    format[key] = byte(operand) !== 0;
  };
const centred: Apply<ParagraphFormat> = (format, operand) => {
  format.centred = byte(operand) === 1;
};
const left: Apply<ParagraphFormat> = (format, operand) => {
  format.left = operand.getInt16(0, true);
};

const PARAGRAPH: ReadonlyMap<number, Apply<ParagraphFormat>> = new Map<number, Apply<ParagraphFormat>>([
  [0x2403, centred],
  [0x2461, centred],
  [0x2416, flag("inTable")],
  [0x2417, flag("rowEnd")],
  [0x244b, flag("innerCellEnd")],
  [0x244c, flag("innerRowEnd")],
  [0x260a, set("level", byte)],
  [0x2640, set("outline", byte)],
  [0x460b, set("list", (operand) => operand.getUint16(0, true))],
  [0x6649, set("table", (operand) => operand.getInt32(0, true))],
  [0x840f, left],
  [0x845e, left],
  [0xd608, set("merges", readMerges)],
]);

export function applyCharacter(format: CharacterFormat, changes: Uint8Array, style: CharacterFormat): void {
  for (const { code, operand } of readChanges(changes)) CHARACTER.get(code)?.(format, operand, style);
}

const HUGE: ReadonlySet<number> = new Set([0x6645, 0x6646]);

/** Applies the changes of a paragraph; long ones stand in the data stream. */
export function applyParagraph(format: ParagraphFormat, changes: Uint8Array, data: Uint8Array): void {
  for (const change of readChanges(changes)) {
    if (HUGE.has(change.code))
      for (const inner of readChanges(hugeChanges(change, data))) applyOne(format, inner);
    else applyOne(format, change);
  }
}

const applyOne = (format: ParagraphFormat, { code, operand }: Change): void =>
  PARAGRAPH.get(code)?.(format, operand, format);

/** Bytes of long formats read in a document: a damaged one may refer to the same ones from each paragraph. */
const MOST_HUGE = 100_000_000;
const spent = new WeakMap<Uint8Array, number>();

function hugeChanges({ operand }: Change, data: Uint8Array): Uint8Array {
  const at = operand.getUint32(0, true);
  if (at + 2 > data.length) return new Uint8Array();
  const length = viewOf(data).getUint16(at, true);
  const total = (spent.get(data) ?? 0) + length;
  if (total > MOST_HUGE) throw new Error("formats de paragraphe sans fin");
  spent.set(data, total);
  return data.subarray(at + 2, at + 2 + length);
}

const CELL = 20;

/** The cells of a row: how many, where their edges are, then 20 bytes each, the first two of which tell their merges. */
function readMerges(operand: DataView): CellMerge[] {
  const count = operand.byteLength > 2 ? operand.getUint8(2) : 0;
  const start = 3 + (count + 1) * 2;
  const merges: CellMerge[] = [];
  for (let rank = 0; rank < count; rank++) {
    const at = start + rank * CELL;
    const flags = at + 2 <= operand.byteLength ? operand.getUint16(at, true) : 0;
    merges.push({ above: (flags & 0x60) === 0x20, beside: (flags & 0x3) === 0x2 });
  }
  return merges;
}
