import { homeDocument } from "../dossier/home.js";
import { sectionPath } from "../model/passage.js";
import type { Destination, Reason, RequirementResult, Verdict } from "../model/report.js";
import type { CheckContext } from "./context.js";
import type { Finding } from "./find.js";

/** Whether something is to be written of which nothing stands in the dossier. */
export function isUnwritten(
  { verdict, reason }: { readonly verdict: Verdict; readonly reason: Reason },
  { evidence }: Finding,
): boolean {
  const open = verdict === "a_corriger" || verdict === "a_verifier";
  return open && evidence.length === 0 && reason !== "piece_absente";
}

/** Where a wording would go: the document that holds its piece, under the title nearest to its section. */
export function destinationOf(
  model: RequirementResult["model"],
  { dossier, headingNear }: CheckContext,
): { destination?: Destination } {
  const read = dossier.documents.filter(({ unread }) => unread !== "total");
  const home = homeDocument(model?.piece, read);
  if (model === undefined || home === undefined) return {};
  const { file, pieces } = home;
  const heading = headingNear(file, model.section);
  const destination: Destination = {
    document: file,
    ...(pieces[0] !== undefined && { piece: pieces[0] }),
    section: heading === null ? [] : sectionPath(heading.section),
    origin: heading?.origin ?? {},
  };
  return { destination };
}
