import type { Piece } from "../../model/piece.js";
import type { ValueFact, Values } from "../../model/values.js";
import type { DocumentView } from "../view.js";
import { type AdvanceRate, chooseAdvance, collectAdvance } from "./advance.js";
import { type Candidate, distinct, precedenceOf, type Said, settle } from "./candidate.js";
import { collectDuration } from "./duration.js";
import type { Duration } from "./duration-conclude.js";
import { collectInsertion, type InsertionHours, wholeVolume } from "./insertion.js";
import { collectPaymentDays } from "./payment.js";

/** What one document says of the four values. */
export interface ValueFindings {
  readonly pieces: readonly Piece[];
  readonly payment: readonly Candidate[];
  readonly advance: readonly AdvanceRate[];
  readonly insertion: readonly InsertionHours[];
  readonly duration: Duration | null;
}

/** Documents that state what others do, or what applied to another contract. */
const UNUSED: readonly Piece[] = ["SPASER", "CANDIDATURE", "PLAN", "QR"];

export function collectValues(view: DocumentView, pieces: readonly Piece[]): ValueFindings {
  if (pieces.every((piece) => UNUSED.includes(piece)))
    return { pieces, payment: [], advance: [], insertion: [], duration: null };
  return {
    pieces,
    payment: collectPaymentDays(view),
    advance: collectAdvance(view),
    insertion: collectInsertion(view),
    duration: collectDuration(view, pieces),
  };
}

/** The values of the dossier; what another piece states otherwise is kept in `conflicts`. */
export function mergeValues(findings: readonly ValueFindings[]): Values {
  const duration_months = mergeDuration(findings);
  return {
    payment_days: settle(findings.map(({ pieces, payment }) => ({ pieces, candidates: payment }))),
    advance_rate: mergeAdvance(findings),
    advance_threshold: null,
    insertion_hours: mergeInsertion(findings, duration_months?.value ?? null),
    insertion_by_lot: [],
    duration_months,
    renewals: null,
    retention_rate: null,
    offers_validity_days: null,
    egalim_durable_rate: null,
    egalim_bio_rate: null,
    price_revision: null,
    penalties: [],
  };
}

/** The lowest general rate of the piece that prevails; another piece with another lowest rate contradicts it. */
function mergeAdvance(findings: readonly ValueFindings[]): ValueFact | null {
  const anyGeneral = findings.some(({ advance }) => advance.some(({ small }) => !small));
  const said = findings.map(({ pieces, advance }) => {
    const rates = chooseAdvance(advance).filter(({ small }) => !small || !anyGeneral);
    return { pieces, candidates: rates.filter(({ value }) => value === rates[0]?.value) };
  });
  return settle(said);
}

/** The volume stated by all the pieces together; a piece that states another whole contradicts it. */
function mergeInsertion(findings: readonly ValueFindings[], months: number | null): ValueFact | null {
  const ordered = [...findings].sort((a, b) => precedenceOf(a.pieces) - precedenceOf(b.pieces));
  const volume = wholeVolume(
    ordered.flatMap(({ insertion }) => insertion),
    months,
  );
  if (volume === null) return null;
  const wholes = ordered.map(({ insertion }) =>
    wholeVolume(
      insertion.filter(({ lot }) => lot === ""),
      months,
    ),
  );
  const conflicts = wholes.filter((whole) => whole !== null).filter(({ value }) => value !== volume.value);
  return {
    value: volume.value,
    evidence: distinct(volume.evidence),
    ...(conflicts.length === 0 ? {} : { conflicts }),
  };
}

/** A document that gives only the first period does not contradict one that gives the whole. */
function mergeDuration(findings: readonly ValueFindings[]): ValueFact | null {
  const stated = findings.flatMap(({ pieces, duration }) =>
    duration === null ? [] : [{ pieces, duration }],
  );
  const contract = stated.filter(({ duration }) => duration.kind !== "delay");
  const kept = (contract.length > 0 ? contract : stated).filter(
    ({ duration }) =>
      duration.kind !== "initial" ||
      !contract.some((other) => other.duration.kind === "total" && other.duration.initial === duration.value),
  );
  return settle(
    kept.map(
      ({ pieces, duration }): Said => ({
        pieces,
        candidates: duration.evidence.map((evidence) => ({ value: duration.value, evidence })),
      }),
    ),
  );
}
