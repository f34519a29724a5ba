import { homeDocument, isEdited } from "../dossier/home.js";
import type { DossierDocument } from "../model/dossier.js";
import type { Evidence } from "../model/fact.js";
import type { Piece } from "../model/piece-names.js";
import type { Report, RequirementResult } from "../model/report.js";
import { isAdvice } from "../report/actions.js";

/** A remark that goes into a Word or LibreOffice document or a PDF of the dossier. */
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

/** Where each remark of a report goes: one comment each, on its first passage in a text that is edited, else in a PDF, else in the piece to complete. */
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

function placeFor({ reason, evidence, model, searched }: RequirementResult, report: Report): PlaceOrWhy {
  if (reason === "piece_absente") return { why: "la pièce attendue n'est pas au dossier" };
  const read = report.dossier.documents.filter(({ unread }) => unread !== "total");
  const copied = [...read.filter(isEdited), ...read.filter(isPdf)];
  if (copied.length === 0) return { why: "aucun fichier Word, LibreOffice ou PDF lu" };
  if (evidence.length > 0) return onPassage(evidence, copied);
  const home = homeDocument(model?.piece, read);
  if (home !== undefined) return isCopied(home) ? placeIn(home) : { why: `à compléter dans ${home.file}` };
  const near = searched.flatMap(({ document }) => copied.filter(({ file }) => file === document));
  const nearby = near.find(isEdited) ?? near[0];
  return nearby === undefined ? { why: "aucune pièce au format Word ou PDF ne la porte" } : placeIn(nearby);
}

/** On a passage of a text that is edited, else one whose place on a page is known, else in the file of another. */
function onPassage(evidence: readonly Evidence[], copied: readonly DossierDocument[]): PlaceOrWhy {
  const passages = evidence.flatMap((proof) => {
    const document = copied.find(({ file }) => file === proof.document);
    return document === undefined ? [] : [{ proof, document }];
  });
  const best =
    passages.find(({ document }) => isEdited(document)) ??
    passages.find(({ proof: { origin } }) => origin.page !== undefined && origin.box !== undefined) ??
    passages[0];
  if (best !== undefined) return { ...placeIn(best.document), evidence: best.proof };
  return { why: `le passage est dans ${evidence.map(({ document }) => document)[0] ?? ""}` };
}

const isPdf = ({ format }: DossierDocument): boolean => format === "pdf";

/** Whether a copy with remarks can be written. */
export const isCopied = (document: DossierDocument): boolean => isEdited(document) || isPdf(document);

const placeIn = ({ file, pieces }: DossierDocument): Pick<Planned, "file" | "piece"> => ({
  file,
  ...(pieces[0] !== undefined && { piece: pieces[0] }),
});
