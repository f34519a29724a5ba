#!/usr/bin/env node
import { type Command, CommanderError } from "commander";
import { SelectionError } from "../report/select-error.js";
import { SettingsError } from "../settings/error.js";
import { VERSION } from "../version.js";
import { addAnnotate } from "./annotate-command.js";
import { addCheck } from "./check-command.js";
import { addDeclare } from "./declare-command.js";
import { EXIT, fail, UsageError } from "./exit.js";
import { addExplain } from "./explain-command.js";
import { frenchProgram, frenchUsageError } from "./french.js";
import { addServe } from "./serve-command.js";
import { addWatch } from "./watch-command.js";

process.stdout.on("error", stopOnClosedPipe);

try {
  await program().parseAsync();
} catch (error) {
  if (error instanceof CommanderError) endCommander(error);
  else if (isUsage(error)) fail(error.message);
  else fail(`erreur inattendue : ${error instanceof Error ? error.message : String(error)}`);
}

/** What the user wrote is wrong: on the command line, or in `dce-lint.yaml`. */
function isUsage(error: unknown): error is Error {
  return [UsageError, SettingsError, SelectionError].some((kind) => error instanceof kind);
}

function program(): Command {
  const root = frenchProgram("dce-lint")
    .description(
      "Vérifie un projet de DCE avant publication : SPASER de l'acheteur et droit de la commande publique.",
    )
    .version(VERSION, "-V, --version", "affiche la version");
  addCheck(root);
  addAnnotate(root);
  addDeclare(root);
  addServe(root);
  addWatch(root);
  addExplain(root);
  return root;
}

function endCommander(error: CommanderError): void {
  if (error.exitCode === 0) return;
  fail(frenchUsageError(error));
}

/** "dce-lint … | head": the reader has gone, there is nothing left to say. */
function stopOnClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code === "EPIPE") process.exit(EXIT.nothing);
  fail(`écriture impossible sur la sortie (${error.code ?? error.message})`);
  process.exit();
}
