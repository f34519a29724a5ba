import type { Evidence } from "../../model/fact.js";
import type { Reservation } from "../../model/facts.js";
import type { Reserved } from "./reservation-read.js";
import { type Decided, type DocumentSays, decide } from "./said.js";

/** Who the lots are reserved to, by number: a lot called reserved without more takes what is said of it elsewhere. */
export function reservedLots(
  documents: ReadonlyArray<DocumentSays<Reserved>>,
): Map<string, { value: Reservation; evidence: Evidence[] }> {
  const lots = new Set(documents.flatMap(({ said }) => said.map(({ value }) => value.lot)));
  lots.delete("");
  const found = new Map<string, { value: Reservation; evidence: Evidence[] }>();
  for (const lot of lots) {
    const decided = decide(only(documents, lot));
    if (decided !== null && decided.conflicts.length === 0) found.set(lot, decided);
  }
  return found;
}

/** Who the whole contract is reserved to; unknown when one passage says that it is reserved and another that it is not. */
export function decideReservation(
  documents: ReadonlyArray<DocumentSays<Reserved>>,
): Decided<Reservation> | null {
  return decide(only(documents, ""));
}

/** What is said of one lot, unless its reservation is denied somewhere. */
function only(documents: ReadonlyArray<DocumentSays<Reserved>>, lot: string): DocumentSays<Reservation>[] {
  const denied = documents.some(({ said }) =>
    said.some(({ value }) => value.lot === lot && value.to === "non"),
  );
  if (denied) return [];
  return documents.map(({ pieces, said }) => ({
    pieces,
    said: said.flatMap(({ value, rank, evidence }) =>
      value.lot === lot && value.to !== null && value.to !== "non"
        ? [{ value: value.to, rank, evidence }]
        : [],
    ),
  }));
}
