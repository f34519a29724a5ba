import { type Command, Option } from "commander";
import { applyFrench } from "./french.js";
import { verificationOptions } from "./verification-options.js";
import type { VerifyOptions } from "./verify.js";

/** Options of `dce-lint declare`, as typed. */
export interface DeclareOptions extends VerifyOptions {
  readonly as: "decp" | "eforms";
  readonly format: "texte" | "json";
  readonly output?: string;
}

export function addDeclare(root: Command): void {
  const command = applyFrench(root.command("declare"))
    .description(
      "propose, lot par lot, les valeurs à déclarer que le dossier permet d'établir, et pose les questions qui restent",
    )
    .argument("<chemins...>", "fichiers, dossiers ou archives zip d'une même consultation")
    .addOption(
      new Option("--as <déclaration>", "données essentielles (decp) ou avis européen (eforms)")
        .choices(["decp", "eforms"])
        .default("decp"),
    )
    .addOption(
      new Option("-f, --format <format>", "forme du résultat").choices(["texte", "json"]).default("texte"),
    )
    .option("-o, --output <fichier>", "écrit le résultat dans ce fichier")
    .addHelpText("after", HELP)
    .action(async (paths: string[], options: DeclareOptions) => {
      const { declare } = await import("./declare.js");
      await declare(paths, options);
    });
  for (const option of verificationOptions()) command.addOption(option);
}

const HELP = `
Ce sont des propositions à vérifier : rien n'est déclaré, rien n'est envoyé.
Codes de sortie : 0 propositions faites, 2 usage incorrect ou rien de lisible.

Exemples :
  dce-lint declare mon-dce/
  dce-lint declare mon-dce/ --as eforms --format json --output avis.json`;
