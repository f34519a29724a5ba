import type { Report, RequirementResult } from "../model/report.js";
import { byAxis } from "./actions.js";
import { placeOf } from "./place.js";
import { escapeXml } from "./xml.js";

/**
 * The report as JUnit XML, for a pipeline: an axis is a suite, a requirement a case. What is to correct fails; what is to look
 * at, without object or accepted is skipped, with the reason.
 */
export function junitReport(report: Report): string {
  const suites = byAxis(report).map(([axis, results]) => suite(axis, results));
  const counts = attributes(report.requirements);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="dce-lint" ${counts}>\n${suites.join("")}</testsuites>\n`;
}

function suite(axis: string, results: readonly RequirementResult[]): string {
  const cases = results.map(testCase).join("");
  return ` <testsuite name="${escapeXml(axis)}" ${attributes(results)}>\n${cases} </testsuite>\n`;
}

const fails = ({ verdict, accepted, reason }: RequirementResult) =>
  verdict === "a_corriger" && !accepted && reason !== "erreur_interne";
const errs = ({ reason }: RequirementResult) => reason === "erreur_interne";
const passes = ({ verdict }: RequirementResult) => verdict === "conforme";

function attributes(results: readonly RequirementResult[]): string {
  const count = (test: (result: RequirementResult) => boolean) => results.filter(test).length;
  const skipped = count((result) => !fails(result) && !errs(result) && !passes(result));
  return `tests="${results.length}" failures="${count(fails)}" errors="${count(errs)}" skipped="${skipped}"`;
}

function testCase(result: RequirementResult): string {
  const { id, title } = result;
  const head = `  <testcase name="${escapeXml(title)}" classname="${escapeXml(id)}"`;
  const body = outcome(result);
  return body === "" ? `${head}/>\n` : `${head}>\n   ${body}\n  </testcase>\n`;
}

function outcome(result: RequirementResult): string {
  const { message, verdict, reason, accepted } = result;
  if (errs(result)) return `<error type="${reason}" message="${escapeXml(message)}"/>`;
  if (accepted) return `<skipped message="${escapeXml(`écart accepté : ${accepted.motif}`)}"/>`;
  if (fails(result))
    return `<failure type="${reason}" message="${escapeXml(message)}">${escapeXml(details(result))}</failure>`;
  return passes(result) ? "" : `<skipped message="${escapeXml(`${verdict} : ${message}`)}"/>`;
}

function details({ evidence, action, legal }: RequirementResult): string {
  return [
    ...evidence.map((proof) => `${placeOf(proof)} : « ${proof.quote} »`),
    `Que faire : ${action}`,
    ...legal.map(({ text, confirm }) => `Fondement : ${text}${confirm ? " (à confirmer)" : ""}`),
  ].join("\n");
}
