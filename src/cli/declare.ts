import { lint } from "../lint.js";
import type { Report } from "../model/report.js";
import { declarationText } from "../report/declaration.js";
import { checkedDate, today } from "./date.js";
import type { DeclareOptions } from "./declare-command.js";
import { takeDossier } from "./dossier.js";
import { EXIT, UsageError } from "./exit.js";
import { write } from "./output.js";
import { rulesetOption } from "./pack.js";
import { progress } from "./progress.js";

/** Runs `dce-lint declare`: writes what may be declared and sets the exit code. Throws UsageError with a French message. */
export async function declare(paths: readonly string[], options: DeclareOptions): Promise<void> {
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
  if (report.dossier.documents.every(({ unread }) => unread === "total"))
    throw new UsageError("aucun fichier n'a pu être lu : rien à proposer");
  await write(render(report, options), options.output);
  process.exitCode = problems.length > 0 ? EXIT.unusable : EXIT.nothing;
}

function render({ declarations, dossier }: Report, { as, format }: DeclareOptions): string {
  const { [as]: lots, remarks } = declarations;
  if (format === "json") return `${JSON.stringify({ [as]: lots, remarks }, null, 1)}\n`;
  return declarationText(as, lots, dossier, remarks);
}
