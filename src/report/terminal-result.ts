import type { RequirementResult, Verdict } from "../model/report.js";
import { isAdvice } from "./actions.js";
import { contradictionLines } from "./contradiction-lines.js";
import { safe } from "./escape.js";
import type { Style } from "./paint.js";
import { placeOf, short } from "./place.js";
import { searchedText } from "./sheet/searched.js";
import { VERDICT_NAMES } from "./verdict-names.js";
import { wrap } from "./wrap.js";

const SYMBOL: Readonly<Record<Verdict, string>> = {
  conforme: "✓",
  a_corriger: "✗",
  a_verifier: "?",
  sans_objet: "–",
  hors_perimetre: "·",
};

/** After a text whose wording was not read on Légifrance. */
export const TO_CONFIRM = "(*)";
const LONGEST_QUOTE = 420;

/** One result: its verdict, and for what is not settled the remark, the proof or the places searched, the basis, a wording. */
export function resultLines(result: RequirementResult, style: Style): string[] {
  const { width, ink } = style;
  const { verdict } = result;
  const line = (text: string) => wrap(safe(text), width, "      ", "    ");
  const colour = {
    conforme: ink.green,
    a_corriger: ink.red,
    a_verifier: ink.yellow,
    sans_objet: ink.dim,
    hors_perimetre: ink.dim,
  }[verdict];
  const notes = result.remarks.map((remark) => line(`À noter : ${remark}.`));
  if (isAdvice(result)) {
    const advice = ink.dim(`○ ${"conseil".padEnd(11)}`);
    return [
      `  ${advice} ${safe(result.title)} ${ink.dim(safe(result.id))}`,
      ink.dim(line(result.action)),
      ...notes,
    ];
  }
  const label = result.reason === "faute_absente" ? "rien de tel" : VERDICT_NAMES[verdict];
  const head = `  ${colour(`${SYMBOL[verdict]} ${label.padEnd(11)}`)} ${safe(result.title)} ${ink.dim(safe(result.id))}`;
  if (verdict === "conforme")
    return [head, ...proofLines(result, style).slice(0, 1), ...result.remarks.map(line).map(ink.dim)];
  if (verdict === "sans_objet" || verdict === "hors_perimetre") return [head];
  return [
    head,
    line(result.message),
    ...proofLines(result, style),
    ...(result.evidence.length === 0 ? searchedLine(result).map(line) : []),
    ...(result.question ? [line(`Question : ${result.question}`)] : []),
    ...notes,
    ...basis(result).map(line).map(ink.dim),
    ...(verdict === "a_corriger" && result.model
      ? [line(`Rédaction possible (${result.model.piece}, ${result.model.section}) : ${result.model.text}`)]
      : []),
  ];
}

function proofLines(result: RequirementResult, { width, ink }: Style): string[] {
  const sides = contradictionLines(result, width);
  if (sides.length > 0) return sides.map(ink.dim);
  return result.evidence.slice(0, 2).map((proof) => {
    const text = `${placeOf(proof)} : « ${short(proof.quote, LONGEST_QUOTE)} »`;
    return ink.dim(wrap(safe(text), width, "      ", "    "));
  });
}

function searchedLine(result: RequirementResult): string[] {
  const places = searchedText(result);
  if (places === "") return [];
  const closest = result.nearest[0];
  return [
    `Cherché dans : ${places}.`,
    ...(closest ? [`Le plus proche : ${placeOf(closest)} : « ${short(closest.quote, 160)} »`] : []),
  ];
}

function basis({ spaser, legal }: RequirementResult): string[] {
  const texts = legal.map(({ text, confirm }) => `${text}${confirm ? ` ${TO_CONFIRM}` : ""}`);
  const line = spaser ? [`SPASER, page ${spaser.page} : « ${spaser.quote} »`] : [];
  return [...line, ...texts].length === 0 ? [] : [`Fondement : ${[...line, ...texts].join(" ; ")}`];
}
