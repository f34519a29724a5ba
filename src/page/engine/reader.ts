import { type Remote, transfer, wrap } from "comlink";
import type { Document, Input } from "../../model/document.js";
import { bytesWithin, DEFAULT_LIMITS } from "../../read/limits.js";
import { stoppedReason } from "../../read/stopped.js";
import { bytesOf, checkSize, unreadDocument, unreadReason } from "../../read/unread-document.js";
import type { ReadingThread, Threads } from "./threads.js";

const MOST_THREADS = 4;
const MAX_BYTES = bytesWithin();

/** Reads files in workers of their own, each of which is ended and made again when a file takes too long. */
export class PageReader {
  readonly readAhead: number;
  readonly #idle: Lane[] = [];
  readonly #waiting: ((lane: Lane) => void)[] = [];

  constructor(threads: Threads, cores: number) {
    const lanes = Math.max(1, Math.min(cores - 1, MOST_THREADS));
    this.readAhead = lanes + 1;
    for (let lane = 0; lane < lanes; lane++) this.#idle.push(new Lane(threads));
  }

  /** Never rejects: a file that costs too much is a document with an empty tree and the reason. */
  read = async (input: Input): Promise<Document> => {
    let { size = 0 } = input;
    const lane = this.#idle.pop() ?? (await new Promise<Lane>((take) => this.#waiting.push(take)));
    try {
      const bytes = await bytesOf(input, MAX_BYTES);
      size = bytes.length;
      checkSize(size, MAX_BYTES);
      return await lane.read(input.file, bytes);
    } catch (error) {
      return unreadDocument(input.file, "unknown", size, unreadReason(error));
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#idle.push(lane);
      else next(lane);
    }
  };
}

/** One worker, made again after it was ended: reads one file at a time. */
class Lane {
  readonly #threads: Threads;
  #started: Promise<{ id: number; thread: Remote<ReadingThread> }> | null = null;

  constructor(threads: Threads) {
    this.#threads = threads;
  }

  async read(file: string, bytes: Uint8Array): Promise<Document> {
    const size = bytes.length;
    const { id, thread } = await this.#thread();
    // A view of a part of a buffer must not take the rest of it away.
    const own = bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
    const reading = thread.read(file, transfer(own, [own.buffer]), MAX_BYTES);
    const late = after(DEFAULT_LIMITS.seconds);
    const document = await Promise.race([reading, late.passed]).finally(late.forget);
    if (document !== undefined) return document;
    this.#started = null;
    this.#threads.stop(id);
    return unreadDocument(file, "unknown", size, stoppedReason("seconds", DEFAULT_LIMITS));
  }

  #thread(): Promise<{ id: number; thread: Remote<ReadingThread> }> {
    this.#started ??= this.#threads
      .start()
      .then(({ id, port }) => ({ id, thread: wrap<ReadingThread>(port) }));
    return this.#started;
  }
}

function after(seconds: number): { readonly passed: Promise<undefined>; readonly forget: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const passed = new Promise<undefined>((pass) => {
    timer = setTimeout(() => pass(undefined), seconds * 1000);
  });
  return { passed, forget: () => clearTimeout(timer) };
}
