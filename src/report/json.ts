import type { Report } from "../model/report.js";

/** The report as JSON, indented by one space, ended by a line end. */
export function jsonReport(report: Report): string {
  return `${JSON.stringify(report, null, 1)}\n`;
}
