import type { Evidence } from "../../model/fact.js";
import type { AcceptedGap } from "../../model/gap.js";
import type { Report } from "../../model/report.js";
import type { Question } from "../../questions/question.js";
import type { Context } from "./context.js";
import type { Dropped } from "./dropped.js";
import type { Threads } from "./threads.js";

/** What was dropped: a dossier, read; or a pack, in use from now on. */
export type Opened =
  | { readonly kind: "dossier"; readonly remembered: Answers }
  | { readonly kind: "referentiel"; readonly title: string; readonly requirements: number };

/** Answers to questions, by the keys of `dce-lint.yaml`. */
export type Answers = Readonly<Record<string, string>>;

/** How far the reading is. */
export type Progress =
  | { readonly step: "liste"; readonly files: readonly string[] }
  | { readonly step: "debut"; readonly file: string }
  | {
      readonly step: "fin";
      readonly file: string;
      readonly pages?: number;
      /** Why it is not read, or not whole; absent when all was read. */
      readonly unread?: string;
    };

/** What the buyer decided since the reading. */
export interface Decisions {
  readonly today: string;
  readonly answers: Answers;
  readonly gaps: readonly AcceptedGap[];
}

export interface Download {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the page asks of its engine, which runs in a worker. Errors have French messages. */
export interface Engine {
  /** Gives the workers that read files; without them they are read where the session is. */
  start(threads: Threads, cores: number): Promise<void>;
  /** Reads what was dropped. Rejects when it is a pack that does not load, or a `dce-lint.yaml` that is not as expected. */
  open(dropped: readonly Dropped[], onProgress: (progress: Progress) => void): Promise<Opened>;
  /** The report of the files read. Rejects when an answer is not what its question expects. */
  judge(decisions: Decisions): Promise<Report>;
  questions(decisions: Decisions): Promise<Question[]>;
  /** What stands around a passage; null when it is not found again. */
  context(proof: Evidence): Promise<Context | null>;
  /** Copies with the remarks: one file, or a zip of several; null when no file can bear them. */
  copies(decisions: Decisions, propose: boolean): Promise<Download | null>;
  /** The report in one of the forms of `REPORT_FORMATS`. */
  write(decisions: Decisions, format: string): Promise<Download>;
  /** The answers and the accepted gaps as a `dce-lint.yaml`, to be kept with the dossier. */
  settings(decisions: Decisions): Promise<Download>;
  /** Title of the pack in use. */
  pack(): Promise<string>;
}
