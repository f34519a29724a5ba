import type { Evidence } from "../../model/fact.js";
import type { Contradiction, RequirementResult } from "../../model/report.js";
import { placeOf } from "../place.js";
import { acceptedText, basisLines, factsText, searchedText } from "../sheet/requirement.js";
import { VERDICT_NAMES } from "../verdict-names.js";
import { type Block, named, paragraph, table } from "./blocks.js";

/** One requirement in full: verdict, remark, passages, why it applies, what founds it, a wording. */
export function requirementBlocks(result: RequirementResult): Block[] {
  const { title, id, verdict, message, missing, remarks, question, contradictions = [] } = result;
  const optional = (name: string, text: string) => (text === "" ? [] : [named(name, text, "Note")]);
  return [
    paragraph(`${title} – ${VERDICT_NAMES[verdict]}`, "Heading3"),
    paragraph(id, "Note"),
    ...optional("Écart accepté", acceptedText(result)),
    paragraph(message),
    ...missing.map((item) => paragraph(`– ${item}`)),
    ...contradictions.flatMap(sides),
    ...(contradictions.length > 0 ? [] : result.evidence.map(quotation)),
    ...(result.evidence.length > 0 ? [] : optional("Cherché dans", searchedText(result))),
    ...(question ? [named("Question", question)] : []),
    ...optional("Pourquoi elle s'applique ou non", factsText(result)),
    ...remarks.map((remark) => named("À noter", `${remark}.`, "Note")),
    ...basisLines(result).map((line) => paragraph(line, "Note")),
    ...whatToDo(result),
  ];
}

const quotation = (proof: Evidence): Block =>
  paragraph(`« ${proof.quote} » – ${placeOf(proof)}${proof.remark ? ` – ${proof.remark}` : ""}`, "Quote");

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
    paragraph(place, undefined, "<w:keepNext/>"),
    paragraph(model.text.replace(/\s+/g, " ").trim(), "Model"),
  ];
}
