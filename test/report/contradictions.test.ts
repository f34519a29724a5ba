import { expect, it } from "vitest";
import { terminalReport } from "../../src/index.js";
import type { Evidence } from "../../src/model/fact.js";
import type { Contradiction } from "../../src/model/report.js";
import { bareDossier, lintTexts, resultOf } from "../support/lint.js";

const ID = "redaction/coherence-valeurs";
const proof = (change: Partial<Evidence>): Evidence => ({
  document: "RC.md",
  piece: "RC",
  section: [],
  origin: {},
  quote: "Durée : 48 mois",
  ...change,
});
const shown = async (contradictions: Contradiction[], width = 100) => {
  const report = await lintTexts(bareDossier());
  const result = { ...resultOf(report, ID), verdict: "a_corriger" as const, contradictions };
  return terminalReport({ ...report, requirements: [result] }, { width });
};
const about = (sides: Contradiction["sides"], change: Partial<Contradiction> = {}): Contradiction => ({
  subject: "durée du marché",
  sure: true,
  sides,
  ...change,
});

it("shows the passages of a contradiction one under the other, aligned, with piece and article", async () => {
  const text = await shown([
    about([
      {
        value: "60 mois",
        evidence: proof({ piece: "CCAP", section: ["3 Durée"], quote: "Durée : 60 mois" }),
      },
      { value: "48 mois", evidence: proof({ section: ["Article 6", "6.2 Délais"] }) },
    ]),
  ]);
  expect(text).toContain(
    [
      "      Durée du marché",
      "        CCAP, article 3 : 60 mois — « Durée : 60 mois »",
      "        RC, article 6.2 : 48 mois — « Durée : 48 mois »",
    ].join("\n"),
  );
});

it("says what makes it doubtful, and names the files that one piece name does not tell apart", async () => {
  const sides = ["RC lot 1.pdf", "RC lot 2.pdf"].map((document) => ({
    value: "48 mois",
    evidence: proof({ document, origin: { page: 3 } }),
  }));
  const text = await shown([about(sides, { sure: false, doubt: "peut-être un lot" })]);
  expect(text).toContain("Durée du marché (à vérifier : peut-être un lot)");
  expect(text).toContain("RC lot 1.pdf, page 3 : 48 mois");
});

it("keeps the value of a long passage in its quote, within the width", async () => {
  const quote = `${"Le titulaire exécute les prestations décrites ci-après. ".repeat(5)}La durée est de 48 mois.`;
  const text = await shown([about([{ value: "48 mois", evidence: proof({ quote }) }])], 70);
  expect(text).toMatch(/« … [\s\S]*48 mois\. »/);
  const lines = text.split("\n").filter((line) => !/^ {2}[✓✗?○] \S/.test(line));
  expect(lines.filter((line) => line.length > 70)).toEqual([]);
});
