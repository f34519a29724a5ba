import type { Evidence } from "../../model/fact.js";
import type { Contradiction, Report, RequirementResult } from "../../model/report.js";
import { placeOf } from "../place.js";
import { acceptedText, basisLines, factsText } from "../sheet/requirement.js";
import { searchedText } from "../sheet/searched.js";
import { onOneLine } from "../sheet/wording.js";
import { VERDICT_NAMES } from "../verdict-names.js";
import { type Block, bookmarked, KEEP_NEXT, named, paragraph } from "./blocks.js";
import { table } from "./table.js";

const rankOf = (id: string, { requirements }: Report): number =>
  requirements.findIndex((one) => one.id === id);

/** The bookmark on the heading of a requirement. */
export const bookmarkOf = (id: string, report: Report): string => `exigence_${rankOf(id, report)}`;

/** One requirement in full: verdict, remark, passages, why it applies, what founds it, a wording. */
export function requirementBlocks(result: RequirementResult, report: Report): Block[] {
  const { title, id, verdict, message, missing, remarks, question, contradictions = [] } = result;
  const optional = (name: string, text: string) => (text === "" ? [] : [named(name, text, "Note")]);
  return [
    bookmarked(
      paragraph(`${title} – ${VERDICT_NAMES[verdict]}`, "Heading3"),
      bookmarkOf(id, report),
      rankOf(id, report),
    ),
    paragraph(id, "Note"),
    ...optional("Écart accepté", acceptedText(result)),
    paragraph(message),
    ...missing.map((item) => paragraph(`– ${item}`)),
    ...contradictions.flatMap(sides),
    ...(contradictions.length > 0 ? [] : result.evidence.map(quotation)),
    ...(result.evidence.length > 0 ? [] : searched(result)),
    ...(question ? [named("Question", question)] : []),
    ...optional("Pourquoi elle s'applique ou non", factsText(result)),
    ...remarks.map((remark) => named("À noter", `${remark}.`, "Note")),
    ...basisLines(result).map((line) => paragraph(line, "Note")),
    ...whatToDo(result),
  ];
}

const quotation = (proof: Evidence): Block =>
  paragraph(`« ${proof.quote} » – ${placeOf(proof)}${proof.remark ? ` – ${proof.remark}` : ""}`, "Quote");

/** Where it was sought, and the passage that comes nearest. */
function searched(result: RequirementResult): Block[] {
  const places = searchedText(result);
  const closest = result.nearest[0];
  if (places === "") return [];
  return [
    named("Cherché dans", `${places}.`, "Note"),
    ...(closest ? [paragraph("Le plus proche :", "Note", KEEP_NEXT), quotation(closest)] : []),
  ];
}

function sides({ subject, doubt, sides: all }: Contradiction): Block[] {
  const rows = all.map(({ value, evidence }) => [value, `« ${evidence.quote} »`, placeOf(evidence)]);
  return [
    paragraph(`${subject}${doubt ? ` (${doubt})` : ""}`),
    table(["Valeur", "Passage", "Lieu"], rows, [2, 5, 3]),
  ];
}

function whatToDo({ verdict, action, model }: RequirementResult): Block[] {
  if (verdict !== "a_corriger" && verdict !== "a_verifier") return [];
  if (model === undefined) return [named("Que faire", action)];
  const place = `Rédaction possible (${model.piece}, « ${model.section} »)`;
  return [
    named("Que faire", action),
    paragraph(place, undefined, KEEP_NEXT),
    paragraph(onOneLine(model.text), "Model"),
  ];
}
