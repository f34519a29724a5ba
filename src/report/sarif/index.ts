import type { Report } from "../../model/report.js";
import { locationOf, uriOf } from "./location.js";
import { resultOf } from "./result.js";
import { ruleOf } from "./rule.js";

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/**
 * The report as SARIF 2.1.0 (OASIS), indented by one space, ended by a line end. Each requirement is a rule and a result, whose
 * `kind` tells pass, fail, review and notApplicable apart; accepted gaps are suppressions with their justification.
 */
export function sarifReport(report: Report): string {
  const { tool, dossier, requirements } = report;
  const artifacts = dossier.documents.map(({ file, size, pieces }) => ({
    location: { uri: uriOf(file) },
    length: size,
    roles: ["analysisTarget"],
    properties: { pieces },
  }));
  const run = {
    tool: {
      driver: {
        name: tool.name,
        version: tool.version,
        semanticVersion: tool.version,
        language: "fr",
        rules: requirements.map(ruleOf),
      },
    },
    language: "fr",
    columnKind: "utf16CodeUnits",
    invocations: [{ executionSuccessful: true, toolExecutionNotifications: notifications(report) }],
    artifacts,
    results: requirements.map((result, index) => resultOf(result, index, dossier.documents)),
    properties: { profile: dossier.profile, packs: report.packs },
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: "2.1.0", runs: [run] }, null, 1)}\n`;
}

/** What was not read, or asks to be looked at, of each file. */
function notifications({ dossier }: Report) {
  return dossier.documents.flatMap(({ file, unreadable, remarks }) => {
    const locations = [locationOf({ document: file, section: [], origin: {}, quote: "" }, dossier.documents)];
    return [
      ...unreadable.map(({ code, message, pages }) => ({
        level: "warning",
        descriptor: { id: code },
        message: { text: message },
        locations,
        ...(pages && { properties: { pages } }),
      })),
      ...remarks.map((text) => ({ level: "note", message: { text }, locations })),
    ];
  });
}
