import type { Report } from "../model/report.js";
import { declarationText } from "../report/declaration.js";
import type { DeclareOptions } from "./declare-command.js";
import { EXIT, UsageError } from "./exit.js";
import { write } from "./output.js";
import { verify } from "./verify.js";

/** Runs `dce-lint declare`: writes what may be declared and sets the exit code. Throws UsageError with a French message. */
export async function declare(paths: readonly string[], options: DeclareOptions): Promise<void> {
  const { report, problems } = await verify(paths, options);
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
