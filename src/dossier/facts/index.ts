import type { AccordCadre, Procedure } from "../../model/facts.js";
import type { Piece } from "../../model/piece.js";
import type { DocumentView } from "../view.js";
import { collectAccordCadre } from "./accord-cadre.js";
import { collectAmounts, type FoundAmount } from "./amount-read.js";
import { collectBuyer } from "./buyer.js";
import { collectCalendar, type Deadline } from "./calendar.js";
import { type CcagCited, collectCcag } from "./ccag.js";
import { collectCpv, cpvCodes } from "./cpv.js";
import { collectDates, type FoundDate } from "./date.js";
import { collectFamilies, type FoundFamily } from "./families.js";
import { linesOf } from "./line.js";
import { collectLots, type LotFindings } from "./lots.js";
import { collectNature, type NatureVote } from "./nature.js";
import { collectNumber, type FoundNumber } from "./number.js";
import { collectObject, type FoundObject } from "./object.js";
import { collectProcedure } from "./procedure.js";
import { collectReservations, type Reserved } from "./reservation-read.js";
import type { Said } from "./said.js";

export { mergeLots } from "./lots-merge.js";
export { type FactOptions, mergeFacts } from "./merge.js";

/** What one document says of what is bought, by whom and how. */
export interface FactFindings {
  readonly pieces: readonly Piece[];
  readonly object: FoundObject | null;
  readonly nature: readonly NatureVote[];
  readonly dates: readonly FoundDate[];
  readonly amounts: readonly FoundAmount[];
  readonly families: readonly FoundFamily[];
  readonly lots: LotFindings;
  readonly cpv: readonly Said<readonly string[]>[];
  readonly number: readonly Said<FoundNumber>[];
  readonly procedure: readonly Said<Procedure>[];
  readonly accordCadre: readonly Said<AccordCadre>[];
  readonly buyer: readonly Said<string>[];
  readonly ccag: readonly Said<CcagCited>[];
  readonly calendar: readonly Said<Deadline>[];
  readonly reserved: readonly Said<Reserved>[];
}

const NOTHING: Omit<FactFindings, "pieces"> = {
  object: null,
  nature: [],
  dates: [],
  amounts: [],
  families: [],
  lots: { stated: null, undivided: null, lots: [] },
  cpv: [],
  number: [],
  procedure: [],
  accordCadre: [],
  buyer: [],
  ccag: [],
  calendar: [],
  reserved: [],
};

export function collectFacts(view: DocumentView, pieces: readonly Piece[]): FactFindings {
  if (pieces.includes("SPASER") || pieces.includes("CANDIDATURE")) return { pieces, ...NOTHING };
  const lines = linesOf(view);
  const codes = cpvCodes(lines);
  return {
    pieces,
    object: collectObject(view),
    nature: collectNature(view, lines, codes),
    dates: collectDates(view, lines, pieces),
    amounts: pieces.includes("AUTRE") ? [] : collectAmounts(view, lines),
    families: collectFamilies(view, codes),
    lots: collectLots(view, lines),
    cpv: collectCpv(view, codes),
    number: collectNumber(view, lines, pieces),
    procedure: collectProcedure(view, lines, pieces),
    accordCadre: collectAccordCadre(view, lines),
    buyer: collectBuyer(view, lines, pieces),
    ccag: collectCcag(view, lines, pieces),
    calendar: collectCalendar(view, lines, pieces),
    reserved: collectReservations(view, lines, pieces),
  };
}
