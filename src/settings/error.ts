import { DceLintError } from "../model/errors.js";

/** A `dce-lint.yaml` that is not as expected: the message names the file, the key and what it expects. */
export class SettingsError extends DceLintError {
  constructor(message: string) {
    super("reglages-invalides", message);
  }
}
