import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Report } from "../model/report.js";
import { Problem, problemSchema } from "./problem.js";
import type { RequestOptions } from "./request-options.js";
import type { Uploaded } from "./upload.js";
import type { UploadShare } from "./upload-memory.js";

export const JOB_STATES = ["en_attente", "en_cours", "terminee", "echouee", "annulee"] as const;

/** An asynchronous verification, as the service tells it. */
export const jobSchema = z.object({
  id: z.uuid(),
  etat: z.enum(JOB_STATES),
  /** Files whose reading began, and all of them; null until they are known. */
  avancement: z.object({ lus: z.int(), total: z.int() }).nullable(),
  /** Counts by verdict, once it is done. */
  bilan: z.record(z.string(), z.int()).nullable(),
  /** Why it failed. */
  erreur: problemSchema.nullable(),
});
export type JobBody = z.infer<typeof jobSchema>;

export interface Job {
  readonly id: string;
  readonly abort: AbortController;
  readonly files: readonly Uploaded[];
  readonly options: RequestOptions;
  /** Memory of its files, released when it is forgotten. */
  readonly share: UploadShare;
  state: (typeof JOB_STATES)[number];
  progress: JobBody["avancement"];
  report: Report | null;
  problem: Problem | null;
}

/** The asynchronous verifications, forgotten some time after they ended. */
export class Jobs {
  readonly #jobs = new Map<string, Job>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #keptSeconds: number;
  readonly #most: number;

  constructor(keptSeconds: number, most: number) {
    this.#keptSeconds = keptSeconds;
    this.#most = most;
  }

  get size(): number {
    return this.#jobs.size;
  }

  /** Throws a Problem when too many are kept and none of them is over: the oldest that is over makes room. */
  open(files: readonly Uploaded[], options: RequestOptions, share: UploadShare): Job {
    if (this.#jobs.size >= this.#most && !this.forgetOldest()) throw tooManyKept();
    const job: Job = {
      id: randomUUID(),
      abort: new AbortController(),
      files,
      options,
      share,
      state: "en_attente",
      progress: null,
      report: null,
      problem: null,
    };
    this.#jobs.set(job.id, job);
    return job;
  }

  /** Throws a Problem when there is none of this name, any more. */
  get(id: string): Job {
    const job = this.#jobs.get(id);
    if (job !== undefined) return job;
    throw new Problem(
      404,
      "verification-inconnue",
      "Aucune vérification de ce nom : elle n'est plus conservée, ou le service a redémarré.",
    );
  }

  end(job: Job, end: Pick<Job, "state"> & Partial<Pick<Job, "report" | "problem">>): void {
    Object.assign(job, end);
    if (!this.#jobs.has(job.id)) return;
    const timer = setTimeout(() => this.forget(job.id), this.#keptSeconds * 1000);
    this.#timers.set(job.id, timer.unref());
  }

  forget(id: string): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
    this.#jobs.get(id)?.share.release();
    this.#jobs.delete(id);
  }

  abortAll(): void {
    for (const job of this.#jobs.values()) job.abort.abort();
  }

  /** Makes room: forgets the oldest that is over. False when there is none. */
  forgetOldest(): boolean {
    const oldest = [...this.#jobs.values()].find(
      ({ state }) => state !== "en_attente" && state !== "en_cours",
    );
    if (oldest !== undefined) this.forget(oldest.id);
    return oldest !== undefined;
  }
}

const tooManyKept = () =>
  new Problem(503, "service-occupe", "Trop de vérifications sont en cours : réessayez plus tard.", {
    "retry-after": "30",
  });

export function jobBody({ id, state, progress, report, problem }: Job): JobBody {
  return {
    id,
    etat: state,
    avancement: progress,
    bilan: report?.summary ?? null,
    erreur: problem?.body() ?? null,
  };
}
