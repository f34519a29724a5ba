import { lint } from "../lint.js";
import type { Report } from "../model/report.js";
import type { CheckOptions } from "./check-command.js";
import { checkedDate, today } from "./date.js";
import { takeDossier } from "./dossier.js";
import { EXIT } from "./exit.js";
import { write } from "./output.js";
import { rulesetOption } from "./pack.js";
import { progress } from "./progress.js";

/** Runs `dce-lint check`: writes the report and sets the exit code. Throws UsageError with a French message. */
export async function check(paths: readonly string[], options: CheckOptions): Promise<void> {
  const date = checkedDate(options.date);
  const { inputs, profile, problems } = await takeDossier(paths, options.profile ?? []);
  const bar = progress(inputs.length);
  const report = await lint(inputs, {
    today: today(),
    profile,
    onProgress: bar.step,
    ruleset: await rulesetOption(options.pack),
    ...(date && { date }),
  });
  bar.end();
  await write(await render(report, options), options.output);
  process.exitCode = exitCode(report, options.failOn, problems.length > 0);
}

async function render(report: Report, options: CheckOptions): Promise<string> {
  if (options.format === "json") return (await import("../report/json.js")).jsonReport(report);
  const { terminalReport } = await import("../report/terminal.js");
  const toTerminal = options.output === undefined && process.stdout.isTTY === true;
  return terminalReport(report, {
    color: toTerminal && options.color !== false && !process.env["NO_COLOR"],
    quiet: options.quiet === true,
    width: toTerminal ? Math.min(process.stdout.columns ?? 100, 120) : 100,
  });
}

function exitCode({ summary, dossier }: Report, failOn: CheckOptions["failOn"], missing: boolean): number {
  if (missing || dossier.documents.every(({ unread }) => unread === "total")) return EXIT.unusable;
  if (failOn === "jamais") return EXIT.nothing;
  const points = summary.a_corriger + (failOn === "a_verifier" ? summary.a_verifier : 0);
  return points > 0 ? EXIT.something : EXIT.nothing;
}
