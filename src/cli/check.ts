import { lint } from "../lint.js";
import type { Report } from "../model/report.js";
import type { CheckOptions } from "./check-command.js";
import { checkedDate, today } from "./date.js";
import { takeDossier } from "./dossier.js";
import { EXIT, UsageError } from "./exit.js";
import { packOption } from "./pack.js";
import { progress } from "./progress.js";
import { writeWhole } from "./write-file.js";

/** Runs `dce-lint check`: writes the report and sets the exit code. Throws UsageError with a French message. */
export async function check(paths: readonly string[], options: CheckOptions): Promise<void> {
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

async function write(text: string, output: string | undefined): Promise<void> {
  if (output === undefined) {
    await new Promise<void>((resolve) => process.stdout.write(text, () => resolve()));
    return;
  }
  try {
    await writeWhole(output, text);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    throw new UsageError(
      `impossible d'écrire « ${output} » (${code}) : choisissez un autre dossier ou fermez le fichier`,
    );
  }
}

/** Accepted gaps no longer count. */
function exitCode(
  { requirements, dossier }: Report,
  failOn: CheckOptions["failOn"],
  missing: boolean,
): number {
  if (missing || dossier.documents.every(({ unread }) => unread === "total")) return EXIT.unusable;
  if (failOn === "jamais") return EXIT.nothing;
  const levels = failOn === "a_verifier" ? ["a_corriger", "a_verifier"] : ["a_corriger"];
  const counts = requirements.some(({ verdict, accepted }) => !accepted && levels.includes(verdict));
  return counts ? EXIT.something : EXIT.nothing;
}
