import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { annotatedCopies, type Copy } from "../annotate/copies.js";
import { annotationPlan, type NotAnnotated } from "../annotate/plan.js";
import { UnreadableError } from "../model/errors.js";
import { safe } from "../report/escape.js";
import { counted } from "../report/verdict-names.js";
import type { AnnotateCommandOptions } from "./annotate-command.js";
import { type OutputFolder, outputFolder } from "./annotate-folder.js";
import { today } from "./date.js";
import { EXIT, UsageError } from "./exit.js";
import { write, writeTo } from "./output.js";
import { verify } from "./verify.js";

/** Runs `dce-lint annote`: writes the copies, says what they hold, sets the exit code. Throws UsageError with a French message. */
export async function annotate(paths: readonly string[], options: AnnotateCommandOptions): Promise<void> {
  const folder = await outputFolder(options.sortie, paths);
  const { report, inputs, problems } = await verify(paths, options);
  const { left } = annotationPlan(report);
  const copies = await writeCopies(
    folder,
    annotatedCopies(inputs, report, { date: today(), propose: options.proposer === true }),
  );
  await write(summary(options.sortie, copies, left), undefined);
  process.exitCode = problems.length > 0 || copies.length === 0 ? EXIT.unusable : EXIT.nothing;
}

async function writeCopies(folder: OutputFolder, made: AsyncIterable<Copy>): Promise<Copy[]> {
  const copies: Copy[] = [];
  try {
    for await (const copy of made) {
      const target = await folder.targetOf(copy.file);
      await makeFolder(dirname(target));
      await writeTo(target, copy.bytes);
      copies.push(copy);
    }
  } catch (error) {
    if (error instanceof UnreadableError) throw new UsageError(error.message);
    throw error;
  }
  return copies;
}

async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    throw new UsageError(`impossible de créer le dossier « ${path} » (${code})`);
  }
}

function summary(folder: string, copies: readonly Copy[], left: readonly NotAnnotated[]): string {
  const written = copies.map(
    ({ file, comments, proposals }) =>
      `  ${file} : ${comments === 0 ? "aucun commentaire" : counted(comments, "commentaire")}${proposals === 0 ? "" : `, ${counted(proposals, "proposition")}`}`,
  );
  const others = left.map(({ result, why }) => `  ${result.title} (${result.id}) : ${why}`);
  const lines = [
    ...(copies.length === 0
      ? ["Rien d'écrit : aucun fichier Word, LibreOffice ou PDF lu dans le dossier."]
      : [`Copies écrites dans « ${folder} » :`, ...written]),
    ...(others.length === 0 ? [] : ["Remarques sans commentaire :", ...others]),
  ];
  return `${lines.map(safe).join("\n")}\n`;
}
