import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { beforeAll, describe, expect, it } from "vitest";
import { type Report, readDocument } from "../../src/index.js";
import { mainActions } from "../../src/report/actions.js";
import { wordReport } from "../../src/report/word/index.js";
import { textOf } from "../read/support/tree.js";
import { bareDossier, lintTexts } from "../support/lint.js";

let report: Report;
const read = async (bytes: Uint8Array) => (await readDocument({ file: "rapport.docx", bytes })).tree;
const plain = (text: string) => text.replace(/\s+/g, " ").trim();
beforeAll(async () => {
  report = await lintTexts(
    bareDossier({
      "CCAP.md": "# CCAP\n## 6 Paiement\nLe délai de paiement est de 45 jours.\n",
      "AE.md": "# Acte d'engagement\n## 2 Paiement\nLe délai de paiement est de 30 jours.\n",
    }),
  );
});

describe("the report as a Word file", () => {
  it("holds the sheet, what to do, and each requirement with its wording", async () => {
    const text = plain(textOf(await read(wordReport(report))));
    for (const said of ["Visas", "Écart accepté – motif", "RC.md", "SPASER CANSSM-Filieris 2024-2027"])
      expect(text).toContain(said);
    for (const { action } of mainActions(report)) expect(text).toContain(plain(action));
    for (const { title, message, verdict, model } of report.requirements) {
      expect(text).toContain(plain(title));
      expect(text).toContain(plain(message));
      if (verdict === "a_corriger" && model) expect(text).toContain(plain(model.text));
    }
    expect(text).toContain("45 jours");
  });

  it("is well-formed, part by part, and names no part that is not there", () => {
    const parts = unzipSync(wordReport(report));
    for (const [name, bytes] of Object.entries(parts)) {
      const parser = new SaxesParser({ xmlns: true });
      parser.on("error", (error) => {
        throw new Error(`${name}: ${error.message}`);
      });
      parser.write(strFromU8(bytes)).close();
    }
    const types = strFromU8(parts["[Content_Types].xml"]!);
    for (const [, part] of types.matchAll(/PartName="\/([^"]+)"/g))
      expect(Object.keys(parts)).toContain(part);
    const styles = strFromU8(parts["word/styles.xml"]!);
    for (const [, style] of strFromU8(parts["word/document.xml"]!).matchAll(/<w:pStyle w:val="(\w+)"/g))
      expect(styles).toContain(`w:styleId="${style}"`);
  });

  it("shows what a document says as text, whatever it holds", async () => {
    const hostile = 'a</w:t><w:br/>&"\u0007\ud800';
    const requirements = report.requirements.map((one) => ({ ...one, message: hostile }));
    const text = textOf(await read(wordReport({ ...report, requirements })));
    expect(text).toContain('a</w:t><w:br/>&"��');
  });

  it("makes the same bytes of the same report", () => {
    expect(wordReport(report)).toEqual(wordReport(report));
  });
});
