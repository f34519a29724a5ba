import { type Command, Option } from "commander";
import { applyFrench } from "./french.js";

/** Options of `dce-lint check`, as typed. */
export interface CheckOptions {
  readonly format: "terminal" | "json";
  readonly output?: string;
  readonly date?: string;
  readonly pack?: string;
  readonly profile?: readonly string[];
  readonly failOn: "a_corriger" | "a_verifier" | "jamais";
  readonly quiet?: boolean;
  readonly color?: boolean;
}

export function addCheck(root: Command): void {
  applyFrench(root.command("check"))
    .description(
      "vérifie un dossier : fichiers .docx, .doc, .odt, .rtf, .pdf, .xlsx, .xls, .ods, .html, .md, .txt, dossiers, archives .zip",
    )
    .argument("<chemins...>", "fichiers, dossiers ou archives zip d'une même consultation")
    .addOption(
      new Option("-f, --format <format>", "forme du rapport")
        .choices(["terminal", "json"])
        .default("terminal"),
    )
    .option("-o, --output <fichier>", "écrit le rapport dans ce fichier")
    .option(
      "--date <AAAA-MM-JJ>",
      "date de la consultation, qui décide du droit applicable (par défaut : celle du dossier, sinon aujourd'hui)",
    )
    .option(
      "--profile <clef=valeur>",
      "ce que le texte ne dit pas : nature=travaux, montant=230000, familles=nettoyage (répétable)",
      (value: string, earlier: readonly string[] = []) => [...earlier, value],
    )
    .option(
      "--pack <nom ou dossier>",
      "référentiel : nom livré avec le programme, ou dossier de fichiers YAML",
    )
    .addOption(
      new Option("--fail-on <niveau>", "code de sortie 1 à partir de ce niveau")
        .choices(["a_corriger", "a_verifier", "jamais"])
        .default("a_corriger"),
    )
    .option("-q, --quiet", "n'affiche que les points à corriger")
    .option("--no-color", "sans couleurs")
    .addHelpText("after", HELP)
    .action(async (paths: string[], options: CheckOptions) => {
      const { check } = await import("./check.js");
      await check(paths, options);
    });
}

const HELP = `
Codes de sortie : 0 rien au niveau choisi, 1 au moins un point, 2 usage incorrect ou rien de lisible.
Rien n'est envoyé : tout se passe sur ce poste.

Exemples :
  dce-lint check mon-dce/
  dce-lint check RC.docx CCAP.docx CCTP.pdf --date 2026-10-01
  dce-lint check dce.zip --format json --output rapport.json`;
