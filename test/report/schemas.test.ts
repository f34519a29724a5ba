import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Ajv, ErrorObject } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import Draft4 from "ajv-draft-04";
import formats from "ajv-formats";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { lint, type Report } from "../../src/index.js";
import { inputsFromPaths } from "../../src/node.js";
import { jsonReport } from "../../src/report/json.js";
import { junitReport } from "../../src/report/junit.js";
import { sarifReport } from "../../src/report/sarif/index.js";
import { bareDossier, lintTexts } from "../support/lint.js";
import { hugeReport } from "./support/huge.js";

const require = createRequire(import.meta.url);
const json = (path: string) => JSON.parse(readFileSync(path, "utf8"));
const example = new URL("../../examples/dce-nettoyage", import.meta.url).pathname;

/** The official schema of SARIF 2.1.0, as Microsoft ships it. */
const SARIF = json(require.resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"));
const OURS = json(require.resolve("../../docs/report.schema.json"));

/** "place: fault" of each thing that the schema refuses. */
type Faults = (value: unknown) => string[];

function faultsBy(ajv: Ajv, schema: object): Faults {
  formats(ajv);
  const validate = ajv.compile(schema);
  const said = ({ instancePath, message, params }: ErrorObject) =>
    `${instancePath}: ${message} ${JSON.stringify(params)}`;
  return (value) => (validate(value) ? [] : (validate.errors ?? []).map(said));
}

const sarifFaults = faultsBy(new Draft4({ allErrors: true, strict: false, unicodeRegExp: false }), SARIF);
const reportFaults = faultsBy(new Ajv2020({ allErrors: true, strict: false }), OURS);

async function withGaps(): Promise<Report> {
  const gaps = [
    { exigence: "economie/delai-paiement", motif: "délai convenu" },
    { exigence: "inconnue", motif: "sans effet" },
  ];
  return lintTexts(bareDossier(), { gaps });
}

const REPORTS: [string, () => Promise<Report>][] = [
  ["a small dossier", () => lintTexts(bareDossier())],
  [
    "Word, PDF and text files",
    async () => lint((await inputsFromPaths([example])).inputs, { today: "2026-11-25" }),
  ],
  ["accepted gaps, useless ones too", withGaps],
  ["many files, some unread", hugeReport],
  ["nothing read", () => lintTexts({ "CCAP.pdf": "ceci n'est pas un PDF", "é # ?.docx": "" })],
];

describe.each(REPORTS)("the report on %s", (_, make) => {
  it("is SARIF as its schema says", async () => {
    expect(sarifFaults(JSON.parse(sarifReport(await make())))).toEqual([]);
  });

  it("is what the published schema says", async () => {
    expect(reportFaults(JSON.parse(jsonReport(await make())))).toEqual([]);
  });

  it("is JUnit as pipelines read it", async () => {
    expect(junitFaults(junitReport(await make()))).toEqual([]);
  });
});

describe("the schemas", () => {
  it("refuse what is not a report", async () => {
    const report = await lintTexts(bareDossier());
    const log = JSON.parse(sarifReport(report));
    log.runs[0].results[0].kind = "peut-être";
    expect(sarifFaults(log)).not.toEqual([]);
    expect(reportFaults({ ...JSON.parse(jsonReport(report)), version: "0" })).not.toEqual([]);
    expect(junitFaults(junitReport(report).replace(' tests="', ' essais="'))).not.toEqual([]);
  });
});

const COUNTS = ["tests", "failures", "errors", "skipped"];
/** What the schemas of JUnit have in common: for each element, those that hold it and the attributes it must have. */
const JUNIT: Readonly<Record<string, { in: readonly string[]; must: readonly string[] }>> = {
  testsuites: { in: [""], must: ["name", ...COUNTS] },
  testsuite: { in: ["testsuites"], must: ["name", ...COUNTS] },
  testcase: { in: ["testsuite"], must: ["name", "classname"] },
  failure: { in: ["testcase"], must: ["type", "message"] },
  error: { in: ["testcase"], must: ["type", "message"] },
  skipped: { in: ["testcase"], must: ["message"] },
};

function junitFaults(xml: string): string[] {
  const faults: string[] = [];
  const path = [""];
  const parser = new SaxesParser();
  parser.on("error", ({ message }) => faults.push(message));
  parser.on("opentag", ({ name, attributes }) => {
    const rule = JUNIT[name];
    if (rule === undefined || !rule.in.includes(path.at(-1)!)) faults.push(`${name} in ${path.at(-1)}`);
    const given = Object.keys(attributes);
    if ([...given].sort().join() !== [...(rule?.must ?? [])].sort().join()) faults.push(`${name}: ${given}`);
    for (const count of COUNTS.filter((one) => given.includes(one)))
      if (!/^\d+$/.test(String(attributes[count]))) faults.push(`${name} ${count}: ${attributes[count]}`);
    path.push(name);
  });
  parser.on("closetag", () => path.pop());
  parser.write(xml).close();
  return faults;
}
