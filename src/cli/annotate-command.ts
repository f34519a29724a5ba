import type { Command } from "commander";
import { applyFrench } from "./french.js";
import { verificationOptions } from "./verification-options.js";
import type { VerifyOptions } from "./verify.js";

/** Options of `dce-lint annote`, as typed. */
export interface AnnotateCommandOptions extends VerifyOptions {
  /** Folder of the copies. */
  readonly sortie: string;
  readonly proposer?: boolean;
}

export function addAnnotate(root: Command): void {
  const command = applyFrench(root.command("annote"))
    .description(
      "écrit une copie des fichiers Word, LibreOffice et PDF du dossier, les remarques en commentaires sur les mots concernés",
    )
    .argument("<chemins...>", "fichiers, dossiers ou archives zip d'une même consultation")
    .requiredOption("--sortie <dossier>", "dossier où écrire les copies, distinct de ceux du dossier vérifié")
    .option(
      "--proposer",
      "insère aussi, en suivi des modifications, la rédaction possible de ce qui est absent (Word)",
    )
    .addHelpText("after", HELP)
    .action(async (paths: string[], options: AnnotateCommandOptions) => {
      const { annotate } = await import("./annotate.js");
      await annotate(paths, options);
    });
  for (const option of verificationOptions()) command.addOption(option);
}

const HELP = `
Les originaux ne sont jamais modifiés. Relancée sur une copie annotée, la commande y remplace ses commentaires et ses
propositions en attente, et rien d'autre. Un commentaire auquel quelqu'un a répondu, ou qu'il a résolu, devient un écart accepté.
Codes de sortie : 0 copies écrites, 2 usage incorrect ou rien d'écrit.

Exemples :
  dce-lint annote mon-dce/ --sortie mon-dce-relu/
  dce-lint annote CCAP.docx RC.docx --sortie relu/ --proposer`;
