import type { Lot } from "../../model/dossier.js";
import type { Piece } from "../../model/piece.js";
import type { LotFindings } from "./lots.js";
import { ranked } from "./order.js";
import { reservedLots } from "./reservation.js";
import type { Reserved } from "./reservation-read.js";
import type { Said } from "./said.js";

/** The lots of the dossier, by number, titled as in the piece that governs; none when it says that there is one contract. */
export function mergeLots(
  findings: ReadonlyArray<{
    readonly pieces: readonly Piece[];
    readonly lots: LotFindings;
    readonly reserved: readonly Said<Reserved>[];
  }>,
): { lots: Lot[]; count: number | null } {
  const ordered = ranked(findings.map(({ pieces, lots }) => ({ pieces, ...lots })));
  const stated = ordered.find(({ stated: number }) => number !== null)?.stated ?? null;
  const undivided = ordered.some((one) => one.undivided !== null);
  if (stated === null && undivided) return { lots: [], count: 0 };
  const reservations = reservedLots(findings.map(({ pieces, reserved }) => ({ pieces, said: reserved })));
  const byNumber = new Map<string, Lot>();
  for (const lot of ordered.flatMap(({ lots }) => lots))
    if (!byNumber.has(lot.number)) byNumber.set(lot.number, lot);
  const lots = [...byNumber.values()]
    .filter(({ number }) => stated === null || Number(number) <= stated)
    .sort((a, b) => Number(a.number) - Number(b.number))
    .map((lot) => withReservation(lot, reservations.get(lot.number)));
  return { lots, count: stated ?? (lots.length > 1 ? lots.length : null) };
}

function withReservation(lot: Lot, reservation: Lot["reservation"]): Lot {
  if (reservation === undefined) return lot;
  return { ...lot, reservation: { value: reservation.value, evidence: reservation.evidence } };
}
