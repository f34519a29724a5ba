import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { annotationPlan } from "../../src/annotate/plan.js";
import { annotatePdf, type Input, lint, type Report } from "../../src/index.js";
import { withPdf } from "../../src/read/pdf/open.js";
import { makePdf, title } from "../read/support/pdf.js";

const folder = new URL("../../examples/dce-nettoyage/", import.meta.url);
const bytesOf = (file: string) => new Uint8Array(readFileSync(new URL(file, folder)));
const inputs: Input[] = ["RC.docx", "CCAP.docx", "CCTP.pdf"].map((file) => ({ file, bytes: bytesOf(file) }));
const TODAY = "2026-11-25";
let report: Report;
beforeAll(async () => {
  report = await lint(inputs, { today: TODAY });
});

interface Shown {
  readonly subtype: string;
  readonly rect: readonly number[];
  readonly contentsObj: { readonly str: string };
}

function notesOf(bytes: Uint8Array): Promise<(Shown & { page: number })[]> {
  return withPdf(bytes, async (document) => {
    const notes = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = (await document.getPage(number)) as unknown as { getAnnotations(): Promise<Shown[]> };
      for (const shown of await page.getAnnotations())
        if (shown.subtype === "Highlight") notes.push({ ...shown, page: number });
    }
    return notes;
  });
}

describe("remarks over the passages of a PDF", () => {
  it("stand on the page and the box of the passage, with the verdict, the remark and the marker", async () => {
    const planned = annotationPlan(report).planned.filter(({ file }) => file === "CCTP.pdf");
    expect(planned.length).toBeGreaterThan(0);
    const notes = await notesOf(await annotatePdf(bytesOf("CCTP.pdf"), report, "CCTP.pdf", { date: TODAY }));
    expect(notes.length).toBe(planned.length);
    for (const { result, evidence } of planned) {
      const note = notes.find(({ contentsObj }) => contentsObj.str.includes(result.id))!;
      expect(note.page).toBe(evidence!.origin.page);
      note.rect.forEach((value, at) => {
        expect(value).toBeCloseTo(evidence!.origin.box![at]!, 1);
      });
      expect(note.contentsObj.str).toContain(result.title);
      expect(note.contentsObj.str).toMatch(/dce-lint · [a-z/-]+ · [0-9a-f]{14}$/);
    }
  });

  it("are replaced by a second run", async () => {
    const once = await annotatePdf(bytesOf("CCTP.pdf"), report, "CCTP.pdf", { date: TODAY });
    const twice = await annotatePdf(once, report, "CCTP.pdf", { date: TODAY });
    const texts = async (bytes: Uint8Array) =>
      (await notesOf(bytes)).map(({ contentsObj }) => contentsObj.str);
    expect((await texts(twice)).sort()).toEqual((await texts(once)).sort());
  });
});

describe("remarks on what a PDF does not say", () => {
  const file = "RC.pdf";
  let bytes: Uint8Array;
  let alone: Report;
  beforeAll(async () => {
    bytes = await makePdf((pdf) => {
      title(pdf, "Règlement de la consultation", 18);
      pdf.text("Le marché a pour objet le nettoyage des locaux du Val d'Ancre. Marché de services.");
      title(pdf, "6 Information des candidats", 14);
      pdf.text("Les questions sont posées sur le profil d'acheteur, six jours au plus tard avant la limite.");
    });
    alone = await lint([{ file, bytes }], { today: TODAY });
  });
  const gathered = async (copy: Uint8Array) =>
    (await notesOf(copy)).filter(({ contentsObj }) => contentsObj.str.includes("ce qui manque"));

  it("are gathered in one note of page one: the requirement, where it would go, a wording", async () => {
    const missing = annotationPlan(alone).planned.filter(({ evidence }) => evidence === undefined);
    expect(missing.length).toBeGreaterThan(2);
    const notes = await gathered(await annotatePdf(bytes, alone, file, { date: TODAY }));
    expect(notes.map(({ page }) => page)).toEqual([1]);
    const text = notes[0]!.contentsObj.str;
    expect(text).toMatch(new RegExp(`^${missing.length} remarques sur ce qui manque dans ce document\n`));
    for (const [at, { result }] of missing.entries()) {
      const mine = text.split("\n\n")[at + 1]!;
      expect(mine).toContain(result.title);
      expect(mine).toContain("Où : ");
      expect(mine).toContain(`Rédaction possible : ${result.model!.text.trim()}`);
      expect(mine).toContain(`dce-lint · ${result.id} · `);
    }
    expect(text).toContain("Où : RC.pdf, « 6 Information des candidats », page 1 (à compléter)");
    expect(text).toContain("Où : RC.pdf, à ajouter : « Offres anormalement basses »");
  });

  it("are replaced by a second run, and count as nothing that is read", async () => {
    const once = await annotatePdf(bytes, alone, file, { date: TODAY });
    const again = await lint([{ file, bytes: once }], { today: TODAY });
    expect(again.requirements).toEqual(alone.requirements);
    expect(await gathered(await annotatePdf(once, again, file, { date: TODAY }))).toHaveLength(1);
  });
});
