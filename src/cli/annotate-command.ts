import type { Command } from "commander";
import { applyFrench } from "./french.js";
import { limitOptions } from "./limit-options.js";
import { profileOption } from "./profile-option.js";
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
      "écrit une copie des fichiers Word et LibreOffice du dossier, les remarques en commentaires sur les mots concernés",
    )
    .argument("<chemins...>", "fichiers, dossiers ou archives zip d'une même consultation")
    .requiredOption("--sortie <dossier>", "dossier où écrire les copies, distinct de ceux du dossier vérifié")
    .option(
      "--proposer",
      "insère aussi, en suivi des modifications, la rédaction possible de ce qui est absent (Word)",
    )
    .option(
      "--date <AAAA-MM-JJ>",
      "date de la consultation, qui décide du droit applicable (par défaut : celle du dossier, sinon aujourd'hui)",
    )
    .addOption(profileOption())
    .option(
      "--pack <nom ou dossier>",
      "référentiel : nom livré avec le programme, ou dossier de fichiers YAML",
    )
    .addHelpText("after", HELP)
    .action(async (paths: string[], options: AnnotateCommandOptions) => {
      const { annotate } = await import("./annotate.js");
      await annotate(paths, options);
    });
  for (const option of limitOptions()) command.addOption(option);
}

const HELP = `
Les originaux ne sont jamais modifiés. Relancée sur une copie annotée, la commande y remplace ses commentaires et ses
propositions en attente, et rien d'autre. Un commentaire auquel quelqu'un a répondu, ou qu'il a résolu, devient un écart accepté.
Codes de sortie : 0 copies écrites, 2 usage incorrect ou rien d'écrit.

Exemples :
  dce-lint annote mon-dce/ --sortie mon-dce-relu/
  dce-lint annote CCAP.docx RC.docx --sortie relu/ --proposer`;
