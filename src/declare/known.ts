import type { Evidence } from "../model/fact.js";
import type { LotView } from "./lots.js";

/** A fact or a value of the dossier, as its model has it. */
interface Read<T> {
  readonly value: T | null;
  readonly source?: string;
  readonly confidence?: string | undefined;
  readonly evidence: readonly Evidence[];
  readonly conflicts?: readonly { readonly value: T }[] | undefined;
  readonly written?: readonly unknown[] | undefined;
}

/** What is known for one lot: the value with its proof and, in French, where it comes from; or why it is not settled. */
export type Known<T> =
  | { readonly value: T; readonly evidence: readonly Evidence[]; readonly said: string }
  | { readonly why: string };

const NOT_READ = "Le dossier ne le dit pas, ou d'une façon qui n'a pas été reconnue.";

/** A value that may be proposed for a lot: written in the dossier for it or for all, without contradiction, on more than one clue. */
export function known<T>(read: Read<T> | null, lot: LotView, say: (value: T) => string = String): Known<T> {
  if (read === null || read.value === null || read.source === "defaut") return { why: NOT_READ };
  const { value, source, evidence, conflicts = [], confidence, written } = read;
  if (source === "utilisateur" || written !== undefined)
    return { value, evidence: [], said: "Donné par vous." };
  if (conflicts.length > 0) {
    const others = [...new Set([value, ...conflicts.map((conflict) => conflict.value)].map(say))];
    return { why: `Les pièces ne disent pas toutes la même chose : ${others.join(", ")}.` };
  }
  if (confidence === "faible")
    return { why: `Un seul indice, trop faible pour le proposer : ${say(value)}.` };
  if (evidence.length === 0) return { why: NOT_READ };
  const proofs = evidence.filter(lot.concerns);
  if (proofs.length === 0) return { why: "Ce qui est lu ne vaut que pour un autre lot." };
  return { value, evidence: proofs, said: "Tel qu'écrit dans le dossier." };
}
