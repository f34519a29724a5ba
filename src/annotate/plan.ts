import type { Evidence } from "../model/fact.js";
import type { Report, RequirementResult } from "../model/report.js";
import { isAdvice } from "../report/actions.js";

/** A remark that goes into a Word document of the dossier, or over a passage of a PDF. */
export interface Planned {
  readonly result: RequirementResult;
  readonly file: string;
  /** The passage it stands on; absent when something is missing. */
  readonly evidence?: Evidence;
}

/** A remark that no document of the dossier can carry, and why, in French. */
export interface NotAnnotated {
  readonly result: RequirementResult;
  readonly why: string;
}

/** Where each remark of a report goes: one comment each, on its first passage in a Word document, else in a PDF, else in the piece to complete. */
export function annotationPlan(report: Report): { planned: Planned[]; left: NotAnnotated[] } {
  const planned: Planned[] = [];
  const left: NotAnnotated[] = [];
  for (const result of report.requirements.filter(isRemark)) {
    const place = placeFor(result, report);
    if ("why" in place) left.push({ result, ...place });
    else planned.push({ result, ...place });
  }
  return { planned, left };
}

function isRemark(result: RequirementResult): boolean {
  const { verdict, accepted } = result;
  return (verdict === "a_corriger" || verdict === "a_verifier") && !accepted && !isAdvice(result);
}

type PlaceOrWhy = Pick<Planned, "file" | "evidence"> | { readonly why: string };

function placeFor(result: RequirementResult, report: Report): PlaceOrWhy {
  const { reason, evidence, model } = result;
  if (reason === "piece_absente") return { why: "la pièce attendue n'est pas au dossier" };
  const words = report.dossier.documents.filter(
    ({ format, unread }) => format === "docx" && unread !== "total",
  );
  const isWord = (file: string) => words.some((document) => document.file === file);
  const proof = evidence.find(({ document }) => isWord(document));
  if (proof !== undefined) return { file: proof.document, evidence: proof };
  const printed = evidence.find((one) => isPlaced(one, report));
  if (printed !== undefined) return { file: printed.document, evidence: printed };
  if (words.length === 0) return { why: "aucun fichier .docx lu" };
  if (evidence.length > 0) return { why: `le passage est dans ${evidence[0]!.document}` };
  const piece = model?.piece;
  const file =
    words.find(({ pieces }) => pieces[0] === piece)?.file ??
    words.find(({ pieces }) => piece !== undefined && pieces.includes(piece))?.file ??
    result.searched.find(({ document }) => isWord(document))?.document;
  if (file !== undefined) return { file };
  return { why: piece === undefined ? "aucune pièce ne la porte" : `pas de pièce ${piece} au format .docx` };
}

/** A passage of a PDF whose place on the page is known. */
function isPlaced({ document, origin }: Evidence, { dossier }: Report): boolean {
  const { page, box } = origin;
  return (
    page !== undefined &&
    box !== undefined &&
    dossier.documents.some(({ file, format }) => file === document && format === "pdf")
  );
}
