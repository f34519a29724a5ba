import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import AjvDraft04 from "ajv-draft-04";
import addFormats from "ajv-formats";

const read = (path: string) => JSON.parse(readFileSync(path, "utf8"));
const OPTIONS = { allErrors: true, strict: false };

// The schema of SARIF has a pattern that is none with the flag "u".
const draft04 = new AjvDraft04({ ...OPTIONS, unicodeRegExp: false });
addFormats(draft04);
const draft2020 = new Ajv2020(OPTIONS);
addFormats(draft2020);

/** The last revision of the schema of SARIF 2.1.0, which the standard took over; no package but this one has it. */
const isSarif = draft04.compile(
  read(createRequire(import.meta.url).resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json")),
);
const isReport = draft2020.compile(
  read(fileURLToPath(new URL("../../docs/report.schema.json", import.meta.url))),
);

function faultsOf(validate: ValidateFunction, value: unknown): string[] {
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** What is wrong with a SARIF log: "place reason", none when it is valid. */
export const sarifFaults = (log: unknown): string[] => faultsOf(isSarif, log);

/** What is wrong with a JSON report, by the schema that is published. */
export const reportFaults = (report: unknown): string[] => faultsOf(isReport, report);
