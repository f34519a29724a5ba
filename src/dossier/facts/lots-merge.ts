import type { Lot } from "../../model/dossier.js";
import type { Piece } from "../../model/piece.js";
import type { LotFindings } from "./lots.js";
import { ranked } from "./order.js";

/** The lots of the dossier, by number, titled as in the piece that governs; none when it says that there is one contract. */
export function mergeLots(
  findings: ReadonlyArray<{ readonly pieces: readonly Piece[]; readonly lots: LotFindings }>,
): { lots: Lot[]; count: number | null } {
  const ordered = ranked(findings.map(({ pieces, lots }) => ({ pieces, ...lots })));
  const stated = ordered.find(({ stated: number }) => number !== null)?.stated ?? null;
  const undivided = ordered.some((one) => one.undivided !== null);
  if (stated === null && undivided) return { lots: [], count: 0 };
  const byNumber = new Map<string, Lot>();
  for (const lot of ordered.flatMap(({ lots }) => lots))
    if (!byNumber.has(lot.number)) byNumber.set(lot.number, lot);
  const lots = [...byNumber.values()]
    .filter(({ number }) => stated === null || Number(number) <= stated)
    .sort((a, b) => Number(a.number) - Number(b.number));
  return { lots, count: stated ?? (lots.length > 1 ? lots.length : null) };
}
