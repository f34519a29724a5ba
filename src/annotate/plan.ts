import { homeDocument, isEdited } from "../dossier/home.js";
import type { DossierDocument } from "../model/dossier.js";
import type { Evidence } from "../model/fact.js";
import type { Piece } from "../model/piece-names.js";
import type { Report, RequirementResult } from "../model/report.js";
import { isAdvice } from "../report/actions.js";

/** A remark that goes into a Word or LibreOffice document of the dossier, or into a PDF. */
export interface Planned {
  readonly result: RequirementResult;
  readonly file: string;
  /** What this file is in the dossier. */
  readonly piece?: Piece;
  /** The passage it stands on; absent when something is missing. */
  readonly evidence?: Evidence;
}

/** A remark that no document of the dossier can carry, and why, in French. */
export interface NotAnnotated {
  readonly result: RequirementResult;
  readonly why: string;
}

/** Where each remark of a report goes: one comment each, on its first passage in a document to edit, else in a PDF; without passage, in the piece to complete. */
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

/** The remarks that go into one file. */
export const plannedFor = (report: Report, file: string): Planned[] =>
  annotationPlan(report).planned.filter((one) => one.file === file);

function isRemark(result: RequirementResult): boolean {
  const { verdict, accepted } = result;
  return (verdict === "a_corriger" || verdict === "a_verifier") && !accepted && !isAdvice(result);
}

type PlaceOrWhy = Omit<Planned, "result"> | { readonly why: string };

function placeFor(result: RequirementResult, report: Report): PlaceOrWhy {
  if (result.reason === "piece_absente") return { why: "la pièce attendue n'est pas au dossier" };
  const read = report.dossier.documents.filter(({ unread }) => unread !== "total");
  return result.evidence.length > 0 ? placeOnWords(result, read) : placeToComplete(result, read);
}

function placeOnWords({ evidence }: RequirementResult, read: readonly DossierDocument[]): PlaceOrWhy {
  for (const proof of evidence) {
    const edited = read.find((one) => isEdited(one) && one.file === proof.document);
    if (edited !== undefined) return { ...placeIn(edited), evidence: proof };
  }
  const printed = evidence.find((one) => isPlaced(one, read));
  if (printed !== undefined) return { file: printed.document, evidence: printed };
  return { why: read.some(isEdited) ? `le passage est dans ${evidence[0]?.document}` : NOTHING_COPIED };
}

const NOTHING_COPIED = "aucun fichier .docx, .odt ou .pdf ne la porte";

/** In the document where the wording would go, else in one where it was sought. */
function placeToComplete(
  { model, searched }: RequirementResult,
  read: readonly DossierDocument[],
): PlaceOrWhy {
  const home = homeDocument(model?.piece, read);
  if (home !== undefined) return isCopied(home) ? placeIn(home) : { why: `à compléter dans ${home.file}` };
  const sought = searched.flatMap(({ document }) => read.filter(({ file }) => file === document));
  const nearby = sought.find(isEdited) ?? sought.find(isCopied);
  return nearby === undefined ? { why: NOTHING_COPIED } : placeIn(nearby);
}

/** Whether a copy with remarks can be written. */
export const isCopied = (document: DossierDocument): boolean =>
  isEdited(document) || document.format === "pdf";

const placeIn = ({ file, pieces }: DossierDocument): Pick<Planned, "file" | "piece"> => ({
  file,
  ...(pieces[0] !== undefined && { piece: pieces[0] }),
});

/** A passage of a PDF whose place on the page is known. */
function isPlaced({ document, origin }: Evidence, documents: readonly DossierDocument[]): boolean {
  const known = origin.page !== undefined && origin.box !== undefined;
  return known && documents.some(({ file, format }) => file === document && format === "pdf");
}
