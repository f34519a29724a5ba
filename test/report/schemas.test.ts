import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { type Input, jsonReport, lint, sarifReport } from "../../src/index.js";
import { reportFaults, sarifFaults } from "../support/schemas.js";

const TODAY = "2026-11-25";
const text = (file: string, content: string): Input => ({ file, bytes: new TextEncoder().encode(content) });
const example = new URL("../../examples/dce-nettoyage/", import.meta.url);

/** Every kind of place and verdict: pages, paragraphs, lines, cells; accepted gaps, files that cannot be read, names that are no URI. */
const DOSSIERS: Record<string, () => ReturnType<typeof lint>> = {
  "the example, of Word, PDF and text files": () =>
    lint(
      readdirSync(example).map((file) => ({
        file,
        bytes: new Uint8Array(readFileSync(new URL(file, example))),
      })),
      { today: TODAY },
    ),
  "a gap accepted, a path with spaces and signs": () =>
    lint(
      [
        text(
          "pièces/RC & co #1.md",
          "# Règlement de la consultation\n\nLe seul critère est le prix (100 %).\n",
        ),
        text("CCTP.md", "# CCTP\n\nLes luminaires sont de marque Lumirex modèle 300.\n"),
      ],
      { today: TODAY, gaps: [{ exigence: "redaction/marque-equivalent", motif: "parc existant" }] },
    ),
  "files that cannot be read, or hold nothing": () =>
    lint([text("RC.pdf", "ceci n'est pas un PDF"), text("CCAP.docx", "ni un Word"), text("vide.txt", "")], {
      today: TODAY,
    }),
  "no file": () => lint([], { today: TODAY }),
};

describe.each(Object.entries(DOSSIERS))("the reports of %s", (_, run) => {
  let report: Awaited<ReturnType<typeof lint>>;
  beforeAll(async () => {
    report = await run();
  });

  it("are valid SARIF 2.1.0, by the schema of the standard", () => {
    expect(sarifFaults(JSON.parse(sarifReport(report)))).toEqual([]);
  });

  it("are what the published schema of the JSON report says", () => {
    expect(reportFaults(JSON.parse(jsonReport(report)))).toEqual([]);
  });
});

it("sees what is wrong", async () => {
  const report = await lint([text("RC.md", "# Règlement de la consultation\n\nPrix : 100 %.\n")], {
    today: TODAY,
  });
  const log = JSON.parse(sarifReport(report));
  log.runs[0].results[0].kind = "peut-être";
  log.runs[0].results[1].locations = [{ physicalLocation: { region: { startLine: 0 } } }];
  expect(sarifFaults(log).join("\n")).toMatch(/results\/0\/kind .*\n.*results\/1\/locations\/0/);
  const json = JSON.parse(jsonReport(report));
  json.requirements[0].verdict = "presque";
  delete json.dossier;
  expect(reportFaults(json).join("\n")).toMatch(/dossier[\s\S]*requirements\/0\/verdict/);
});
