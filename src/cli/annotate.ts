import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { annotateFormat } from "../annotate/file.js";
import type { Annotated } from "../annotate/index.js";
import { annotationPlan, isCopied, type NotAnnotated } from "../annotate/plan.js";
import type { Input } from "../model/document.js";
import { UnreadableError } from "../model/errors.js";
import type { Report } from "../model/report.js";
import { bytesOf } from "../read/unread-document.js";
import { safe } from "../report/escape.js";
import { counted } from "../report/verdict-names.js";
import type { AnnotateCommandOptions } from "./annotate-command.js";
import { outputFolder } from "./annotate-folder.js";
import { today } from "./date.js";
import { EXIT, UsageError } from "./exit.js";
import { write, writeTo } from "./output.js";
import { verify } from "./verify.js";

/** Runs `dce-lint annote`: writes the copies, says what they hold, sets the exit code. Throws UsageError with a French message. */
export async function annotate(paths: readonly string[], options: AnnotateCommandOptions): Promise<void> {
  const folder = await outputFolder(options.sortie, paths);
  const { report, inputs, problems } = await verify(paths, options);
  const { planned, left } = annotationPlan(report);
  const copies: Copy[] = [];
  for (const { input, format } of annotatedInputs(inputs, report)) {
    const target = await folder.targetOf(input.file);
    const mine = planned.filter(({ file }) => file === input.file);
    const bytes = await bytesOf(input);
    const made = await copyOf(input.file, () =>
      annotateFormat(format, bytes, mine, { date: today(), propose: options.proposer === true }),
    );
    await makeFolder(dirname(target));
    await writeTo(target, made.bytes);
    copies.push({ file: input.file, ...made });
  }
  await write(summary(options.sortie, copies, left), undefined);
  process.exitCode = problems.length > 0 || copies.length === 0 ? EXIT.unusable : EXIT.nothing;
}

interface Copy extends Annotated {
  readonly file: string;
}

function annotatedInputs(
  inputs: readonly Input[],
  { dossier }: Report,
): Array<{ input: Input; format: string }> {
  const documents = dossier.documents.filter((one) => isCopied(one) && one.unread !== "total");
  return inputs.flatMap((input) => {
    const document = documents.find(({ file }) => file === input.file);
    return document === undefined ? [] : [{ input, format: document.format }];
  });
}

async function copyOf(file: string, make: () => Promise<Annotated>): Promise<Annotated> {
  try {
    return await make();
  } catch (error) {
    if (error instanceof UnreadableError) throw new UsageError(`« ${file} » : ${error.message}`);
    throw error;
  }
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
