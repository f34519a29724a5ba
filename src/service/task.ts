import type { Report } from "../model/report.js";
import type { RequestOptions } from "./request-options.js";
import type { Uploaded } from "./upload.js";

/** What a thread of the service is asked. */
export type Task =
  | {
      readonly kind: "verifier";
      readonly files: readonly Uploaded[];
      readonly options: RequestOptions;
      readonly today: string;
      readonly format: string;
    }
  | {
      readonly kind: "ecrire";
      readonly files: readonly Uploaded[];
      readonly options: RequestOptions;
      readonly today: string;
      readonly report: Report;
      readonly format: string;
    };

export interface Outcome {
  readonly report: Report;
  /** The report in the form asked for. */
  readonly content: Uint8Array;
}

export interface ThreadProgress {
  /** Files whose reading began. */
  readonly begun: number;
  readonly total: number;
}

/** What a thread answers: how far it is, then one outcome or one failure. */
export type ThreadMessage =
  | { readonly progress: ThreadProgress }
  | { readonly outcome: Outcome }
  | { readonly failure: { readonly code: string; readonly message: string } };
