import type { Declares } from "../model/declares.js";
import type { Dossier } from "../model/dossier.js";
import type { Evidence } from "../model/fact.js";
import type { RequirementResult } from "../model/report.js";
import type { Values } from "../model/values.js";
import type { LotView } from "./lots.js";

/** A result of the check with what its requirement founds in a declaration. */
export interface Declared {
  readonly result: RequirementResult;
  readonly declares: Declares;
}

/** What the declarations are made from. */
export interface DeclareContext {
  readonly dossier: Dossier;
  /** Those whose requirement says what it founds. */
  readonly declared: readonly Declared[];
}

/** Pieces where something is asked of the candidates, or told of the contract: alone, they oblige the holder to nothing. */
const OF_CANDIDATES: readonly string[] = ["RC", "CRT", "AVIS", "CANDIDATURE", "QR"];

/**
 * The passages of a result that bear on a lot: the first, which is the clause itself, or those that name the lot. A social clause
 * that names some lots somewhere ("article 11, lots 1 et 2") says nothing of the others, whatever its annex says in general.
 */
export function proofsFor(lot: LotView, { result, declares }: Declared, values: Values): Evidence[] {
  const evidence = declares.as === undefined ? result.evidence.filter(isOfContract) : result.evidence;
  if (declares.as === "clause-sociale" && lot.number !== "") {
    const passages = [...evidence, ...(declares.social.includes("opp") ? hoursEvidence(values) : [])];
    if (passages.some((proof) => !lot.concerns(proof)) && !passages.some(lot.isNamedBy)) return [];
  }
  const [first, ...others] = evidence;
  if (first === undefined) return [];
  return [...(lot.concerns(first) ? [first] : []), ...others.filter(lot.isNamedBy)];
}

const isOfContract = ({ piece }: Evidence) => piece === undefined || !OF_CANDIDATES.includes(piece);

/** Where the hours of insertion are written: their titles tell which lots they are for. */
function hoursEvidence({ insertion_hours: hours, insertion_by_lot: byLot }: Values): Evidence[] {
  const named = byLot.flatMap(({ lot, evidence }) =>
    evidence.map((proof) => (lot === "" ? proof : { ...proof, quote: `Lot ${lot} : ${proof.quote}` })),
  );
  return [...(hours?.evidence ?? []), ...named];
}

/** What was found for a lot, beyond doubt, by the requirements that `wanted` keeps. */
export function foundFor(
  lot: LotView,
  { declared, dossier }: DeclareContext,
  wanted: (declares: Declares) => boolean,
): (Declared & { readonly proofs: readonly Evidence[] })[] {
  return declared
    .filter(({ result, declares }) => declares.sure && result.found === "present" && wanted(declares))
    .map((one) => ({ ...one, proofs: proofsFor(lot, one, dossier.values) }))
    .filter(({ proofs }) => proofs.length > 0);
}
