import { describe, expect, it } from "vitest";
import { annotationPlan } from "../../src/annotate/plan.js";
import type { DossierDocument } from "../../src/model/dossier.js";
import type { Report, RequirementResult } from "../../src/model/report.js";
import { planned } from "./support.js";

const document = (file: string, pieces: DossierDocument["pieces"], more: Partial<DossierDocument> = {}) => ({
  file,
  pieces,
  format: file.endsWith(".docx") ? ("docx" as const) : ("markdown" as const),
  size: 1,
  passages: 1,
  unreadable: [],
  remarks: [],
  ...more,
});

function planOf(result: RequirementResult, documents: DossierDocument[]) {
  const { planned: there, left } = annotationPlan({
    requirements: [result],
    dossier: { documents },
  } as unknown as Report);
  return there[0] ?? left[0]?.why;
}

const missing = (more: Partial<RequirementResult> = {}) => planned(undefined, more).result;

describe("where a remark goes", () => {
  it("is its first passage in a Word file", () => {
    const { result } = planned({ document: "RC.md" });
    const second = { ...result.evidence[0]!, document: "CCAP.docx" };
    const both = { ...result, evidence: [...result.evidence, second] };
    const documents = [document("RC.md", ["RC"]), document("CCAP.docx", ["CCAP"])];
    expect(planOf(both, documents)).toMatchObject({ file: "CCAP.docx", evidence: second });
    expect(planOf(result, documents)).toBe("le passage est dans RC.md");
  });

  it("is the piece to complete, or the one that holds it with another", () => {
    const documents = [document("AE.docx", ["AE"]), document("CCP.docx", ["CCP"])];
    expect(planOf(missing(), documents)).toMatchObject({ file: "CCP.docx", piece: "CCP" });
    expect(planOf(missing(), [document("CCAP.md", ["CCAP"]), ...documents])).toBe("à compléter dans CCAP.md");
    const searched = [{ document: "AE.docx", pieces: [], passages: 1, articles: "" }];
    expect(planOf(missing({ searched }), [document("AE.docx", ["AE"])])).toMatchObject({ file: "AE.docx" });
  });

  it("is a PDF for want of a document to edit, for what is missing too", () => {
    const pdf = document("CCAP.pdf", ["CCAP"], { format: "pdf" });
    expect(planOf(missing(), [pdf])).toMatchObject({ file: "CCAP.pdf", piece: "CCAP" });
    expect(planOf(missing(), [pdf, document("CCAP.docx", ["CCAP"])])).toMatchObject({ file: "CCAP.docx" });
  });

  it("is nowhere without a file to copy that was read, or for a piece that is not there", () => {
    const unread = document("CCAP.docx", ["CCAP"], { unread: "total" });
    expect(planOf(missing(), [unread])).toBe("aucun fichier .docx, .odt ou .pdf ne la porte");
    expect(planOf(missing({ reason: "piece_absente" }), [document("CCAP.docx", ["CCAP"])])).toMatch(
      /pas au dossier/,
    );
  });

  it.each<[string, Partial<RequirementResult>]>([
    ["conforming", { verdict: "conforme" }],
    ["accepted", { accepted: { motif: "choix assumé" } }],
    ["advice", { verdict: "a_verifier", reason: "absent", strength: "incitatif" }],
  ])("is not asked for what is %s", (_, more) => {
    expect(planOf(missing(more), [document("CCAP.docx", ["CCAP"])])).toBeUndefined();
  });
});
