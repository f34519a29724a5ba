import { DceLintError } from "../model/errors.js";

/** A failure that is not the fault of what was dropped: another try may not meet it. */
export class OutsideError extends DceLintError {
  constructor(message: string) {
    super("hors-du-depot", message);
  }
}

/** What may be tried again: a failure of the file system, or another one from outside; the rest comes from what is read. */
export function isOutside(error: unknown): error is Error {
  return error instanceof OutsideError || (error instanceof Error && "syscall" in error);
}
