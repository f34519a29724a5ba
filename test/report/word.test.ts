import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { beforeAll, describe, expect, it } from "vitest";
import { type Report, readDocument } from "../../src/index.js";
import type { Criterion } from "../../src/model/fact.js";
import { mainActions } from "../../src/report/actions.js";
import { wordReport } from "../../src/report/word/index.js";
import { textOf } from "../read/support/tree.js";
import { bareDossier, lintTexts } from "../support/lint.js";

const CRITERION: Criterion = {
  label: "Prix",
  weight: 100,
  weight_kind: "percent",
  rank: null,
  theme: "prix",
  price: true,
  environmental: false,
  social: false,
  evidence: [],
  sub: [],
};

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

  it("resolves every relationship, gives every part its type, and every link its bookmark", () => {
    const parts = unzipSync(wordReport(report));
    const text = (name: string) => strFromU8(parts[name]!);
    const targets = new Map<string, string>();
    for (const [name, folder] of [
      ["_rels/.rels", ""],
      ["word/_rels/document.xml.rels", "word/"],
    ] as const)
      for (const [, id, target] of text(name).matchAll(/Id="(\w+)" Type="[^"]+" Target="([^"]+)"/g)) {
        expect(Object.keys(parts)).toContain(`${folder}${target}`);
        if (folder !== "") targets.set(id!, target!);
      }
    const main = text("word/document.xml");
    for (const [, id] of main.matchAll(/ r:id="(\w+)"/g)) expect(targets.has(id!)).toBe(true);
    const types = text("[Content_Types].xml");
    for (const name of Object.keys(parts).filter((one) => one.endsWith(".xml") && !one.startsWith("[")))
      expect(types).toContain(`PartName="/${name}"`);
    const bookmarks = [...main.matchAll(/<w:bookmarkStart w:id="(\d+)" w:name="(\w+)"\/>/g)];
    expect(new Set(bookmarks.map(([, id]) => id)).size).toBe(bookmarks.length);
    const links = [...main.matchAll(/<w:hyperlink w:anchor="(\w+)"/g)].map(([, name]) => name);
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(bookmarks.map(([, , name]) => name)).toContain(link);
    expect(text("word/settings.xml")).toMatch(/compatibilityMode"[^>]* w:val="15"/);
    expect(text("word/header1.xml")).toMatch(/25\/11\/2026.* PAGE .* NUMPAGES /);
  });

  it("skips no level of heading, and repeats the heads of its tables on each page", () => {
    const main = strFromU8(unzipSync(wordReport(report))["word/document.xml"]!);
    const levels = [...main.matchAll(/<w:pStyle w:val="Heading(\d)"/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    for (const [at, level] of levels.slice(1).entries()) expect(level - levels[at]!).toBeLessThanOrEqual(1);
    const tables = main.match(/<w:tbl>.*?<\/w:tbl>/gs)!;
    const headed = tables.filter((one) => one.includes('w:firstRow="1"'));
    expect(headed.length).toBe(tables.length - 1);
    for (const one of headed) expect(one.match(/<w:tr>.*?<\/w:tr>/s)![0]).toContain("<w:tblHeader/>");
  });

  it("begins pages by a property of their title, and ends with a paragraph", () => {
    const main = strFromU8(unzipSync(wordReport(report))["word/document.xml"]!);
    expect(main).not.toContain("<w:br");
    expect(main.match(/<w:pageBreakBefore\/>/g)).toHaveLength(2);
    expect(main).not.toMatch(/<\/w:tbl><w:(?:tbl|sectPr)>/);
    const withCriteria = wordReport({ ...report, dossier: { ...report.dossier, criteria: [CRITERION] } });
    expect(strFromU8(unzipSync(withCriteria)["word/document.xml"]!)).toMatch(
      /<\/w:tbl><w:p>(?:(?!<w:p>).)*<\/w:p><w:sectPr>/,
    );
  });

  it("sets the requirements against the pieces, and quotes the nearest passage when nothing is found", async () => {
    const nearest = [
      { document: "CCAP.md", section: ["6 Paiement"], origin: {}, quote: "Un passage qui s'en approche." },
    ];
    const requirements = report.requirements.map((one) =>
      one.evidence.length > 0 ? one : { ...one, nearest },
    );
    const text = plain(textOf(await read(wordReport({ ...report, requirements }))));
    expect(text).toContain("Un passage qui s'en approche.");
    expect(text).toMatch(/Exigence.{0,5}Verdict.{0,5}RC.{0,5}CCAP/);
    expect(text).toContain("○ à corriger");
  });

  it("shows what a document says as text, whatever it holds", async () => {
    const hostile = 'a</w:t><w:br/>&"\u0007\ud800';
    const requirements = report.requirements.map((one) => ({ ...one, message: hostile }));
    const text = textOf(await read(wordReport({ ...report, requirements })));
    expect(text).toContain('a</w:t><w:br/>&"��');
  });

  it("asks each of the three visas in the same way", () => {
    const xml = strFromU8(unzipSync(wordReport(report))["word/document.xml"] ?? new Uint8Array());
    const runs = xml.match(/<w:r>(?:(?!<\/w:r>).)*Nom, date, signature :/g) ?? [];
    expect(runs).toHaveLength(3);
    expect(new Set(runs).size).toBe(1);
  });

  it("makes the same bytes of the same report", () => {
    expect(wordReport(report)).toEqual(wordReport(report));
  });
});
