import type { ValueFact } from "../../model/values.js";
import { type AdvanceRate, chooseAdvance } from "./advance.js";
import { distinct, precedenceOf, type Said, settle } from "./candidate.js";
import type { Duration } from "./duration-conclude.js";
import type { InsertionHours } from "./insertion.js";
import { lotsOf, wholeVolume } from "./insertion-volume.js";

/** What one document says of a value, whatever the way it was read. */
type FromDocument<K extends string, T> = { readonly pieces: Said["pieces"] } & Readonly<Record<K, T>>;

/** The lowest general rate of the piece that prevails; another piece with another lowest rate contradicts it. */
export function mergeAdvance(
  findings: ReadonlyArray<FromDocument<"advance", readonly AdvanceRate[]>>,
): ValueFact | null {
  const anyGeneral = findings.some(({ advance }) => advance.some(({ small }) => !small));
  const said = findings.map(({ pieces, advance }) => {
    const rates = chooseAdvance(advance).filter(({ small }) => !small || !anyGeneral);
    return { pieces, candidates: rates.filter(({ value }) => value === rates[0]?.value) };
  });
  return settle(said);
}

/** The volume stated by all the pieces together; a piece that states another whole, or other hours for the same lots, contradicts it. */
export function mergeInsertion(
  findings: ReadonlyArray<FromDocument<"insertion", readonly InsertionHours[]>>,
  months: number | null,
): ValueFact | null {
  const ordered = [...findings].sort((a, b) => precedenceOf(a.pieces) - precedenceOf(b.pieces));
  const all = ordered.flatMap(({ insertion }) => insertion);
  const volume = wholeVolume(all, months);
  if (volume === null) return null;
  const lots = lotsOf(all);
  const wholes = ordered.map(({ insertion }) => {
    const general = insertion.filter(({ lot }) => lot === "");
    const comparable = general.length > 0 || lotsOf(insertion) !== lots ? general : insertion;
    return wholeVolume(comparable, months);
  });
  const conflicts = wholes.filter((whole) => whole !== null).filter(({ value }) => value !== volume.value);
  return {
    value: volume.value,
    evidence: distinct(volume.evidence),
    ...(conflicts.length === 0 ? {} : { conflicts }),
  };
}

/** A document that gives only the first period does not contradict one that gives the whole. */
export function mergeDuration(
  findings: ReadonlyArray<FromDocument<"duration", Duration | null>>,
): ValueFact | null {
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
