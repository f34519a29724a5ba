import type { Document } from "../../model/document.js";

/** What a reading thread of the page does. */
export interface ReadingThread {
  read(file: string, bytes: Uint8Array, maxBytes: number): Promise<Document>;
}

/** Starts and ends the workers that read. The page does it: a worker of a page opened from the disk may start no other. */
export interface Threads {
  /** A worker that waits for files at the port. */
  start(): Promise<StartedThread>;
  stop(id: number): void;
}

export interface StartedThread {
  readonly id: number;
  readonly port: MessagePort;
}

/** Name of the workers that read, given to the same script as the session's. */
export const READING = "lecture";
