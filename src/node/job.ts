import type { Document } from "../model/document.js";

/** A file sent to a reading thread. */
export interface Job {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly maxBytes: number;
}

/** What a reading thread says: that it is there, then one document for each job. */
export type Answer = { readonly ready: true } | { readonly document: Document };
