import { DceLintError } from "../model/errors.js";

/** A name that designates no requirement. */
export class SelectionError extends DceLintError {
  constructor(message: string) {
    super("exigence-inconnue", message);
  }
}
