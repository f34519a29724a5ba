import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { annotationPlan } from "../../src/annotate/plan.js";
import { annotatePdf, type Input, lint, type Report } from "../../src/index.js";
import { withPdf } from "../../src/read/pdf/open.js";

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
