import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { annotatePdfWith } from "../../src/annotate/pdf.js";
import { annotationPlan, type Planned } from "../../src/annotate/plan.js";
import { annotatePdf, type Input, lint, type Report } from "../../src/index.js";
import type { Destination } from "../../src/model/report.js";
import { withPdf } from "../../src/read/pdf/open.js";
import { planned } from "./support.js";

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
    const ours = annotationPlan(report).planned.filter(({ file }) => file === "CCTP.pdf");
    expect(ours.length).toBeGreaterThan(0);
    const notes = await notesOf(await annotatePdf(bytesOf("CCTP.pdf"), report, "CCTP.pdf", { date: TODAY }));
    expect(notes.length).toBe(ours.length);
    for (const { result, evidence } of ours) {
      const note = notes.find(({ contentsObj }) => contentsObj.str.includes(result.id))!;
      expect(note.page).toBe(evidence!.origin.page);
      note.rect.forEach((value, at) => {
        expect(value).toBeCloseTo(evidence!.origin.box![at]!, 1);
      });
      expect(note.contentsObj.str).toContain(result.title);
      expect(note.contentsObj.str).toMatch(/dce-lint · [a-z/-]+ · [0-9a-f]{14}$/);
    }
  });

  const destination = (more: Partial<Destination>): Destination => ({
    document: "CCTP.pdf",
    section: ["6 Exigences"],
    origin: {},
    ...more,
  });
  const missing = (id: string, more: Partial<Destination> = {}): Planned => {
    const { result } = planned(undefined, { id, destination: destination(more) });
    return { result, file: "CCTP.pdf", piece: "CCTP" };
  };
  const written = async (all: readonly Planned[], bytes: Uint8Array = bytesOf("CCTP.pdf")) =>
    (await annotatePdfWith(bytes, all, { date: TODAY })).bytes;

  it("say what is missing over the title where it would go, all those of one title in one note", async () => {
    const box: [number, number, number, number] = [72, 600, 300, 614];
    const origin = { page: 2, box };
    const notes = await notesOf(
      await written([missing("a/a", { origin }), missing("b/b", { origin }), missing("c/c")]),
    );
    expect(notes.map(({ page }) => page).sort()).toEqual([1, 2]);
    const onTitle = notes.find(({ page }) => page === 2)!;
    expect(onTitle.rect).toEqual(box);
    for (const said of ["dce-lint · a/a ·", "dce-lint · b/b ·", "Rédaction possible (CCAP, Pénalités)"])
      expect(onTitle.contentsObj.str).toContain(said);
  });

  it("else in the top margin of page one, side by side, each within the page", async () => {
    const all = Array.from({ length: 40 }, (_, at) => missing(`a/${at}`));
    const notes = await notesOf(await written(all));
    expect(notes.length).toBe(40);
    expect(new Set(notes.map(({ rect }) => rect.join())).size).toBe(40);
    for (const { rect, page } of notes) {
      expect(page).toBe(1);
      expect(Math.min(...rect)).toBeGreaterThan(0);
      expect(rect[2]).toBeLessThan(595);
      expect(rect[3]).toBeLessThan(842);
      expect(rect[1]).toBeGreaterThan(780);
    }
    expect(await notesOf(await written([], await written(all)))).toEqual([]);
  });

  it("are replaced by a second run", async () => {
    const once = await annotatePdf(bytesOf("CCTP.pdf"), report, "CCTP.pdf", { date: TODAY });
    const twice = await annotatePdf(once, report, "CCTP.pdf", { date: TODAY });
    const texts = async (bytes: Uint8Array) =>
      (await notesOf(bytes)).map(({ contentsObj }) => contentsObj.str);
    expect((await texts(twice)).sort()).toEqual((await texts(once)).sort());
  });
});
