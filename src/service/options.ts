import { availableParallelism } from "node:os";

/** How the service runs. Sizes in bytes, times in seconds. */
export interface ServiceOptions {
  /** Address to listen on; default "127.0.0.1": this machine only. */
  readonly host: string;
  /** Default 8585; 0 for any free one. */
  readonly port: number;
  /** Names by which the service may be called beside this machine's own; without any, only on loopback is the name checked. */
  readonly hosts: readonly string[];
  /** Asked of every call of /v1 and /metrics when it is given. */
  readonly apiKey: string | null;
  /** Origin of pages that may call the service ("https://ged.example.fr"); none by default. */
  readonly origin: string | null;
  /** Largest upload, all files together. */
  readonly maxBytes: number;
  /** Largest total of the uploads held at the same time, kept results included; `maxBytes` at least. */
  readonly maxHeldBytes: number;
  /** Files in an upload, at most; those of a zip are counted apart. */
  readonly maxFiles: number;
  /** Time to receive an upload. */
  readonly uploadSeconds: number;
  /** Time of one verification. */
  readonly seconds: number;
  /** Memory of the thread of one verification, in megabytes. */
  readonly memory: number;
  /** Verifications at the same time. */
  readonly threads: number;
  /** Verifications that wait, beyond which the service answers 503. */
  readonly queue: number;
  /** Time for which the result of an asynchronous verification is kept. */
  readonly keptSeconds: number;
  /** Asynchronous verifications kept at the same time, results included. */
  readonly keptJobs: number;
  /** Time left to what runs when the service is stopped. */
  readonly stopSeconds: number;
  /** Gets one line for each event; default: the standard error. */
  readonly log: (line: string) => void;
}

export const DEFAULT_SERVICE: ServiceOptions = {
  host: "127.0.0.1",
  port: 8585,
  hosts: [],
  apiKey: null,
  origin: null,
  maxBytes: 100_000_000,
  maxHeldBytes: 400_000_000,
  maxFiles: 200,
  uploadSeconds: 120,
  seconds: 300,
  memory: 2000,
  threads: Math.max(1, Math.min(4, availableParallelism() - 1)),
  queue: 16,
  keptSeconds: 900,
  keptJobs: 50,
  stopSeconds: 20,
  log: (line) => process.stderr.write(`${line}\n`),
};
