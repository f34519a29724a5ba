import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import type { Document, Input } from "../model/document.js";
import { DceLintError } from "../model/errors.js";
import { bytesWithin, DEFAULT_LIMITS, type ReadLimits } from "../read/limits.js";
import { bytesOf, checkSize, unreadDocument, unreadReason } from "../read/unread-document.js";
import { Lane } from "./lane.js";

export interface ReaderOptions extends Partial<ReadLimits> {
  /** Files read at the same time, at most; default: the cores of the machine, 4 at most. */
  readonly threads?: number;
}

/** Reads files in threads of their own, within limits. `read` and `readAhead` are options of `lint`. */
export interface LimitedReader {
  /** Never rejects: a file that costs too much is a document with an empty tree and the reason. */
  read(input: Input): Promise<Document>;
  readonly readAhead: number;
  /** Ends the threads. Without it they end with the process, which they do not hold back. */
  close(): Promise<void>;
}

const MOST_THREADS = 4;
/** Milliseconds that a file waits for a thread before another one is started: small dossiers need one only. */
const PATIENCE = 1000;

/**
 * A reader for `lint` that stops at the limits, however long a file would take: JavaScript cannot interrupt itself, so that
 * files are read in threads, which can be ended.
 * @throws DceLintError "lecteur-introuvable" when `reader-worker.js` does not stand beside this file, as in a bundle of one file.
 */
export function limitedReader(options: ReaderOptions = {}): LimitedReader {
  return new Pool(new URL("./reader-worker.js", import.meta.url), options);
}

/** The same with another script for the threads. */
export class Pool implements LimitedReader {
  readonly readAhead: number;
  readonly #limits: ReadLimits;
  readonly #script: URL;
  readonly #threads: number;
  readonly #idle: Lane[] = [];
  readonly #lanes: Lane[] = [];
  readonly #waiting: ((lane: Lane) => void)[] = [];

  constructor(script: URL, { threads = availableParallelism(), ...limits }: ReaderOptions = {}) {
    if (!existsSync(script))
      throw new DceLintError(
        "lecteur-introuvable",
        `Le fichier ${script.pathname} du programme est introuvable : réinstallez-le.`,
      );
    this.#script = script;
    this.#limits = { ...DEFAULT_LIMITS, ...limits };
    this.#threads = Math.max(1, Math.min(threads, MOST_THREADS));
    this.readAhead = this.#threads + 1;
    this.#addLane().start();
  }

  read = async (input: Input): Promise<Document> => {
    const maxBytes = bytesWithin(this.#limits);
    const lane = await this.#freeLane();
    let { size = 0 } = input;
    try {
      const bytes = await bytesOf(input, maxBytes);
      size = bytes.length;
      checkSize(size, maxBytes);
      return await lane.read({ file: input.file, bytes, maxBytes });
    } catch (error) {
      return unreadDocument(input.file, "unknown", size, unreadReason(error));
    } finally {
      this.#release(lane);
    }
  };

  async close(): Promise<void> {
    await Promise.all(this.#lanes.map((lane) => lane.close()));
  }

  #addLane(): Lane {
    const lane = new Lane(this.#script, this.#limits);
    this.#lanes.push(lane);
    this.#idle.push(lane);
    return lane;
  }

  async #freeLane(): Promise<Lane> {
    const free = this.#idle.pop();
    if (free !== undefined) return free;
    const timer = setTimeout(() => this.#widen(), PATIENCE);
    const lane = await new Promise<Lane>((take) => this.#waiting.push(take));
    clearTimeout(timer);
    return lane;
  }

  #widen(): void {
    if (this.#lanes.length >= this.#threads || this.#waiting.length === 0) return;
    const lane = this.#addLane();
    this.#idle.pop();
    this.#release(lane);
  }

  #release(lane: Lane): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#idle.push(lane);
    else next(lane);
  }
}
