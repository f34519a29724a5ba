import { beforeAll, describe, expect, it } from "vitest";
import type { Report, RequirementResult } from "../../src/index.js";
import { sheetActions } from "../../src/report/sheet/actions.js";
import { pageOne } from "../../src/report/sheet/page-one.js";
import { searchedText } from "../../src/report/sheet/searched.js";
import { whereOf } from "../../src/report/sheet/where.js";
import { beginningOf } from "../../src/report/sheet/wording.js";
import { planned } from "../annotate/support.js";
import { bareDossier, lintTexts, resultOf } from "../support/lint.js";
import { hugeReport } from "./support/huge.js";

const missing = (more: Partial<RequirementResult> = {}) => planned(undefined, more).result;
const found = (section: string[], document = "CCAP.docx") =>
  planned({ document, piece: "CCAP", section }).result.evidence[0]!;

describe("where to write", () => {
  it("is the passage found, a file named once and by its role when its name does not tell it", () => {
    const evidence = [found(["6 Paiement"]), found(["7 Prix"]), found(["8 Fin"]), found(["6 Paiement"])];
    expect(whereOf(missing({ evidence }))).toBe("CCAP.docx, « 6 Paiement » ; « 7 Prix » ; et 1 autre");
    expect(whereOf(missing({ evidence: [found(["2 Prix"], "lot 1/25006 cahier.docx")] }))).toBe(
      "25006 cahier.docx (CCAP), « 2 Prix »",
    );
  });

  it("is the title nearest to the section of the wording, with its page, else a title to add, else a piece to join", () => {
    const destination = {
      document: "CCAP.pdf",
      piece: "CCAP" as const,
      section: ["14 Pénalités"],
      origin: { page: 4 },
    };
    expect(whereOf(missing({ destination }))).toBe("CCAP.pdf, « 14 Pénalités », page 4 (à compléter)");
    expect(whereOf(missing({ destination: { ...destination, section: [], origin: {} } }))).toBe(
      "CCAP.pdf, à ajouter : « Pénalités »",
    );
    expect(whereOf(missing())).toBe(
      "Cahier des clauses administratives particulières (pièce à joindre), « Pénalités »",
    );
  });

  it("is worked out when the dossier is judged: in the piece of the wording, or the one that holds it", async () => {
    const texts = bareDossier({
      "CCAP.md":
        "# Cahier des clauses administratives particulières\n## 5 Modalités de règlement\nSans rien de tel.\n## 6 Prix\nFermes.\n",
    });
    const { destination } = resultOf(await lintTexts(texts), "economie/delai-paiement");
    expect(destination).toMatchObject({ document: "CCAP.md", piece: "CCAP" });
    expect(destination?.section.at(-1)).toBe("5 Modalités de règlement");
    expect(destination?.origin.line).toBe(2);
  });

  it("is not said of what the dossier says", async () => {
    const { requirements } = await lintTexts(bareDossier());
    for (const { verdict, evidence, destination } of requirements)
      if (verdict === "conforme" || evidence.length > 0) expect(destination).toBeUndefined();
  });
});

describe("the words to start from", () => {
  it("begin with whole sentences, or are cut at a word", () => {
    const text = "Le prix est ferme.\n  Il n'est pas révisé. Fin.";
    expect(beginningOf(text, 99)).toEqual({
      text: "Le prix est ferme. Il n'est pas révisé. Fin.",
      whole: true,
    });
    expect(beginningOf(text, 40)).toEqual({
      text: "Le prix est ferme. Il n'est pas révisé. […]",
      whole: false,
    });
    expect(beginningOf(text, 14)).toEqual({ text: "Le prix est…", whole: false });
    expect(beginningOf(text, 0)).toEqual({ text: "", whole: false });
  });

  it("are not proposed where pieces must be made to agree", async () => {
    const side = { value: "30 jours", evidence: found(["2 Paiement"]) };
    const contradictions = [{ subject: "délai de paiement", sure: true, sides: [side] }];
    const report = await lintTexts(bareDossier());
    const actions = (result: RequirementResult) => sheetActions({ ...report, requirements: [result] });
    expect(actions(missing({ contradictions }))[0]).toMatchObject({
      where: "CCAP.docx, « 2 Paiement »",
      wording: null,
    });
    expect(actions(missing())[0]?.wording).toEqual({
      label: "Écrire",
      text: "Le titulaire verse « montant » euros.",
    });
  });
});

describe("where something was sought", () => {
  it.each([
    ["", 1, "(1 passage)"],
    ["1", 2, "(article 1, 2 passages)"],
    ["1 à 12", 94, "(articles 1 à 12, 94 passages)"],
    ["2", 9, "(article 2, l'article 1 n'y a pas été lu, 9 passages)"],
    ["3 à 4", 9, "(articles 3 à 4, les articles 1 et 2 n'y ont pas été lus, 9 passages)"],
    ["5 à 9", 9, "(articles 5 à 9, les articles 1 à 4 n'y ont pas été lus, 9 passages)"],
    ["A à E", 9, "(articles A à E, 9 passages)"],
    ["2026", 9, "(article 2026, 9 passages)"],
  ])("tells articles « %s », and those that an extract does not hold", (articles, passages, said) => {
    const searched = [{ document: "CCAP.docx", pieces: [], passages, articles }];
    expect(searchedText(missing({ searched }))).toBe(`CCAP.docx ${said}`);
  });
});

describe("page one", () => {
  let huge: Report;
  beforeAll(async () => {
    huge = await hugeReport();
  });

  it("says everything of a small dossier", async () => {
    const report = await lintTexts(bareDossier());
    const { filesRead, actions } = pageOne(report);
    for (const { file } of report.dossier.documents) expect(filesRead).toContain(file);
    expect(actions.map(({ what }) => what)).toEqual(sheetActions(report).map(({ what }) => what));
    expect(JSON.stringify(pageOne(report))).not.toContain("voir page suivante");
  });

  it("of a huge one counts what it leaves to the next pages", () => {
    const { filesRead, unread, axes, actions, accepted } = pageOne(huge);
    expect(huge.dossier.documents.length).toBe(60);
    const read = huge.dossier.documents.filter((one) => one.unread === undefined).length;
    expect(filesRead).toContain(`… et ${read - filesRead.split(" ; ").length + 1} autre`);
    for (const text of [unread.at(-1), axes.at(-1)?.[0], accepted])
      expect(text).toMatch(/et \d+ autres, voir/);
    expect(actions.length).toBe(5);
  });
});
