import type { Report } from "../model/report.js";
import { selected } from "../report/select.js";
import type { CheckOptions } from "./check-command.js";
import { EXIT } from "./exit.js";
import { checkOutputs, writeReport } from "./render.js";
import { verify } from "./verify.js";

/** Runs `dce-lint check`: writes the report and sets the exit code. Throws UsageError with a French message. */
export async function check(paths: readonly string[], options: CheckOptions): Promise<void> {
  checkOutputs(options);
  const { report: whole, problems } = await verify(paths, options);
  const report = selected(whole, options);
  await writeReport(report, options);
  process.exitCode = exitCode(report, options, problems.length > 0);
}

/** Accepted gaps no longer count. */
function exitCode({ requirements, dossier }: Report, options: CheckOptions, missing: boolean): number {
  if (missing || dossier.documents.every(({ unread }) => unread === "total")) return EXIT.unusable;
  if (options.failOn === "jamais") return EXIT.nothing;
  const levels = options.failOn === "a_verifier" ? ["a_corriger", "a_verifier"] : ["a_corriger"];
  const points = requirements.filter(({ verdict, accepted }) => !accepted && levels.includes(verdict));
  return points.length > (options.max ?? 0) ? EXIT.something : EXIT.nothing;
}
