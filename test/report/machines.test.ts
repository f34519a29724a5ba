import type { Log } from "sarif";
import { SaxesParser } from "saxes";
import { beforeAll, describe, expect, it } from "vitest";
import { lint, type Report } from "../../src/index.js";
import { csvReport } from "../../src/report/csv.js";
import { formatOfFile, REPORT_FORMATS } from "../../src/report/formats.js";
import { junitReport } from "../../src/report/junit.js";
import { markdownReport } from "../../src/report/markdown.js";
import { sarifReport } from "../../src/report/sarif/index.js";

const HOSTILE = '=cmd|"/c calc"!A1 <script>alert(1)</script> | [lien](javascript:1) @equipe \u202e\u0007';
const FILES = {
  "pièces/RC & co.md":
    "# Règlement de la consultation\n## 1 Critères\nLe seul critère est le prix (100 %).\n",
  "CCTP.md": `# CCTP\n## 1 Matériel\nLes luminaires sont de marque Lumirex modèle 300.\n`,
};
const ID = "redaction/marque-equivalent";
let report: Report;
beforeAll(async () => {
  const inputs = Object.entries(FILES).map(([file, text]) => ({
    file,
    bytes: new TextEncoder().encode(text),
  }));
  const gaps = [{ exigence: ID, motif: "parc existant" }];
  report = await lint(inputs, { today: "2026-11-25", gaps });
});

describe("SARIF", () => {
  const log = () => JSON.parse(sarifReport(report)) as Log;
  const resultOf = (id: string) => log().runs[0]!.results!.find(({ ruleId }) => ruleId === id)!;

  it("tells pass, fail, review and not applicable apart, with a level for what fails only", () => {
    const results = log().runs[0]!.results!;
    expect(results.length).toBe(report.requirements.length);
    for (const { kind, level } of results) expect(kind === "fail").toBe(level !== "none");
    expect(new Set(results.map(({ kind }) => kind))).toEqual(
      new Set(["pass", "fail", "review", "notApplicable"]),
    );
  });

  it("ties each result to its rule and to its file, as a URI", () => {
    const { tool, results, artifacts } = log().runs[0]!;
    for (const { ruleId, ruleIndex } of results!) expect(tool.driver.rules![ruleIndex!]!.id).toBe(ruleId);
    const { artifactLocation, region } =
      resultOf("environnement/prix-unique").locations![0]!.physicalLocation!;
    expect(artifactLocation!.uri).toBe("pi%C3%A8ces/RC%20%26%20co.md");
    expect(artifacts![artifactLocation!.index!]!.location!.uri).toBe(artifactLocation!.uri);
    expect(region).toMatchObject({ startLine: 3, snippet: { text: expect.stringContaining("100 %") } });
  });

  it("keeps an accepted gap as a suppression, with its justification and its fingerprint", () => {
    const accepted = resultOf(ID);
    expect(accepted.suppressions).toMatchObject([{ status: "accepted", justification: "parc existant" }]);
    expect(accepted.partialFingerprints!["dceLint/v1"]).toMatch(/^[0-9a-f]{14}$/);
  });
});

describe("JUnit", () => {
  it("is well-formed, and counts what fails, what is skipped and what passes", () => {
    const counts: Record<string, number> = {};
    let suites: Record<string, string> = {};
    const parser = new SaxesParser();
    parser.on("opentag", ({ name, attributes }) => {
      counts[name] = (counts[name] ?? 0) + 1;
      if (name === "testsuites") suites = attributes as Record<string, string>;
    });
    parser.write(junitReport(report)).close();
    const failing = report.requirements.filter(
      ({ verdict, accepted }) => verdict === "a_corriger" && !accepted,
    );
    expect(counts["testcase"]).toBe(report.requirements.length);
    expect(counts["failure"]).toBe(failing.length);
    expect(suites).toMatchObject({
      tests: String(counts["testcase"]),
      failures: String(failing.length),
      skipped: String(counts["skipped"]),
    });
  });
});

describe("CSV", () => {
  it("has one line per requirement, and runs no formula", () => {
    const text = csvReport({
      ...report,
      requirements: report.requirements.map((one) => ({ ...one, message: HOSTILE })),
    });
    expect(text.startsWith("\ufeffExigence;Titre;")).toBe(true);
    expect(text).toContain(`"'=cmd|""/c calc""!A1`);
    expect(csvReport(report).trimEnd().split("\r\n").length).toBe(report.requirements.length + 1);
  });
});

describe("Markdown", () => {
  it("says what to do and what is accepted, and lets no markup of a document through", () => {
    const text = markdownReport(report);
    expect(text).toMatch(/^## Vérification avant publication\n/);
    expect(text).toContain("### À faire avant publication");
    expect(text).toContain("### Écarts acceptés\n\n- ");
    const hostile = markdownReport({
      ...report,
      requirements: report.requirements.map((one) => ({ ...one, message: HOSTILE })),
    });
    expect(hostile).not.toContain("<script>");
    expect(hostile).not.toContain("[lien](javascript");
    expect(hostile).not.toMatch(/[\u202e\u0007]/);
    expect(hostile).not.toMatch(/@equipe/);
  });
});

describe("forms by file name", () => {
  it("knows each by its extension, whatever the case", () => {
    for (const { name, extensions } of REPORT_FORMATS)
      for (const end of extensions) expect(formatOfFile(`R${end.toUpperCase()}`)?.name).toBe(name);
    expect(formatOfFile("rapport.pages")).toBeNull();
  });

  it("writes each", async () => {
    for (const { write } of REPORT_FORMATS) expect((await write(report)).length).toBeGreaterThan(1000);
  });
});
