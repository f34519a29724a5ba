import { describe, expect, it } from "vitest";
import { readPdf } from "../../src/read/pdf/index.js";
import { placeOf } from "../../src/report/place.js";
import { makePdf, title } from "./support/pdf.js";
import { aside, items, paragraphs } from "./support/tree.js";

const PROSE =
  "Le titulaire exécute les prestations dans le respect des règles de l'art et des normes en vigueur.";

/** The inside of pdfkit: its objects and the dictionary of the document. */
interface Inside {
  ref(data: unknown): { end(): void };
  readonly _root: { readonly data: Record<string, unknown> };
  readonly page: { readonly resources: { readonly data: Record<string, unknown> } };
}

/** A text in a layer, shown or not when the file is opened. */
function inLayer(pdf: PDFKit.PDFDocument, shown: boolean, text: string): void {
  const inside = pdf as unknown as Inside;
  const layer = inside.ref({ Type: "OCG", Name: new String("Calque") });
  layer.end();
  inside._root.data["OCProperties"] = { OCGs: [layer], D: shown ? {} : { OFF: [layer] } };
  inside.page.resources.data["Properties"] = { MC0: layer };
  pdf.addContent("/OC /MC0 BDC");
  pdf.text(text);
  pdf.addContent("EMC");
}

describe("what a PDF holds beside its text", () => {
  it("reads the fields of a form where they are seen, and shows those left empty", async () => {
    const bytes = await makePdf((pdf) => {
      pdf.initForm();
      pdf.text("Nom du candidat :", 60, 100);
      pdf.formText("nom", 170, 96, 200, 18, { value: "Société Verdier" });
      pdf.text("Montant annuel :", 60, 140);
      pdf.formText("montant", 170, 136, 200, 18, {});
      pdf.text("Marché réservé", 90, 180);
      pdf.formCheckbox("reserve", 70, 178, 12, 12, { value: true } as never);
    });
    const { tree } = await readPdf(bytes);
    const text = [...paragraphs(tree.children), ...items(tree.children)].join("\n");
    expect(text).toContain("Nom du candidat : Société Verdier");
    expect(text).toContain("Montant annuel : ……");
    expect(text).toMatch(/[☒☐] Marché réservé/);
  });

  it("sets notes aside and says how many there are", async () => {
    const bytes = await makePdf((pdf) => {
      pdf.text(PROSE);
      pdf.note(60, 200, 20, 20, "Vérifier ce point avec le service juridique");
    });
    const { tree, remarks } = await readPdf(bytes);
    expect(paragraphs(tree.children)).toEqual([PROSE]);
    expect(aside({ tree }, "annotation").join()).toContain("Vérifier ce point avec le service juridique");
    expect(remarks).toEqual([expect.stringContaining("1 annotation ajoutée")]);
  });

  it("names the files joined to it", async () => {
    const bytes = await makePdf((pdf) => {
      pdf.text(PROSE);
      pdf.file(Buffer.from("contenu"), { name: "annexe 2.txt" });
    });
    expect((await readPdf(bytes)).remarks).toEqual([expect.stringContaining("annexe 2.txt")]);
  });

  it.each([
    [true, [PROSE, "Texte du calque."]],
    [false, [PROSE]],
  ])("reads a layer only when it is shown (%s)", async (shown, expected) => {
    const bytes = await makePdf((pdf) => {
      pdf.text(PROSE).moveDown(2);
      inLayer(pdf, shown, "Texte du calque.");
    });
    const { tree, remarks } = await readPdf(bytes);
    expect(paragraphs(tree.children)).toEqual(expected);
    expect(aside({ tree }, "texte-masque").join().includes("Texte du calque.")).toBe(!shown);
    expect(remarks?.some((remark) => remark.includes("calques masqués"))).toBe(!shown);
  });

  it("says that its text comes from the recognition of scanned pages", async () => {
    const bytes = await makePdf((pdf) => {
      pdf.addContent("3 Tr");
      pdf.text(PROSE);
    });
    const { tree, remarks } = await readPdf(bytes);
    expect(paragraphs(tree.children)).toEqual([PROSE]);
    expect(remarks).toEqual([expect.stringContaining("reconnaissance de caractères")]);
  });

  it("names the pages as the file numbers them", async () => {
    const bytes = await makePdf((pdf) => {
      const inside = pdf as unknown as Inside;
      const labels = inside.ref({ Nums: [0, { S: "r" }, 1, { S: "D", St: 1 }] });
      labels.end();
      inside._root.data["PageLabels"] = labels;
      for (const [at, name] of ["1. Objet", "2. Durée", "3. Prix"].entries()) {
        if (at > 0) pdf.addPage();
        title(pdf, name, 14);
        pdf.text(PROSE);
      }
    });
    const { tree } = await readPdf(bytes);
    const titles = tree.children.filter(({ type }) => type === "heading");
    const origins = titles.map(({ data }) => data?.origin);
    expect(origins.map((origin) => [origin?.page, origin?.pageLabel])).toEqual([
      [1, "i"],
      [2, "1"],
      [3, "2"],
    ]);
    const place = placeOf({ document: "a.pdf", section: [], origin: { page: 1, pageLabel: "i" }, quote: "" });
    expect(place).toBe("a.pdf, page i (1 du fichier)");
  });

  it("says nothing of a plain file", async () => {
    const bytes = await makePdf((pdf) => pdf.text(PROSE));
    expect((await readPdf(bytes)).remarks).toEqual([]);
  });
});
