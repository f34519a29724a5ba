import { lint } from "../lint.js";
import type { Input } from "../model/document.js";
import type { Report } from "../model/report.js";
import type { PathProblem } from "../node.js";
import { checkedDate, today } from "./date.js";
import { type DossierOptions, takeDossier } from "./dossier.js";
import { packOption } from "./pack.js";
import { progress } from "./progress.js";

/** What decides of a verification, as typed. */
export interface VerifyOptions extends DossierOptions {
  readonly date?: string;
  readonly pack?: string;
}

export interface Verified {
  readonly report: Report;
  readonly inputs: readonly Input[];
  readonly problems: readonly PathProblem[];
}

/** The report on the files under the paths, and the paths that could not be opened. Throws UsageError with a French message. */
export async function verify(paths: readonly string[], options: VerifyOptions): Promise<Verified> {
  const date = checkedDate(options.date);
  const { inputs, profile, gaps, reader, problems } = await takeDossier(paths, options);
  const bar = progress(inputs.length);
  const report = await lint(inputs, {
    today: today(),
    profile,
    gaps,
    read: reader.read,
    readAhead: reader.readAhead,
    onProgress: bar.step,
    ...(await packOption(options.pack)),
    ...(date && { date }),
  }).finally(() => reader.close());
  bar.end();
  return { report, inputs, problems };
}
