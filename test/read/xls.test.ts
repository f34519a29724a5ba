import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/read/index.js";
import { readXls } from "../../src/read/xls/index.js";
import { compoundFile } from "./support/compound.js";
import { expectSober } from "./support/mutations.js";
import { showTree } from "./support/show-tree.js";

type Bytes = readonly number[];
const word = (value: number): Bytes => [value & 255, (value >> 8) & 255];
const long = (value: number): Bytes => [...word(value & 0xffff), ...word(value >>> 16)];
const latin = (text: string): Bytes => [...text].map((letter) => letter.charCodeAt(0));
const wide = (text: string): Bytes => [...text].flatMap((letter) => word(letter.charCodeAt(0)));
const double = (value: number): Bytes => [...new Uint8Array(new Float64Array([value]).buffer)];
const record = (type: number, ...data: readonly Bytes[]): Bytes => [
  ...word(type),
  ...word(data.flat().length),
  ...data.flat(),
];
/** A text in one byte a character. */
const text = (value: string): Bytes => [...word(value.length), 0, ...latin(value)];
const cell = (row: number, column: number, style = 0): Bytes => [
  ...word(row),
  ...word(column),
  ...word(style),
];
const shared = (row: number, column: number, rank: number): Bytes =>
  record(0xfd, cell(row, column), long(rank));

const BEGIN = record(0x809, word(0x600), word(5), long(0), long(0), long(0));
const END = record(0x0a);

/** A workbook: the records shared by its sheets, then those of each sheet. */
function workbook(
  globals: Bytes,
  ...sheets: ReadonlyArray<readonly [name: string, state: number, records: Bytes]>
): Uint8Array {
  const heads = sheets.map(
    ([name, state]) =>
      (at: number) =>
        record(0x85, long(at), [state, 0, name.length, 1], wide(name)),
  );
  const before = BEGIN.length + globals.length + END.length + heads.flatMap((head) => head(0)).length;
  let next = before;
  const bodies = sheets.map(([, , records]) => [...BEGIN, ...records, ...END]);
  const placed = heads.flatMap((head, index) => {
    const made = head(next);
    next += bodies[index]!.length;
    return made;
  });
  return compoundFile({
    Workbook: Uint8Array.from([...BEGIN, ...globals, ...placed, ...END, ...bodies.flat()]),
  });
}

const STRINGS = record(
  0xfc,
  long(3),
  long(3),
  text("Prestation"),
  [...word(7), 1 | 8, ...word(1), ...wide("Prix €/"), ...long(0)],
  [...word(10), 0, ...latin("Vitr")],
);
/** The third text goes on in another record, there in two bytes a character. */
const CONTINUED = record(0x3c, [1], wide("erie €"));
const STYLES = [
  ...record(0x41e, word(164), text('#,##0.00 "x"')),
  ...record(0x41e, word(165), text("dd/mm/yyyy")),
  ...record(0xe0, word(0), word(0)),
  ...record(0xe0, word(0), word(9)),
  ...record(0xe0, word(0), word(165)),
];

