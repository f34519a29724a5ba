import { type Command, Option } from "commander";
import { applyFrench } from "./french.js";
import { limitOptions } from "./limit-options.js";
import { profileOption } from "./profile-option.js";
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
    .option(
      "--date <AAAA-MM-JJ>",
      "date de la consultation (par défaut : celle du dossier, sinon aujourd'hui)",
    )
    .addOption(profileOption())
    .option(
      "--pack <nom ou dossier>",
      "référentiel : nom livré avec le programme, ou dossier de fichiers YAML",
    )
    .addHelpText("after", HELP)
    .action(async (paths: string[], options: DeclareOptions) => {
      const { declare } = await import("./declare.js");
      await declare(paths, options);
    });
  for (const option of limitOptions()) command.addOption(option);
}

const HELP = `
Ce sont des propositions à vérifier : rien n'est déclaré, rien n'est envoyé.
Codes de sortie : 0 propositions faites, 2 usage incorrect ou rien de lisible.

Exemples :
  dce-lint declare mon-dce/
  dce-lint declare mon-dce/ --as eforms --format json --output avis.json`;
