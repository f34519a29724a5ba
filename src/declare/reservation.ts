import type { Reservation } from "../model/facts.js";
import type { Found } from "../model/report.js";
import type { Consideration } from "./considerations.js";
import { type DeclareContext, foundFor, proofsFor } from "./context.js";
import { known } from "./known.js";
import type { LotView } from "./lots.js";

/** Whether a lot is reserved: found, with whom it is reserved to when said; or doubtful, in French. */
export interface LotReservation {
  readonly found: Consideration | null;
  readonly to: Reservation | null;
  readonly doubt: string | null;
}

const NAMES: Readonly<Record<Reservation, string>> = {
  handicap: "aux structures du handicap",
  insertion: "aux structures d'insertion",
  "handicap-et-insertion": "aux structures du handicap et de l'insertion",
  penitentiaire: "au travail en prison",
  "economie-sociale": "aux entreprises de l'économie sociale et solidaire",
};

/** The reservation of a lot, said of the lot itself or of the whole contract. */
export function reservationOf(lot: LotView, context: DeclareContext): LotReservation {
  if (lot.reservation !== undefined) return reserved(lot.reservation.value, lot.reservation.evidence);
  const results = context.declared.filter(({ declares }) => declares.as === "marche-reserve");
  if (results.some(({ result }) => result.found === "negated")) return { found: null, to: null, doubt: null };
  const whole = known(context.dossier.facts.reservation, lot);
  if ("value" in whole) return reserved(whole.value, whole.evidence);
  const [said] = foundFor(lot, context, ({ as }) => as === "marche-reserve");
  if (said !== undefined && (lot.number === "" || said.proofs.some(lot.isNamedBy)))
    return {
      found: { value: RESERVED, title: said.result.title, evidence: said.proofs },
      to: null,
      doubt: null,
    };
  const seen = results.find(
    (one) => SEEN.includes(one.result.found) && proofsFor(lot, one, context.dossier.values).length > 0,
  );
  const doubt =
    seen === undefined ? null : `Une réservation est évoquée (${seen.result.evidence[0]!.document}).`;
  return { found: null, to: null, doubt };
}

const SEEN: readonly Found[] = ["present", "partial"];
const RESERVED = "Marché réservé";

function reserved(to: Reservation, evidence: Consideration["evidence"]): LotReservation {
  return { found: { value: RESERVED, title: `Réservé ${NAMES[to]}`, evidence }, to, doubt: null };
}
