import { z } from "zod";
import type { Tree } from "./tree.js";
import { UNREADABLE_CODES } from "./unreadable-codes.js";

export const FORMATS = [
  "docx",
  "odt",
  "pdf",
  "markdown",
  "text",
  "xlsx",
  "zip",
  "html",
  "rtf",
  "ods",
  "doc",
  "xls",
  "unknown",
] as const;
export const formatSchema = z.enum(FORMATS);
export type Format = z.infer<typeof formatSchema>;

/** Why something could not be read. */
export const unreadableSchema = z.object({
  code: z.enum(UNREADABLE_CODES),
  /** A French sentence: what happened and what to do. */
  message: z.string(),
  /** Pages concerned, counted from 1; absent when the whole file is. */
  pages: z.array(z.int().positive()).optional(),
});
export type Unreadable = z.infer<typeof unreadableSchema>;

/** One file to read, wherever it comes from. */
export interface Input {
  /** Path relative to what the user gave, with "/" as separator; a label only, never opened by the library. */
  readonly file: string;
  /** The bytes, or a function that gives them when their turn comes (so that one file is in memory at a time). */
  readonly bytes: Uint8Array | (() => Uint8Array | Promise<Uint8Array>);
  /** Size in bytes when it is known before they are given: a file too large is then refused without asking for them. */
  readonly size?: number;
}

/** What a reader returns for one file. */
export interface ReadResult {
  readonly tree: Tree;
  readonly pages?: number;
  readonly unreadable: readonly Unreadable[];
  /** Things worth telling: tracked changes pending, embedded documents not opened. French sentences. */
  readonly remarks?: readonly string[];
}

/** One file read: the tree, and what could not be read. */
export interface Document extends ReadResult {
  readonly file: string;
  readonly format: Format;
  /** Size in bytes. */
  readonly size: number;
}
