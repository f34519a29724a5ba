import { PIECE_NAMES } from "../model/piece-names.js";
import type { RequirementResult } from "../model/report.js";
import { placeOf, short } from "../report/place.js";
import { counted, VERDICT_NAMES } from "../report/verdict-names.js";
import { capitalised } from "../text/capital.js";
import { markerOf } from "./marker.js";

const LONGEST_QUOTE = 200;

/** The text of one note for remarks that stand on no passage of a page: each with where it would go and a wording. */
export function gatheredText(results: readonly RequirementResult[]): string {
  const missing = results.every(({ evidence }) => evidence.length === 0);
  const what = missing ? "sur ce qui manque dans ce document" : "sans passage à surligner";
  const title = `${counted(results.length, "remarque")} ${what}`;
  return [title, ...results.map((result, at) => remarkLines(result, at + 1).join("\n"))].join("\n\n");
}

function remarkLines(result: RequirementResult, number: number): string[] {
  const { id, title, verdict, message, question, model, fingerprint = "" } = result;
  return [
    `${number}. ${capitalised(VERDICT_NAMES[verdict])} : ${title}`,
    message,
    ...(question === undefined ? [] : [`Question : ${question}`]),
    ...whereLine(result),
    ...(model === undefined ? [] : [`Rédaction possible : ${model.text.trim()}`]),
    markerOf({ exigence: id, empreinte: fingerprint }),
  ];
}

/** Where the passage stands, else the heading under which the wording would go, else the one to create, in a new piece if none holds it. */
function whereLine({ evidence, destination, model }: RequirementResult): string[] {
  const [proof] = evidence;
  if (proof !== undefined) return [`Lu : ${placeOf(proof)} : « ${short(proof.quote, LONGEST_QUOTE)} »`];
  if (destination !== undefined && destination.section.length > 0)
    return [`Où l'écrire : ${placeOf({ ...destination, quote: "" })}`];
  if (model === undefined) return [];
  if (destination !== undefined) return [`Où l'écrire : à ajouter, « ${model.section} »`];
  const name = PIECE_NAMES[model.piece];
  const title = model.section.toLowerCase() === name ? "" : `, « ${model.section} »`;
  return [`Où l'écrire : ${name} (pièce à joindre)${title}`];
}
