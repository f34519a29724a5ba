import type { RequirementResult } from "../../model/report.js";
import { frenchDate } from "../../text/french-date.js";

/** "nature du marché : services ; …": on what facts a requirement applies or not; "" when it always does. */
export function factsText({ facts }: RequirementResult): string {
  return facts.map(({ name, value }) => `${name} : ${value}`).join(" ; ");
}

/** What founds a requirement, line by line: the SPASER, then the texts with their date and whether they were read. */
export function basisLines({ spaser, legal }: RequirementResult): string[] {
  return [
    ...(spaser ? [`SPASER, page ${spaser.page} (${spaser.refs.join(", ")}) : « ${spaser.quote} »`] : []),
    ...legal.map(({ text, about, from, confirm }) => {
      const version = from ? `, version du ${frenchDate(from)}` : "";
      return `${text} : ${about}${version}${confirm ? " – base légale à confirmer sur Légifrance" : " – texte lu"}`;
    }),
  ];
}

/** "écart accepté" with its reason, its author and its day; "" when the gap is not accepted. */
export function acceptedText({ accepted }: RequirementResult): string {
  if (accepted === undefined) return "";
  const { motif, auteur, date } = accepted;
  return `${motif}${auteur ? ` (${auteur})` : ""}${date ? `, le ${frenchDate(date)}` : ""}.`;
}
