import type { Piece } from "../../model/piece.js";
import type { Penalty, PriceRevision, Values } from "../../model/values.js";
import type { DocumentView } from "../view.js";
import { type AdvanceRate, collectAdvance } from "./advance.js";
import { collectAdvanceThreshold } from "./advance-threshold.js";
import { type Candidate, precedenceOf, settle } from "./candidate.js";
import { collectDuration } from "./duration.js";
import type { Duration } from "./duration-conclude.js";
import { collectEgalim, type EgalimRates } from "./egalim.js";
import { collectInsertion, type InsertionHours } from "./insertion.js";
import { hoursByLot } from "./insertion-lots.js";
import { mergeAdvance, mergeDuration, mergeInsertion } from "./merge.js";
import { collectPaymentDays } from "./payment.js";
import { collectPenalties, mergePenalties } from "./penalties.js";
import { collectPriceRevision } from "./price-revision.js";
import { collectRenewals } from "./renewals.js";
import { collectRetention } from "./retention.js";
import { collectOffersValidity } from "./validity.js";

/** What one document says of the values. */
export interface ValueFindings {
  readonly pieces: readonly Piece[];
  readonly payment: readonly Candidate[];
  readonly advance: readonly AdvanceRate[];
  readonly threshold: readonly Candidate[];
  readonly insertion: readonly InsertionHours[];
  readonly duration: Duration | null;
  readonly renewals: readonly Candidate[];
  readonly retention: readonly Candidate[];
  readonly validity: readonly Candidate[];
  readonly egalim: EgalimRates;
  readonly prices: ReadonlyArray<Candidate<PriceRevision>>;
  readonly penalties: readonly Penalty[];
}

const NOTHING: Omit<ValueFindings, "pieces"> = {
  payment: [],
  advance: [],
  threshold: [],
  insertion: [],
  duration: null,
  renewals: [],
  retention: [],
  validity: [],
  egalim: { durable: [], bio: [] },
  prices: [],
  penalties: [],
};

/** Documents that state what others do, or what applied to another contract. */
const UNUSED: readonly Piece[] = ["SPASER", "CANDIDATURE", "PLAN", "QR"];

export function collectValues(view: DocumentView, pieces: readonly Piece[]): ValueFindings {
  if (pieces.every((piece) => UNUSED.includes(piece))) return { pieces, ...NOTHING };
  return {
    pieces,
    payment: collectPaymentDays(view),
    advance: collectAdvance(view),
    threshold: collectAdvanceThreshold(view),
    insertion: collectInsertion(view),
    duration: collectDuration(view, pieces),
    renewals: collectRenewals(view, pieces),
    retention: collectRetention(view),
    validity: collectOffersValidity(view),
    egalim: collectEgalim(view),
    prices: collectPriceRevision(view),
    penalties: collectPenalties(view, pieces),
  };
}

/** The values of the dossier; what another piece states otherwise is kept in `conflicts`. */
export function mergeValues(findings: readonly ValueFindings[]): Values {
  const ordered = [...findings].sort((a, b) => precedenceOf(a.pieces) - precedenceOf(b.pieces));
  const settled = <T>(of: (finding: ValueFindings) => ReadonlyArray<Candidate<T>>) =>
    settle(ordered.map((finding) => ({ pieces: finding.pieces, candidates: of(finding) })));
  const duration_months = mergeDuration(ordered);
  const months = duration_months?.value ?? null;
  return {
    payment_days: settled(({ payment }) => payment),
    advance_rate: mergeAdvance(ordered),
    advance_threshold: settled(({ threshold }) => threshold),
    insertion_hours: mergeInsertion(ordered, months),
    insertion_by_lot: hoursByLot(
      ordered.flatMap(({ insertion }) => insertion),
      months,
    ),
    duration_months,
    renewals: settled(({ renewals }) => renewals),
    retention_rate: settled(({ retention }) => retention),
    offers_validity_days: settled(({ validity }) => validity),
    egalim_durable_rate: settled(({ egalim }) => egalim.durable),
    egalim_bio_rate: settled(({ egalim }) => egalim.bio),
    price_revision: settled(({ prices }) => prices),
    penalties: mergePenalties(ordered.flatMap(({ penalties }) => penalties)),
  };
}