describe("readXls", () => {
  it("gives a title for each sheet, and rows with the address of each cell", async () => {
    const records = [
      ...shared(2, 2, 1),
      ...shared(2, 0, 0),
      ...shared(3, 0, 2),
      ...record(0x27e, cell(3, 2), long((1250 << 2) | 3)),
    ];
    const bytes = workbook([...STRINGS, ...CONTINUED], ["BPU – lot 1", 0, records]);
    const document = await readDocument({ file: "BPU.xls", bytes });
    expect(document).toMatchObject({ format: "xls", unreadable: [], remarks: [] });
    expect(showTree(document.tree)).toEqual([
      "# BPU – lot 1",
      "| Prestation |  | Prix €/",
      "| Vitrerie € |  | 12,5",
    ]);
    expect(document.tree.children[1]?.data?.origin).toEqual({ sheet: "BPU – lot 1", cell: "A3" });
  });

  it("shows numbers, dates, formulas and what is typed, each as its record holds it", async () => {
    const records = [
      ...record(0x203, cell(0, 0), double(0.5)),
      ...record(0x203, cell(0, 1, 1), double(0.4)),
      ...record(0x203, cell(0, 2, 2), double(46_273)),
      ...record(0xbd, word(1), word(0), word(0), long((7 << 2) | 2), word(0), long((8 << 2) | 2), word(1)),
      ...record(0x06, cell(2, 0), double(12), word(0), long(0), word(0)),
      ...record(0x06, cell(2, 1), [0, 0, 0, 0, 0, 0, 255, 255], word(0), long(0), word(0)),
      ...record(0x207, text("calcul\xe9")),
      ...record(0x06, cell(2, 2), [1, 0, 1, 0, 0, 0, 255, 255], word(0), long(0), word(0)),
      ...record(0x204, cell(3, 0), text("tap\xe9")),
      ...record(0x205, cell(3, 1), [1, 0]),
      ...record(0x205, cell(3, 2), [42, 1]),
    ];
    const { tree } = await readXls(workbook(STYLES, ["s", 0, records]));
    expect(showTree(tree)).toEqual([
      "# s",
      "| 0,5 | 40 % | 08/09/2026",
      "| 7 | 8",
      "| 12 | calculé | VRAI",
      "| tapé | VRAI",
    ]);
  });

  it("sets hidden sheets and rows aside, counts comments and reads text boxes, not charts", async () => {
    const chart = [...BEGIN, ...record(0x204, cell(9, 9), text("axe")), ...END];
    const box = [
      ...record(0x1b6, word(0), word(0), long(0), word(0), word(8), word(0), long(0)),
      ...record(0x3c, [0], latin("Consigne")),
    ];
    const hidden = record(0x208, word(1), word(0), word(2), word(255), long(0), [0x20, 0, 0, 0]);
    const cells = [
      ...record(0x204, cell(0, 0), text("a")),
      ...record(0x204, cell(1, 0), text("b")),
      ...record(0x204, cell(1, 1), text("c")),
    ];
    const { tree, remarks } = await readXls(
      workbook(
        [],
        ["Vue", 0, [...hidden, ...cells, ...chart, ...box, ...record(0x1c, long(0))]],
        ["Cachée", 1, cells],
      ),
    );
    expect(showTree(tree)).toEqual([
      "# Vue",
      "a",
      "| b | c",
      "Consigne",
      "# Cachée",
      "{texte-masque} a",
      "| b | c",
    ]);
    expect(tree.children[2]).toMatchObject({ children: [{ data: { setAside: "texte-masque" } }] });
    expect(remarks).toEqual([
      expect.stringContaining("« Cachée »"),
      expect.stringContaining("1 commentaire"),
    ]);
  });

  it("counts dates from 1904 when the workbook does", async () => {
    const records = record(0x203, cell(0, 0, 2), double(44_811));
    const { tree } = await readXls(workbook([...record(0x22, word(1)), ...STYLES], ["s", 0, records]));
    expect(showTree(tree)).toEqual(["# s", "08/09/2026"]);
  });
});

describe("workbooks that cannot be read", () => {
  it.each([
    ["locked by a password", workbook(record(0x2f, word(1))), "mot-de-passe"],
    [
      "of Excel 95",
      compoundFile({ Workbook: Uint8Array.from(record(0x809, word(0x500), word(5))) }),
      "format-non-pris-en-charge",
    ],
    ["cut", workbook([...STRINGS], ["s", 0, []]).subarray(0, 3_000), "fichier-endommage"],
    ["without a workbook", compoundFile({ Autre: new Uint8Array(10) }), "fichier-endommage"],
    ["that is no compound file", new TextEncoder().encode("texte"), "format-inconnu"],
    ["that is empty", new Uint8Array(), "fichier-vide"],
  ])("says what to do with a file %s", async (_, bytes, code) => {
    await expect(readXls(bytes)).rejects.toMatchObject({ code, message: expect.stringMatching(/\.$/) });
  });

  it("stops where one long text told by many cells would fill the memory", async () => {
    const manyTimes = record(0xfc, long(1), long(1), text("x".repeat(8_000)));
    const cells = Array.from({ length: 4_000 }, (_, at) => shared(at, 0, 0)).flat();
    const { unreadable } = await readXls(workbook(manyTimes, ["s", 0, cells]));
    expect(unreadable).toMatchObject([{ code: "trop-volumineux" }]);
  });

  it("answers any damaged file with a tree or a sentence", async () => {
    const records = [...shared(0, 0, 0), ...shared(0, 1, 1), ...record(0x204, cell(3, 0), text("fin"))];
    await expectSober(readXls, workbook([...STRINGS, ...CONTINUED, ...STYLES], ["s", 0, records]), 400);
  });
});
