import { strToU8, zipSync } from "fflate";
import type { Table } from "mdast";
import { describe, expect, it } from "vitest";
import { columnName, columnOf } from "../../src/read/sheets/rows.js";
import { readXlsx } from "../../src/read/xlsx/index.js";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

interface Sheet {
  readonly name: string;
  readonly rows: string;
  readonly state?: string;
}

function workbook(sheets: readonly Sheet[], extra: Record<string, string> = {}): Uint8Array {
  const list = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" ${state === undefined ? "" : `state="${state}"`} r:id="rId${index + 1}"/>`,
  );
  const targets = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const parts: Record<string, string> = {
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml": `<workbook ${MAIN} xmlns:r="${RELATIONSHIPS}"><sheets>${list.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${targets.join("")}</Relationships>`,
    ...Object.fromEntries(
      sheets.map(({ rows }, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<worksheet ${MAIN}><sheetData>${rows}</sheetData></worksheet>`,
      ]),
    ),
    ...extra,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

const inline = (address: string, text: string): string =>
  `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;

describe("readXlsx", () => {
  it("gives a title for each sheet, and rows with the address of each cell", async () => {
    const strings = `<sst ${MAIN}><si><t>Prestation</t></si><si><r><t>Prix </t></r><r><t>unitaire</t></r></si></sst>`;
    const rows = `<row r="3"><c r="A3" t="s"><v>0</v></c><c r="C3" t="s"><v>1</v></c></row><row r="4">${inline("A4", "Vitrerie")}<c r="C4"><v>12.5</v></c></row>`;
    const { tree } = await readXlsx(
      workbook([{ name: "BPU lot 1", rows }], { "xl/sharedStrings.xml": strings }),
    );
    const [title, table] = tree.children;
    expect(title).toMatchObject({
      type: "heading",
      depth: 1,
      children: [{ value: "BPU lot 1" }],
      data: { origin: { sheet: "BPU lot 1" } },
    });
    const cells = (table as Table).children.map((row) =>
      row.children.map(({ children, data }) => [
        (children[0] as { value: string } | undefined)?.value,
        data?.origin?.cell,
      ]),
    );
    expect(cells).toEqual([
      [
        ["Prestation", "A3"],
        [undefined, "B3"],
        ["Prix unitaire", "C3"],
      ],
      [
        ["Vitrerie", "A4"],
        [undefined, "B4"],
        ["12,5", "C4"],
      ],
    ]);
    expect((table as Table).children[1]?.data?.origin).toEqual({ sheet: "BPU lot 1", cell: "A4" });
  });

  it("shows percentages, dates and euros as Excel does", async () => {
    const styles = `<styleSheet ${MAIN}><numFmts><numFmt numFmtId="164" formatCode="#,##0.00\\ &quot;€&quot;"/><numFmt numFmtId="165" formatCode="[$-40C]d\\ mmmm\\ yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`;
    const rows =
      '<row r="1"><c r="A1" s="1"><v>0.4</v></c><c r="B1" s="2"><v>1200</v></c><c r="C1" s="3"><v>46256</v></c><c r="D1" s="0"><v>0.30000000000000004</v></c></row>';
    const { tree } = await readXlsx(workbook([{ name: "Critères", rows }], { "xl/styles.xml": styles }));
    const values = (tree.children[1] as Table).children[0]?.children.map(
      ({ children }) => (children[0] as { value: string }).value,
    );
    expect(values).toEqual(["40 %", "1200 €", "22/08/2026", "0,3"]);
  });

  it("makes a paragraph of a row with one cell, and starts a new table after an empty row", async () => {
    const rows = `<row r="1">${inline("B1", "Le candidat remplit les cases jaunes.")}</row><row r="2">${inline("A2", "a")}${inline("B2", "b")}</row><row r="4">${inline("A4", "c")}${inline("B4", "d")}</row>`;
    const { tree } = await readXlsx(workbook([{ name: "DPGF", rows }]));
    expect(tree.children.map(({ type }) => type)).toEqual(["heading", "paragraph", "table", "table"]);
    expect(tree.children[1]?.data?.origin).toEqual({ sheet: "DPGF", cell: "B1" });
  });

  it("sets hidden sheets and rows aside, and tells the sheets", async () => {
    const rows = `<row r="1">${inline("A1", "a")}${inline("B1", "b")}</row><row r="2" hidden="1">${inline("A2", "c")}${inline("B2", "d")}</row>`;
    const { tree, remarks } = await readXlsx(
      workbook([
        { name: "BPU", rows },
        { name: "Calculs", rows, state: "veryHidden" },
      ]),
    );
    expect((tree.children[1] as Table).children.map(({ data }) => data?.setAside)).toEqual([
      undefined,
      "texte-masque",
    ]);
    expect(tree.children[2]?.data?.setAside).toBe("texte-masque");
    expect(remarks).toHaveLength(1);
    expect(remarks?.[0]).toContain("« Calculs »");
  });

  it("reads the text boxes laid over a sheet", async () => {
    const { tree } = await readXlsx(
      workbook([{ name: "BPU", rows: "" }], {
        "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships><Relationship Id="rId1" Type="${RELATIONSHIPS}/drawing" Target="../drawings/drawing1.xml"/></Relationships>`,
        "xl/drawings/drawing1.xml":
          '<xdr:wsDr xmlns:xdr="x" xmlns:a="y"><xdr:txBody><a:p><a:r><a:t>Prix hors </a:t></a:r><a:r><a:t>taxes</a:t></a:r></a:p></xdr:txBody></xdr:wsDr>',
      }),
    );
    expect(tree.children[1]).toMatchObject({ type: "paragraph", children: [{ value: "Prix hors taxes" }] });
  });

  it("reads workbooks whose names bear a prefix", async () => {
    const bytes = workbook([{ name: "x", rows: "" }], {
      "xl/worksheets/sheet1.xml":
        '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" t="str"><x:v>Texte</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    });
    expect((await readXlsx(bytes)).tree.children[1]).toMatchObject({
      type: "paragraph",
      children: [{ value: "Texte" }],
    });
  });

  it("stays small when two cells stand at both ends of a row", async () => {
    const rows = Array.from(
      { length: 500 },
      (_, row) => `<row r="${row + 1}">${inline(`A${row + 1}`, "a")}${inline(`XFD${row + 1}`, "b")}</row>`,
    ).join("");
    const { tree } = await readXlsx(workbook([{ name: "x", rows }]));
    expect((tree.children[1] as Table).children[0]?.children).toHaveLength(2);
  });

  it("stops at a number of cells and says so", async () => {
    const row = (number: number) => `<row r="${number}">${"<c><v>1</v></c>".repeat(50)}</row>`;
    const { unreadable } = await readXlsx(
      workbook([
        { name: "Grand", rows: Array.from({ length: 6_100 }, (_, index) => row(index + 1)).join("") },
      ]),
    );
    expect(unreadable[0]).toMatchObject({
      code: "trop-volumineux",
      message: expect.stringContaining("« Grand »"),
    });
  });

  it("says that a broken sheet is damaged", async () => {
    await expect(readXlsx(workbook([{ name: "x", rows: "<row><c>" }]))).rejects.toMatchObject({
      code: "fichier-endommage",
    });
  });

  it("names columns as Excel does", () => {
    for (const [name, column] of [
      ["A", 1],
      ["Z", 26],
      ["AA", 27],
      ["AZ", 52],
      ["ZZ", 702],
      ["XFD", 16_384],
    ] as const) {
      expect(columnOf(name)).toBe(column);
      expect(columnName(column)).toBe(name);
    }
  });
});
