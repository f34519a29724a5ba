/** What reading one file may cost. Beyond, it is stopped: the file is unread, and the others are checked. */
export interface ReadLimits {
  /** Seconds of clock. */
  readonly seconds: number;
  /** Megabytes of memory for the objects of the program; the bytes of the file are not counted. */
  readonly memory: number;
  /** Largest file, in megabytes (of a million bytes), decompressed when it comes from a zip. */
  readonly size: number;
}

/** A PDF of 300 pages takes 4 seconds and 200 megabytes on a slow machine. */
export const DEFAULT_LIMITS: ReadLimits = { seconds: 60, memory: 1000, size: 300 };

/** Largest file in bytes. */
export const bytesWithin = ({ size }: Pick<ReadLimits, "size"> = DEFAULT_LIMITS): number => size * 1_000_000;
