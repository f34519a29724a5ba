import type { Unreadable } from "../../src/model/document.js";
import { Pool } from "../../src/node/reader.js";
import { change, type Sample } from "./change.js";
import { Random } from "./random.js";

/** How a reader took a file: read, refused with a sentence, or one of the three faults. */
export type Outcome = "read" | "refused" | "crash" | "hang" | "memory";

const FAULTS: Partial<Record<Unreadable["code"], Outcome>> = {
  "erreur-interne": "crash",
  "delai-depasse": "hang",
  "memoire-depassee": "memory",
};

export interface Trial {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly outcome: Outcome;
  readonly seconds: number;
  /** What the reader said, for a fault. */
  readonly message: string;
}

/** The script of the threads: the whole check, on one file. */
export const SCRIPT = new URL("./worker.mjs", import.meta.url);

/** Changes the samples without end, and says how each was taken. The same seed gives the same files. */
export async function* trials(
  samples: readonly Sample[],
  seed: number,
  limits: { readonly seconds: number; readonly memory: number },
): AsyncGenerator<Trial, void> {
  const pool = new Pool(SCRIPT, { ...limits, threads: 1 });
  try {
    for (let number = 0; ; number++) {
      const random = new Random(seed * 1_000_003 + number);
      const sample = random.pick(samples);
      yield await attempt(pool, { file: sample.file, bytes: change(sample, random) });
    }
  } finally {
    await pool.close();
  }
}

export async function attempt(pool: Pool, { file, bytes }: Sample): Promise<Trial> {
  const start = performance.now();
  const { unreadable } = await pool.read({ file, bytes });
  const seconds = (performance.now() - start) / 1000;
  const fault = unreadable.find(({ code }) => FAULTS[code] !== undefined);
  const outcome = fault ? FAULTS[fault.code]! : unreadable.length > 0 ? "refused" : "read";
  return { file, bytes, outcome, seconds, message: fault?.message ?? "" };
}
