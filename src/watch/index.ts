import { join } from "node:path";
import { DceLintError } from "../model/errors.js";
import { fileSource } from "../node-source.js";
import { expandSource } from "../read/archive/index.js";
import { contentHash, type Entry, entriesOf } from "./entry.js";
import { Journal } from "./journal.js";
import { Lock } from "./lock.js";
import type { Metadata } from "./metadata.js";
import { moveTo, OWN, writeFolder } from "./output.js";
import { type WorkOptions, workOn } from "./work.js";

export interface WatchOptions extends WorkOptions {
  readonly input: string;
  readonly output: string;
  /** Inputs are moved away once done. */
  readonly move: boolean;
  /** Milliseconds between two looks. */
  readonly interval: number;
  readonly onEvent: (event: WatchEvent) => void;
}

export type WatchEvent =
  | { readonly event: "verifie" | "quarantaine"; readonly metadata: Metadata }
  | { readonly event: "attente"; readonly nom: string; readonly motif: string }
  | { readonly event: "erreur"; readonly nom: string; readonly motif: string };

/** Names of the output folder that are not those of a dossier. */
export const QUARANTINE = "quarantaine";
const MOVED = "traites";
/** Looks during which a zip that cannot be opened is waited for: a copy over a network may pause. */
const PATIENT_LOOKS = 12;
/** Milliseconds between two signs of life: a dossier may take longer than a pass. */
const HEARTBEAT = 15_000;
/** Milliseconds without a sign after which the program of another machine is taken for gone: a long analysis holds its signs back. */
const SILENT = 180_000;

/** Checks what is dropped in a folder, once each, and writes what it found in another. */
export class DropFolder {
  readonly #options: WatchOptions;
  readonly #journal: Journal;
  readonly #lock: Lock;
  #beat: NodeJS.Timeout | undefined;
  /** How each entry looked the last time, and for how many looks it did not change. */
  readonly #looks = new Map<string, { readonly look: string; readonly same: number }>();
  /** Done in this run, as they looked: not read again at each look. */
  readonly #done = new Map<string, string>();

  constructor(options: WatchOptions) {
    this.#options = options;
    const own = join(options.output, OWN);
    this.#journal = new Journal(join(own, "journal.jsonl"));
    this.#lock = new Lock(join(own, "verrou"), SILENT);
  }

  /** Throws DceLintError "deja-surveille"; the error of Node when the output cannot be written. */
  async open(): Promise<void> {
    await this.#lock.take();
    this.#beat = setInterval(() => void this.#lock.touch().catch(() => undefined), HEARTBEAT);
    await this.#journal.load();
  }

  async close(): Promise<void> {
    clearInterval(this.#beat);
    await this.#lock.release();
  }

  /** Looks once, and checks what is complete. Throws the error of Node when a folder cannot be read or written, "deja-surveille" when another program took over. */
  async pass(signal?: AbortSignal): Promise<void> {
    await this.#lock.touch();
    const entries = await entriesOf(this.#options.input);
    const names = new Set(entries.map(({ name }) => name));
    for (const entry of entries) {
      if (signal?.aborted) return;
      if (this.#isComplete(entry) && !(await this.#isAwaited(entry))) await this.#take(entry, names);
    }
  }

  /** It looks as it did the last time, or is said to be all there. */
  #isComplete({ name, look, announced }: Entry): boolean {
    const before = this.#looks.get(name);
    const same = before?.look === look ? before.same + 1 : 0;
    this.#looks.set(name, { look, same });
    return this.#done.get(name) !== look && (same > 0 || announced);
  }

  /** A zip without its end may still be on its way. */
  async #isAwaited({ name, path, announced }: Entry): Promise<boolean> {
    if (!/\.zip$/i.test(name) || announced) return false;
    const { unreadable } = await expandSource(await fileSource(path), name);
    const broken = unreadable.some(({ file, code }) => file === name && code === "fichier-endommage");
    const { same } = this.#looks.get(name) ?? { same: 0 };
    if (!broken || same >= PATIENT_LOOKS) return false;
    if (same === 1)
      this.#options.onEvent({ event: "attente", nom: name, motif: "l'archive n'est pas complète" });
    return true;
  }

  async #take(entry: Entry, names: ReadonlySet<string>): Promise<void> {
    const { output, move, onEvent } = this.#options;
    const hash = await contentHash(entry);
    if (!this.#journal.isDone(entry.name, hash)) {
      try {
        const { metadata, files } = await workOn(entry, hash, this.#options);
        const unread = metadata.statut === "illisible";
        await writeFolder(output, unread ? join(QUARANTINE, entry.name) : folderOf(entry.name, names), files);
        await this.#journal.add({
          nom: entry.name,
          empreinte: hash,
          statut: metadata.statut,
          date: metadata.date,
        });
        onEvent({ event: unread ? "quarantaine" : "verifie", metadata });
      } catch (error) {
        // The next pass tries again: a disk may be full for a while.
        onEvent({
          event: "erreur",
          nom: entry.name,
          motif: error instanceof Error ? error.message : String(error),
        });
        return;
      }
    }
    this.#done.set(entry.name, entry.look);
    if (move) await moveTo(entry.path, join(output, MOVED, entry.name));
  }
}

/** "DCE" for "DCE.zip", unless something else is called so; one of our own folders is not written over. */
function folderOf(name: string, names: ReadonlySet<string>): string {
  const plain = name.replace(/\.zip$/i, "");
  const folder = names.has(plain) ? name : plain;
  return [QUARANTINE, MOVED, OWN].includes(folder) ? `${folder}_` : folder;
}

/** Throws DceLintError "dossiers-confondus" when what is written would be taken for what is dropped. */
export function checkApart(input: string, output: string, separator: string): void {
  const [left, right] = [input, output].map((path) => (path.endsWith(separator) ? path : path + separator));
  if (left !== undefined && right !== undefined && (left.startsWith(right) || right.startsWith(left)))
    throw new DceLintError(
      "dossiers-confondus",
      "le dossier de sortie et celui d'entrée doivent être l'un à côté de l'autre, pas l'un dans l'autre",
    );
}
