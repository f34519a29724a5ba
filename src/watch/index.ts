import { rm } from "node:fs/promises";
import { join } from "node:path";
import { DceLintError } from "../model/errors.js";
import { answeredCopies } from "./answered.js";
import { Attempts } from "./attempts.js";
import { Completeness } from "./completeness.js";
import { contentHash, droppedIn, type Entry, entryAt } from "./entry.js";
import { Journal } from "./journal.js";
import { Lock } from "./lock.js";
import type { Metadata } from "./metadata.js";
import { moveTo, OWN, restoreCut, writeFolder } from "./output.js";
import { causeOf } from "./outside-error.js";
import { folderOf, MOVED, quarantineOf } from "./places.js";
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
  | { readonly event: "ignore"; readonly nom: string }
  | { readonly event: "erreur"; readonly nom: string; readonly motif: string };

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
  readonly #completeness = new Completeness();
  readonly #attempts = new Attempts();
  /** Files of other kinds, already told of. */
  #ignored: ReadonlySet<string> = new Set();
  /** Done in this run, as they looked: not read again at each look. */
  readonly #done = new Map<string, string>();
  /** SHA-256 of the settings beside the inputs: what was done with others is done again. */
  #settings = "";

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
    await restoreCut(this.#options.output);
    await this.#journal.load();
  }

  async close(): Promise<void> {
    clearInterval(this.#beat);
    await this.#lock.release();
  }

  /** Whether something could not be done, for a reason outside of what was dropped. */
  get failing(): boolean {
    return this.#attempts.some;
  }

  /** Looks once, and checks what is complete. Throws the error of Node when a folder cannot be read or written, "deja-surveille" when another program took over. */
  async pass(signal?: AbortSignal): Promise<void> {
    const { input, onEvent } = this.#options;
    await this.#lock.touch();
    const { entries, others, settings } = await droppedIn(input);
    if (settings !== this.#settings) this.#done.clear();
    this.#settings = settings;
    for (const name of others.filter((other) => !this.#ignored.has(other)))
      onEvent({ event: "ignore", nom: name });
    this.#ignored = new Set(others);
    const names = new Set(entries.map(({ name }) => name));
    this.#attempts.keep(names);
    for (const entry of entries) {
      if (signal?.aborted) return;
      if (await this.#isReady(entry)) await this.#take(entry, names);
    }
  }

  async #isReady(entry: Entry): Promise<boolean> {
    const { name, look } = entry;
    if (this.#done.get(name) === look) return false;
    const state = await this.#completeness.judge(entry);
    if (state === "attente")
      this.#options.onEvent({ event: "attente", nom: name, motif: "le dépôt n'est pas complet" });
    return state === "complet" && !this.#attempts.rests(name);
  }

  async #take(entry: Entry, names: ReadonlySet<string>): Promise<void> {
    const { output, move, onEvent } = this.#options;
    const { name, path, look } = entry;
    try {
      if (!(await this.#isVerified(entry, names))) return;
      this.#done.set(name, look);
      if (move) await moveTo(path, join(output, MOVED), name);
      this.#attempts.end(name);
    } catch (error) {
      // Tried again, less and less often: a disk may be full for a while.
      const motif = causeOf(error);
      if (this.#attempts.fail(name, motif)) onEvent({ event: "erreur", nom: name, motif });
    }
  }

  /** Checks an entry, unless that was done; false when it changed meanwhile: it is not what was read. */
  async #isVerified(entry: Entry, names: ReadonlySet<string>): Promise<boolean> {
    const { output, onEvent } = this.#options;
    const { name, path, announced, look } = entry;
    const hash = await contentHash(entry);
    const settings = this.#settings;
    if (this.#journal.isDone(name, hash, settings)) return true;
    const dossier = folderOf(name, names, this.#journal);
    const results = join(output, dossier);
    const { metadata, files } = await workOn(entry, hash, results, this.#options);
    if ((await entryAt(path, name, announced))?.look !== look) return false;
    const unread = metadata.statut === "illisible";
    await writeFolder(output, unread ? quarantineOf(name) : dossier, files);
    // What was said of an earlier state of the same name no longer holds; what people answered does.
    const answered = unread ? await answeredCopies(results) : [];
    if (answered.length > 0) await writeFolder(output, dossier, answered);
    else await rm(unread ? results : join(output, quarantineOf(name)), { recursive: true, force: true });
    const { statut, date } = metadata;
    await this.#journal.add({ nom: name, empreinte: hash, statut, date, dossier, reglages: settings });
    onEvent({ event: unread ? "quarantaine" : "verifie", metadata });
    return true;
  }
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
