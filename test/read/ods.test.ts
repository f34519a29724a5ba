import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { ReadResult } from "../../src/model/document.js";
import { readDocument } from "../../src/read/index.js";
import { readOds } from "../../src/read/ods/index.js";
import { expectSober } from "./support/mutations.js";
import { showTree } from "./support/show-tree.js";

const NAMESPACES = ["office", "text", "table", "style", "draw"]
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(" ");

/** Raw XML of the sheets, and of the styles, of a workbook. */
function workbook(sheets: string, styles = "", manifest = "<manifest/>"): Uint8Array {
  const parts = {
    mimetype: "application/vnd.oasis.opendocument.spreadsheet",
    "content.xml": `<?xml version="1.0"?><office:document-content ${NAMESPACES} xmlns:svg="urn:x"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${sheets}</office:spreadsheet></office:body></office:document-content>`,
    "META-INF/manifest.xml": manifest,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}
const sheet = (name: string, rows: string, more = ""): string =>
  `<table:table table:name="${name}" ${more}>${rows}</table:table>`;
const row = (cells: string, more = ""): string => `<table:table-row ${more}>${cells}</table:table-row>`;
const cell = (text: string, more = ""): string =>
  `<table:table-cell ${more}>${text === "" ? "" : `<text:p>${text}</text:p>`}</table:table-cell>`;
const read = (sheets: string, styles?: string): Promise<ReadResult> => readOds(workbook(sheets, styles));

describe("readOds", () => {
  it("gives a title for each sheet, and rows with the address of each cell", async () => {
    const document = await readDocument({
      file: "BPU.ods",
      bytes: workbook(
        sheet(
          "Lot 1",
          row(cell("Prestation") + cell("") + cell("Prix<text:s text:c='2'/>HT<text:line-break/>en euros")) +
            row("", "table:number-rows-repeated='3'") +
            row(cell("Vitrerie")),
        ) + sheet("Lot 2", row(cell("", "table:number-columns-repeated='2'") + cell("Total"))),
      ),
    });
    expect(document).toMatchObject({ format: "ods", unreadable: [], remarks: [] });
    expect(showTree(document.tree)).toEqual([
      "# Lot 1",
      "| Prestation |  | Prix  HT\nen euros",
      "Vitrerie",
      "# Lot 2",
      "Total",
    ]);
    expect(document.tree.children.map(({ data }) => data?.origin)).toEqual([
      { sheet: "Lot 1" },
      { sheet: "Lot 1", cell: "A1" },
      { sheet: "Lot 1", cell: "A5" },
      { sheet: "Lot 2" },
      { sheet: "Lot 2", cell: "C1" },
    ]);
  });

  it("shows values that have no text, repeats what is repeated and leaves out covered cells", async () => {
    const value = (type: string, more: string): string =>
      `<table:table-cell office:value-type="${type}" ${more}/>`;
    expect(
      showTree(
        (
          await read(
            sheet(
              "s",
              row(
                value("float", 'office:value="12.5"') +
                  value("percentage", 'office:value="0.4"') +
                  value("currency", 'office:currency="EUR" office:value="1200"') +
                  value("date", 'office:date-value="2026-09-08T00:00:00"') +
                  value("boolean", 'office:boolean-value="true"'),
              ) +
                row(
                  `${cell("x", "table:number-columns-repeated='2'")}<table:covered-table-cell/>${cell("y")}`,
                  "table:number-rows-repeated='2'",
                ),
            ),
          )
        ).tree,
      ),
    ).toEqual(["# s", "| 12,5 | 40 % | 1200 € | 08/09/2026 | VRAI", "| x | x |  | y", "| x | x |  | y"]);
  });

  it("sets hidden sheets and rows aside; comments are counted, shapes are read", async () => {
    const { tree, remarks } = await read(
      sheet(
        "Visible",
        row(cell("a") + cell("b"), "table:visibility='collapse'") +
          row(
            `<table:table-cell><office:annotation><text:p>non</text:p></office:annotation><text:p>c</text:p><draw:frame><draw:text-box><text:p>Consigne</text:p></draw:text-box></draw:frame></table:table-cell>`,
          ),
      ) + sheet("Cachée", row(cell("d")), "table:style-name='ta2'"),
      '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>',
    );
    expect(showTree(tree)).toEqual(["# Visible", "| a | b", "c", "Consigne", "# Cachée", "{texte-masque} d"]);
    expect(tree.children[1]).toMatchObject({ children: [{ data: { setAside: "texte-masque" } }] });
    expect(remarks).toEqual([
      expect.stringContaining("« Cachée »"),
      expect.stringContaining("1 commentaire"),
    ]);
  });
});

describe("workbooks made to harm", () => {
  it("does not believe the cells and rows that are announced", async () => {
    const { tree, unreadable } = await read(
      sheet(
        "s",
        row(cell("x", "table:number-columns-repeated='999999'"), "table:number-rows-repeated='1048576'"),
      ),
    );
    expect(unreadable).toMatchObject([{ code: "trop-volumineux" }]);
    expect(tree.children.length).toBeLessThan(10);
  });

  it("says what is locked, broken or no workbook", async () => {
    await expect(readOds(workbook("", "", "<a encryption-data='1'/>"))).rejects.toMatchObject({
      code: "mot-de-passe",
    });
    await expect(readOds(workbook("<table:table>"))).rejects.toMatchObject({ code: "fichier-endommage" });
    await expect(readOds(strToU8("texte"))).rejects.toMatchObject({ code: "format-inconnu" });
  });

  it("answers any damaged file with a tree or a sentence", async () => {
    await expectSober(readOds, workbook(sheet("s", row(cell("a") + cell("b")) + row(cell("c")))), 200);
  });
});
