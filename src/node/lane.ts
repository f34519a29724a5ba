import { Worker } from "node:worker_threads";
import type { Document, Unreadable } from "../model/document.js";
import type { ReadLimits } from "../read/limits.js";
import { stoppedReason } from "../read/stopped.js";
import { internalError, unreadDocument } from "../read/unread-document.js";
import type { Answer, Job } from "./job.js";

/** Seconds left to a thread to load the program, on a busy machine, before those of the file are counted. */
const TO_START = 60;

/** One reading thread, made again after it was stopped: reads one file at a time. */
export class Lane {
  readonly #script: URL;
  readonly #limits: ReadLimits;
  #worker: Worker | null = null;
  #ready = false;
  #job: { readonly sent: Job; end(document: Document): void } | null = null;
  #timer: NodeJS.Timeout | undefined;

  constructor(script: URL, limits: ReadLimits) {
    this.#script = script;
    this.#limits = limits;
  }

  /** Starts the thread, so that it loads while something else is done. It never keeps the process alive by itself. */
  start(): void {
    if (this.#worker !== null) return;
    // No output of a reader is ours; flags of the process (a debugger, a preload) are not for a thread.
    const worker = new Worker(this.#script, {
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.memory },
      execArgv: [],
      stdout: true,
      stderr: true,
    });
    worker.on("message", (answer: Answer) => this.#answered(worker, answer));
    worker.on("error", (error: unknown) => this.#failed(worker, error));
    worker.on("exit", () => this.#failed(worker, new Error("le lecteur s'est arrêté")));
    worker.unref();
    this.#worker = worker;
    this.#ready = false;
  }

  /** Never rejects: beyond the limits, the document says why it is unread. */
  read(sent: Job): Promise<Document> {
    return new Promise((end) => {
      this.start();
      this.#job = { sent, end };
      this.#worker?.ref();
      this.#limit(this.#ready ? 0 : TO_START);
      this.#worker?.postMessage(sent);
    });
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#forget();
    await worker?.terminate();
  }

  /** The answer may wait behind a long task of this thread: it is looked for before the reader is stopped. */
  #limit(more: number): void {
    clearTimeout(this.#timer);
    const expected = this.#job;
    const late = () => {
      if (this.#job === expected && expected !== null) this.#stop();
    };
    this.#timer = setTimeout(() => setImmediate(late), (this.#limits.seconds + more) * 1000);
  }

  #answered(worker: Worker, answer: Answer): void {
    if (worker !== this.#worker) return;
    if ("document" in answer) this.#end(answer.document);
    else {
      this.#ready = true;
      if (this.#job !== null) this.#limit(0);
    }
  }

  #failed(worker: Worker, error: unknown): void {
    if (worker !== this.#worker) return;
    const code = error instanceof Error && "code" in error ? error.code : "";
    this.#forget();
    const outOfMemory = code === "ERR_WORKER_OUT_OF_MEMORY";
    this.#unread(outOfMemory ? stoppedReason("memory", this.#limits) : internalError(error));
  }

  #stop(): void {
    const worker = this.#worker;
    this.#forget();
    void worker?.terminate();
    this.#unread(stoppedReason("seconds", this.#limits));
  }

  #forget(): void {
    this.#worker = null;
    this.#ready = false;
  }

  #unread(reason: Unreadable): void {
    const job = this.#job?.sent;
    if (job !== undefined) this.#end(unreadDocument(job.file, "unknown", job.bytes.length, reason));
  }

  #end(document: Document): void {
    clearTimeout(this.#timer);
    const job = this.#job;
    this.#job = null;
    this.#worker?.unref();
    job?.end(document);
  }
}
