import type { Evidence } from "../../model/fact.js";
import { PIECE_NAMES } from "../../model/piece-names.js";
import type { RequirementResult } from "../../model/report.js";
import { capitalised } from "../../text/capital.js";
import { placeOf, short } from "../place.js";
import { counted } from "../verdict-names.js";

const MOST_PLACES = 2;
const LONGEST_FILE = 60;
const LONGEST_TITLE = 60;

/**
 * In which piece and under which title to write: where the passage found stands, else the title that comes nearest to the section
 * of the wording, else a new one; "" when nothing says it.
 */
export function whereOf({ evidence, contradictions = [], destination, model }: RequirementResult): string {
  const sides = contradictions.flatMap((one) => one.sides.map((side) => side.evidence));
  const found = sides.length > 0 ? sides : evidence;
  if (found.length > 0) return placesOf(found);
  if (destination !== undefined && destination.section.length > 0)
    return `${placeOf({ ...destination, document: fileOf(destination), quote: "" })} (à compléter)`;
  if (model === undefined) return "";
  const title = `« ${short(model.section, LONGEST_TITLE)} »`;
  if (destination !== undefined) return `${fileOf(destination)}, à ajouter : ${title}`;
  const name = PIECE_NAMES[model.piece];
  const sameTitle = name === model.section.toLowerCase();
  return `${capitalised(name)} (pièce à joindre)${sameTitle ? "" : `, ${title}`}`;
}

/** The first places of the passages, the file named once for those that follow one another in it. */
function placesOf(evidence: readonly Evidence[]): string {
  const places = [...new Set(evidence.map(passagePlace))];
  const left = places.length - MOST_PLACES;
  const shown = places.slice(0, MOST_PLACES);
  const file = shown[0]?.split(", ")[0] ?? "";
  const text = shown
    .map((place, at) => (at > 0 && place.startsWith(`${file}, `) ? place.slice(file.length + 2) : place))
    .join(" ; ");
  return left > 0 ? `${text} ; et ${counted(left, "autre")}` : text;
}

const passagePlace = (proof: Evidence): string => placeOf({ ...proof, document: fileOf(proof) });

/** "CCAP.docx", "25006 cahier.docx (CCAP)": the file, with its role when its name does not tell it. */
function fileOf({
  document,
  piece,
}: {
  readonly document: string;
  readonly piece?: string | undefined;
}): string {
  const name = short(document.split("/").at(-1) ?? document, LONGEST_FILE);
  if (piece === undefined || piece === "AUTRE") return name;
  return new RegExp(`(?<![\\p{L}])${piece}(?![\\p{L}])`, "iu").test(name) ? name : `${name} (${piece})`;
}
