import type { Report, RequirementResult } from "../../model/report.js";
import { actionOf, authorityName, mainActions } from "../actions.js";
import { whereOf } from "./where.js";
import { onOneLine } from "./wording.js";

export const ACTIONS_TITLE = "À faire avant publication";
export const NO_ACTION = "Rien à corriger dans ce qui a été lu.";

/** What to write before publication: in which piece and under which title, and the words to start from. */
export interface SheetAction {
  readonly id: string;
  readonly title: string;
  /** "CCAP.docx, « 5 Insertion » (à compléter)"; "" when nothing says it. */
  readonly where: string;
  readonly what: string;
  readonly authority: string;
  /** Null when nothing is to be written: the pieces must be made to agree. */
  readonly wording: { readonly label: string; readonly text: string } | null;
}

/** Five actions at most, the most important first. */
export function sheetActions(report: Report): SheetAction[] {
  return mainActions(report).map((result) => ({
    id: result.id,
    title: result.title,
    where: whereOf(result),
    what: actionOf(result),
    authority: authorityName(result),
    wording: wordingOf(result),
  }));
}

function wordingOf({ model, contradictions = [], reason }: RequirementResult): SheetAction["wording"] {
  if (model === undefined || contradictions.length > 0) return null;
  return { label: reason === "absent" ? "Écrire" : "Rédaction possible", text: onOneLine(model.text) };
}
