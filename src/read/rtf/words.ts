import type { RtfReader } from "./reader.js";
import { SIGNS } from "./signs.js";
import { type RtfState, resetCharacters, resetParagraph } from "./state.js";

type Word = (reader: RtfReader, value: number | undefined) => void;

/** \b is on, \b0 is off. */
const flag =
  (key: "bold" | "underlined" | "capitals" | "hidden"): Word =>
  ({ state }, value) => {
    state[key] = value !== 0;
  };
const number =
  (key: "size" | "left" | "level" | "list" | "table" | "fallback"): Word =>
  ({ state }, value) => {
    state[key] = Math.max(0, value ?? 0);
  };
const centred =
  (value: boolean): Word =>
  ({ state }) => {
    state.centred = value;
  };
const page =
  (value: number): Word =>
  (reader) => {
    reader.page = value;
  };
const form =
  (word: string): Word =>
  ({ state }, value) =>
    state.field?.control(word, value ?? 0);
const paragraph: Word = (reader) => reader.endParagraph();
const all = (words: string, word: Word): Array<readonly [string, Word]> =>
  words.split(" ").map((name) => [name, word]);

/** In the sheet of styles, a style says its number; in the text, a paragraph says its style. */
const style =
  (ofParagraphs: boolean): Word =>
  (reader, value) => {
    if (reader.state.target === "styles") reader.styles.begin(ofParagraphs ? (value ?? 0) : null);
    else if (ofParagraphs) reader.state.style = value ?? 0;
  };
const revision =
  (what: "insertions" | "deletions"): Word =>
  (reader, value) => {
    const on = value !== 0;
    if (what === "deletions") reader.state.deleted = on;
    if (on && reader.state.target === "text") reader.tally[what]++;
  };
const merge =
  (key: "above" | "beside"): Word =>
  (reader) => {
    const row = rowOf(reader);
    const cell = row.at(-1);
    if (cell !== undefined) cell[key] = true;
  };
const MOST_CELLS = 500;

const rowOf = ({ rows, state }: RtfReader): RtfReader["rows"][number] => rows[state.nestedRow ? 1 : 0]!;
const endRow = (reader: RtfReader, depth: number, row: RtfReader["rows"][number]): void => {
  if (reader.state.target === "text") reader.state.flow.endRow(depth, row);
};
const inTable = ({ table }: RtfState): number => Math.max(2, table);

/** What each control word does, but for those that begin a group of another kind. */
export const WORDS: ReadonlyMap<string, Word> = new Map<string, Word>([
  ...[...SIGNS].map(([word, text]) => [word, (reader: RtfReader) => reader.write(text)] as const),
  ["\n", paragraph],
  ["\r", paragraph],
  ...all("par sect", paragraph),
  ["cell", (reader) => reader.endCell(1)],
  ["nestcell", (reader) => reader.endCell(inTable(reader.state))],
  ["row", (reader) => endRow(reader, 1, reader.rows[0]!)],
  ["nestrow", (reader) => endRow(reader, inTable(reader.state), reader.rows[1]!)],
  [
    "trowd",
    (reader) => {
      const row = rowOf(reader);
      row.length = 0;
      row.push({ above: false, beside: false });
    },
  ],
  [
    "cellx",
    (reader) => {
      const row = rowOf(reader);
      if (row.length < MOST_CELLS) row.push({ above: false, beside: false });
    },
  ],
  ["clvmrg", merge("above")],
  ["clmrg", merge("beside")],
  ["pard", ({ state }) => resetParagraph(state)],
  ["plain", ({ state, defaultFont }) => resetCharacters(state, defaultFont)],
  ["b", flag("bold")],
  ...all("ul uld uldash uldashd uldashdd uldb ulth ulw ulwave", flag("underlined")),
  [
    "ulnone",
    ({ state }) => {
      state.underlined = false;
    },
  ],
  ...all("caps scaps", flag("capitals")),
  ["v", flag("hidden")],
  ["fs", number("size")],
  ["li", number("left")],
  ["ls", number("list")],
  ["ilvl", number("level")],
  ["itap", number("table")],
  ["uc", number("fallback")],
  [
    "intbl",
    ({ state }) => {
      state.table = Math.max(1, state.table);
    },
  ],
  ["qc", centred(true)],
  ...all("ql qr qj", centred(false)),
  ["s", style(true)],
  ...all("cs ds ts", style(false)),
  ["sbasedon", (reader, value) => reader.styles.control("sbasedon", value ?? 0)],
  [
    "outlinelevel",
    (reader, value) => {
      if (reader.state.target === "styles") reader.styles.control("outlinelevel", value ?? 0);
      else reader.state.outline = value;
    },
  ],
  ["revised", revision("insertions")],
  ["deleted", revision("deletions")],
  [
    "f",
    (reader, value) => {
      if (reader.state.target === "fonts") reader.fonts.control("f", value ?? 0);
      else reader.state.font = value ?? 0;
    },
  ],
  ...["fcharset", "cpg"].map(
    (word) =>
      [word, ({ fonts }: RtfReader, value: number | undefined) => fonts.control(word, value ?? 0)] as const,
  ),
  [
    "deff",
    (reader, value) => {
      reader.defaultFont = value ?? 0;
      reader.state.font = value ?? 0;
    },
  ],
  [
    "ansicpg",
    (reader, value) => {
      reader.page = value ?? 1252;
    },
  ],
  ["mac", page(10000)],
  ["pc", page(437)],
  ["pca", page(850)],
  ...["fftype", "ffres", "ffdefres"].map((word) => [word, form(word)] as const),
]);
