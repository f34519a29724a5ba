import type { Report } from "../model/report.js";
import { VERDICTS } from "../model/verdict.js";

/** How many results of each verdict, accepted gaps included. */
export function summarise(requirements: Report["requirements"]): Report["summary"] {
  const count = (verdict: string) => requirements.filter((result) => result.verdict === verdict).length;
  return Object.fromEntries(VERDICTS.map((verdict) => [verdict, count(verdict)])) as Report["summary"];
}
