import type { RequirementResult } from "../model/report.js";
import { placeOf, short } from "../report/place.js";
import { VERDICT_NAMES } from "../report/verdict-names.js";
import { capitalised } from "../text/capital.js";
import { markerOf } from "./marker.js";

const LONGEST_QUOTE = 300;
const MOST_PLACES = 3;

/** The paragraphs of the comment on a result: verdict, remark, what founds it, a wording, and last the marker. */
export function commentLines(result: RequirementResult): string[] {
  const { id, title, verdict, message, question, fingerprint = "" } = result;
  return [
    `${capitalised(VERDICT_NAMES[verdict])} : ${title}`,
    message,
    ...missingLine(result),
    ...otherPlaces(result),
    ...(question === undefined ? [] : [`Question : ${question}`]),
    ...basisLine(result),
    ...wordingLine(result),
    markerOf({ exigence: id, empreinte: fingerprint }),
  ];
}

function missingLine({ missing, message }: RequirementResult): string[] {
  const unsaid = missing.filter((item) => !message.includes(item));
  return unsaid.length === 0 ? [] : [`Ce qui manque ou ne va pas : ${unsaid.join(" ; ")}.`];
}

/** The comment stands on the first passage: the others are named. */
function otherPlaces({ evidence }: RequirementResult): string[] {
  return evidence
    .slice(1, 1 + MOST_PLACES)
    .map((proof) => `Voir aussi ${placeOf(proof)} : « ${short(proof.quote, LONGEST_QUOTE)} »`);
}

function basisLine({ spaser, legal }: RequirementResult): string[] {
  const founds = [
    ...(spaser === undefined ? [] : [`SPASER, page ${spaser.page} : « ${spaser.quote} »`]),
    ...legal.map(({ text, confirm }) => `${text}${confirm ? " (à confirmer)" : ""}`),
  ];
  return founds.length === 0 ? [] : [`Fondement : ${founds.join(" ; ")}`];
}

function wordingLine({ model }: RequirementResult): string[] {
  return model === undefined
    ? []
    : [`Rédaction possible (${model.piece}, ${model.section}) : ${model.text.trim()}`];
}
