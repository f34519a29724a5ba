import { fileSource } from "../node-source.js";
import { expandSource } from "../read/archive/index.js";
import { isZip } from "../read/archive/names.js";
import type { Entry } from "./entry.js";

/** Looks during which what is visibly incomplete is waited for: a copy over a network may pause. What it leaves behind must not hold a dossier for ever. */
const PATIENT_LOOKS = 12;

/** Says what is complete from one look to the next: network shares tell nothing of what happens on them. */
export class Completeness {
  /** How each entry looked the last time, and for how many looks it did not change. */
  readonly #looks = new Map<string, { readonly look: string; readonly same: number }>();

  /** "attente" when a zip or a folder begins to be waited for: said once. */
  async judge(entry: Entry): Promise<"complet" | "en-cours" | "attente"> {
    const { name, look, announced } = entry;
    const before = this.#looks.get(name);
    const same = before?.look === look ? before.same + 1 : 0;
    this.#looks.set(name, { look, same });
    if (same === 0 && !announced) return "en-cours";
    if (same >= PATIENT_LOOKS || !(entry.unfinished || (await isTruncated(entry)))) return "complet";
    return same === (announced ? 0 : 1) ? "attente" : "en-cours";
  }
}

/** A zip without its end may still be on its way. */
async function isTruncated({ name, path }: Entry): Promise<boolean> {
  if (!isZip(name)) return false;
  const { unreadable } = await expandSource(await fileSource(path), name);
  return unreadable.some(({ file, code }) => file === name && code === "fichier-endommage");
}
