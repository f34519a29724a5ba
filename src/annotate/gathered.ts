import type { RequirementResult } from "../model/report.js";
import { whereOf } from "../report/sheet/where.js";
import { counted, VERDICT_NAMES } from "../report/verdict-names.js";
import { capitalised } from "../text/capital.js";
import { markerOf } from "./marker.js";

/** The text of one note for remarks that stand on no passage of a page: each with where it would go and a wording. */
export function gatheredText(results: readonly RequirementResult[]): string {
  const missing = results.every(({ evidence }) => evidence.length === 0);
  const what = missing ? "sur ce qui manque dans ce document" : "sans passage à surligner";
  const title = `${counted(results.length, "remarque")} ${what}`;
  return [title, ...results.map((result, at) => remarkLines(result, at + 1).join("\n"))].join("\n\n");
}

function remarkLines(result: RequirementResult, number: number): string[] {
  const { id, title, verdict, message, question, model, fingerprint = "" } = result;
  const where = whereOf(result);
  return [
    `${number}. ${capitalised(VERDICT_NAMES[verdict])} : ${title}`,
    message,
    ...(question === undefined ? [] : [`Question : ${question}`]),
    ...(where === "" ? [] : [`Où : ${where}`]),
    ...(model === undefined ? [] : [`Rédaction possible : ${model.text.trim()}`]),
    markerOf({ exigence: id, empreinte: fingerprint }),
  ];
}
