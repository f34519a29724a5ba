import type { Passage } from "../../model/passage.js";
import { fold } from "../fold.js";
import { calledOf } from "./called.js";
import type { RowSegment, Segment } from "./item.js";
import { segmentsOf } from "./segments.js";
import { findWeights } from "./weight.js";

/** From here on a sentence tells how a mark is computed. */
const COMPUTES =
  /formule|= ?\d{1,3}(?![\d ]*%)|\d ?[x×*] ?\(|montant de l'offre (?:la )?moins|regle de trois/;
/** Sentences that tell what becomes of marks. */
const MARKS_ONLY =
  /a egalite|en cas d'egalite|ex.?aequo|offres? anormalement|inferieure? (?:ou egale? )?a|reporte(?:es|s|e)? (?:alors )?sur|sera elimine|eliminatoire/;
const DONT = /^\W*(?:dont |sous.{0,2}crit)/;
const SUB_NUMBER = /^\W*(?:\d{1,2}[.-]\d{1,2}|\d{1,2}[a-z]\b(?! critere))/;

/** The segments of a passage that is no table row. */
export function textSegments(passage: Passage): RowSegment[] {
  const folded = fold(passage.text);
  const told = explained(passage, folded);
  if (told.length > 0) return told;
  if (MARKS_ONLY.test(folded) && passage.text.length > 60) return [];
  const computed = passage.text.length > 60 ? COMPUTES.exec(folded) : null;
  const text = computed === null ? passage.text : passage.text.slice(0, computed.index);
  if (computed !== null && findWeights(folded.slice(0, computed.index)).length === 0) return [];
  const segments: Segment[] = segmentsOf(text);
  const depth =
    passage.kind !== "heading" && (DONT.test(folded) || (segments.length === 1 && SUB_NUMBER.test(folded)))
      ? { depth: 1 as const }
      : {};
  if (segments.length === 1 && segments[0]?.value === null && passage.kind === "sentence")
    return reference(passage);
  return segments.map((segment, at) => ({ ...segment, ...(at === 0 ? calledOf(folded) : {}), ...depth }));
}

/** "40 : coefficient de pondération accordé au critère de prix". */
function explained(passage: Passage, folded: string): RowSegment[] {
  const match = /(?<!\d)(\d{1,3}) ?: ?coefficient de ponderation .{0,25}critere (?:de |du |d')?/.exec(folded);
  if (match === null) return [];
  const from = match.index + match[0].length;
  return [{ text: passage.text.slice(from, from + 60), value: Number(match[1]), unit: "points" }];
}

/** A sentence that announces the parts of a criterion, without weight: "La valeur technique est appréciée selon :". */
function reference(passage: Passage): RowSegment[] {
  return /:$/.test(passage.text) && passage.text.length < 220
    ? [{ text: passage.text, value: null, unit: null }]
    : [];
}
