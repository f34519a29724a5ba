import { Worker } from "node:worker_threads";
import { crashed, failureOf, full, stopped, tooLong } from "./failures.js";
import { Problem } from "./problem.js";
import type { Outcome, Task, ThreadMessage, ThreadProgress } from "./task.js";

export interface WorkshopLimits {
  readonly threads: number;
  readonly queue: number;
  /** Of one task. */
  readonly seconds: number;
  /** Megabytes of one thread. */
  readonly memory: number;
}

export interface Order {
  readonly task: Task;
  readonly signal: AbortSignal;
  readonly onStart?: () => void;
  readonly onProgress?: (progress: ThreadProgress) => void;
}

interface Waiting extends Order {
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: unknown) => void;
}

/** Threads that do the tasks of the service, within limits; each is kept for the next task unless it had to be ended. */
export class Workshop {
  readonly #script: URL;
  readonly #limits: WorkshopLimits;
  readonly #idle: Worker[] = [];
  readonly #waiting: Waiting[] = [];
  #busy = 0;

  constructor(script: URL, limits: WorkshopLimits) {
    this.#script = script;
    this.#limits = limits;
  }

  get busy(): number {
    return this.#busy;
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  get isFull(): boolean {
    return this.#busy >= this.#limits.threads && this.#waiting.length >= this.#limits.queue;
  }

  /** Rejects with a Problem: too many wait, the limits are passed, the task failed; "annulee" when the signal aborts. */
  run(order: Order): Promise<Outcome> {
    if (order.signal.aborted) return Promise.reject(stopped());
    if (this.isFull) return Promise.reject(full());
    return new Promise((resolve, reject) => {
      const waiting = { ...order, resolve, reject };
      this.#waiting.push(waiting);
      order.signal.addEventListener("abort", () => this.#giveUp(waiting), { once: true });
      this.#next();
    });
  }

  async close(): Promise<void> {
    for (const { reject } of this.#waiting.splice(0)) reject(stopped());
    await Promise.all(this.#idle.splice(0).map((worker) => worker.terminate()));
  }

  /** What nobody waits for any more leaves its place to another. */
  #giveUp(waiting: Waiting): void {
    const at = this.#waiting.indexOf(waiting);
    if (at < 0) return;
    this.#waiting.splice(at, 1);
    waiting.reject(stopped());
  }

  #next(): void {
    if (this.#busy >= this.#limits.threads) return;
    const waiting = this.#waiting.shift();
    if (waiting === undefined) return;
    this.#busy += 1;
    waiting.onStart?.();
    this.#work(waiting)
      .then(waiting.resolve, waiting.reject)
      .finally(() => {
        this.#busy -= 1;
        this.#next();
      });
  }

  async #work({ task, signal, onProgress }: Waiting): Promise<Outcome> {
    const worker = this.#idle.pop() ?? this.#start();
    const ended = new AbortController();
    try {
      const outcome = await new Promise<Outcome>((resolve, reject) => {
        const timer = setTimeout(() => reject(tooLong(this.#limits)), this.#limits.seconds * 1000);
        ended.signal.addEventListener("abort", () => clearTimeout(timer));
        signal.addEventListener("abort", () => reject(stopped()), { signal: ended.signal });
        worker.on("message", (message: ThreadMessage) => {
          if ("progress" in message) onProgress?.(message.progress);
          else if ("outcome" in message) resolve(message.outcome);
          else reject(failureOf(message.failure));
        });
        worker.on("error", (error: Error & { readonly code?: string }) =>
          reject(crashed(error, this.#limits)),
        );
        worker.on("exit", () => reject(crashed(new Error("le fil s'est arrêté"), this.#limits)));
        worker.postMessage(task);
      });
      this.#keep(worker);
      return outcome;
    } catch (error) {
      if (error instanceof Problem && error.status < 500) this.#keep(worker);
      else await this.#end(worker);
      throw error;
    } finally {
      ended.abort();
    }
  }

  #start(): Worker {
    const worker = new Worker(this.#script, {
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.memory },
      execArgv: [],
      stdout: true,
      stderr: true,
    });
    worker.unref();
    return worker;
  }

  #keep(worker: Worker): void {
    quiet(worker);
    // An idle thread that fails is no reason to end the service.
    worker.on("error", () => this.#forget(worker));
    worker.on("exit", () => this.#forget(worker));
    this.#idle.push(worker);
  }

  #forget(worker: Worker): void {
    const at = this.#idle.indexOf(worker);
    if (at >= 0) this.#idle.splice(at, 1);
  }

  async #end(worker: Worker): Promise<void> {
    quiet(worker);
    worker.on("error", () => undefined);
    await worker.terminate();
  }
}

/** Our own listeners only: Node has some of its own there. */
function quiet(worker: Worker): void {
  for (const event of ["message", "error", "exit"] as const) worker.removeAllListeners(event);
}
