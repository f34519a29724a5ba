import type { ObsoleteReference } from "../../model/obsolete.js";
import type { Requirement } from "../../model/requirement.js";
import { citedNotion, companionNotion, namedNotion } from "../../packs/obsolete.js";
import { type Citation, citations } from "../../text/citations.js";
import { frenchDate } from "../../text/french-date.js";
import type { CheckContext } from "../context.js";
import type { Finding } from "../find.js";
import { type IndexedDocument, type IndexedPassage, titlesAbove } from "../indexed.js";
import { proofOf } from "../proof.js";
import { type Fault, findingOf, passagesSaying, says } from "./fault.js";

/** A passage that says itself that the text is gone. */
const SAID_GONE = "texte-dit-abroge";

/** Texts cited that were no longer to be cited at the date of the consultation. */
export function findObsolete(requirement: Requirement, context: CheckContext): Finding {
  const { date } = context.dossier.profile;
  const outdated = context.obsolete.filter(({ since }) => since <= date);
  const faults: Fault[] = [];
  const remarks: string[] = [];
  for (const document of context.allDocuments) {
    const inScheme = document.pieces.includes("SPASER");
    for (const { reference, indexed } of occurrences(document, outdated)) {
      const remark = explanation(reference);
      remarks.push(remark);
      if (reference.effect === "remarque") continue;
      const sure = reference.effect === "a_corriger" && !inScheme;
      const doubt = inScheme ? `dans le SPASER annexé, ${remark}` : remark;
      faults.push({ sure, evidence: proofOf(indexed, remark), ...(sure ? {} : { doubt }) });
    }
  }
  return findingOf(requirement, context, faults, remarks);
}

function occurrences(document: IndexedDocument, references: readonly ObsoleteReference[]) {
  const titles = [...document.titles.values()];
  return references.flatMap((reference) => {
    const named = [namedNotion(reference), citedNotion(reference)];
    return [...titles, ...passagesSaying(document, ...named)]
      .filter((indexed) => cites(indexed, reference) && !says(indexed, SAID_GONE))
      .map((indexed) => ({ reference, indexed }));
  });
}

function cites(indexed: IndexedPassage, reference: ObsoleteReference): boolean {
  if (reference.with.length > 0 && !isAccompanied(indexed, companionNotion(reference))) return false;
  if (says(indexed, namedNotion(reference))) return true;
  if (!says(indexed, citedNotion(reference))) return false;
  const written = citations(indexed.passage.text).map(nameOf);
  return reference.cited.some((cited) => written.includes(cited));
}

function isAccompanied(indexed: IndexedPassage, notion: string): boolean {
  return says(indexed, notion) || titlesAbove(indexed).some((title) => says(title, notion));
}

/** As written in the list of obsolete references: "decret 2016-360", "travail L324-10". */
function nameOf({ kind, code, article }: Citation): string {
  return `${kind === "article" ? (code ?? "") : kind} ${article}`;
}

function explanation({ text, replacement, since, verification }: ObsoleteReference): string {
  const confirm = verification === "V" ? "" : " (base à confirmer sur Légifrance)";
  return `${text} : à remplacer par ${replacement}, depuis le ${frenchDate(since)}${confirm}`;
}
