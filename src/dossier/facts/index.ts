import type { Evidence } from "../../model/fact.js";
import type { Facts, Nature } from "../../model/facts.js";
import type { Piece } from "../../model/piece.js";
import type { DocumentView } from "../view.js";
import { collectAmounts, decideAmount, type FoundAmount } from "./amount.js";
import { cpvCodes } from "./cpv.js";
import { collectDates, decideDate, type FoundDate } from "./date.js";
import { collectFamilies, decideFamilies, type FoundFamily } from "./families.js";
import { collectLots, type LotFindings } from "./lots.js";

export { mergeLots } from "./lots-merge.js";

import { collectNature, decideNature, type NatureVote, objectVotes } from "./nature.js";
import { collectObject, type FoundObject } from "./object.js";
import { ranked } from "./order.js";

/** What one document says of what is bought. */
export interface FactFindings {
  readonly pieces: readonly Piece[];
  readonly object: FoundObject | null;
  readonly nature: readonly NatureVote[];
  readonly dates: readonly FoundDate[];
  readonly amounts: readonly FoundAmount[];
  readonly families: readonly FoundFamily[];
  readonly lots: LotFindings;
}

export interface FactOptions {
  /** Date of the consultation given by the user, ISO. */
  readonly date?: string;
  /** Today, ISO: the date for want of any other. */
  readonly today: string;
  readonly nature?: Nature;
}

const NO_LOTS: LotFindings = { stated: null, undivided: null, lots: [] };

export function collectFacts(view: DocumentView, pieces: readonly Piece[]): FactFindings {
  if (pieces.includes("SPASER") || pieces.includes("CANDIDATURE")) {
    return { pieces, object: null, nature: [], dates: [], amounts: [], families: [], lots: NO_LOTS };
  }
  const object = collectObject(view);
  const codes = cpvCodes(view);
  return {
    pieces,
    object,
    nature: collectNature(view, codes),
    dates: collectDates(view, pieces),
    amounts: pieces.includes("AUTRE") ? [] : collectAmounts(view),
    families: collectFamilies(view, codes),
    lots: collectLots(view),
  };
}

/** The facts of the dossier; `months` is its duration, for yearly amounts. */
export function mergeFacts(
  findings: readonly FactFindings[],
  options: FactOptions,
  months: number | null,
): Facts {
  const object = decideObject(findings);
  const nature = decideNature([objectVotes(object), ...findings.map((finding) => finding.nature)]);
  const date = decideDate(findings.flatMap(({ dates }) => dates));
  const amount = decideAmount(
    ranked(findings).flatMap(({ amounts }) => amounts),
    months,
  );
  const families = decideFamilies(
    findings.flatMap((finding) => finding.families),
    object,
    nature?.value ?? null,
  );
  return {
    nature:
      options.nature !== undefined
        ? given(options.nature)
        : read(nature?.value ?? null, nature?.evidence ?? []),
    object: read(object?.text ?? null, object === null ? [] : [object.evidence]),
    date:
      options.date !== undefined
        ? given(options.date)
        : read(date?.iso ?? null, date === null ? [] : [date.evidence]),
    amount: read(amount?.value ?? null, amount === null ? [] : [amount.evidence]),
    families: read(families.keys.length > 0 ? families.keys : null, families.evidence),
    cpv: UNKNOWN,
    number: UNKNOWN,
    procedure: UNKNOWN,
    accord_cadre: UNKNOWN,
    minimum: UNKNOWN,
    maximum: UNKNOWN,
    buyer: UNKNOWN,
    buyer_type: UNKNOWN,
    ccag: UNKNOWN,
    offers_deadline: UNKNOWN,
    notice_date: UNKNOWN,
    reservation: UNKNOWN,
  };
}

const UNKNOWN = { value: null, source: "defaut" as const, evidence: [] };
const given = <T>(value: T) => ({ value, source: "utilisateur" as const, evidence: [] });
const read = <T>(value: T | null, evidence: Evidence[]) => ({
  value,
  source: value === null ? ("defaut" as const) : ("texte" as const),
  evidence,
});

function decideObject(findings: readonly FactFindings[]): FoundObject | null {
  return (
    ranked(findings)
      .flatMap(({ object }) => (object === null ? [] : [object]))
      .sort((a, b) => a.rank - b.rank)[0] ?? null
  );
}
