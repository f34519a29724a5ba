import { type Command, Option } from "commander";
import { REPORT_FORMATS } from "../report/formats.js";
import { applyFrench } from "./french.js";
import type { LimitOptions } from "./limits.js";
import { readingOptions } from "./reading-options.js";
import { packOption } from "./verification-options.js";

/** Options of `dce-lint surveille`, as typed. */
export interface WatchCommandOptions extends LimitOptions {
  readonly format: string;
  readonly annoter?: boolean;
  readonly deplacer?: boolean;
  readonly uneFois?: boolean;
  readonly intervalle: string;
  readonly journal: "texte" | "json";
  readonly pack?: string;
}

export function addWatch(root: Command): void {
  const formats = REPORT_FORMATS.map(({ name }) => name).join(", ");
  const command = applyFrench(root.command("surveille"))
    .description(
      "vérifie chaque archive, dossier ou fichier déposé dans un dossier, et écrit le résultat dans un autre",
    )
    .argument("<entree>", "dossier où les DCE sont déposés")
    .argument("<sortie>", "dossier où les rapports sont écrits, à côté du premier")
    .option(
      "-f, --format <formats>",
      `rapports à écrire, séparés par des virgules : ${formats}`,
      "html,docx,json",
    )
    .option("--annoter", "écrit aussi des copies annotées des pièces")
    .option("--deplacer", "déplace ce qui est fait dans « traites » du dossier de sortie")
    .option("--une-fois", "fait un tour et s'arrête")
    .option("--intervalle <secondes>", "temps entre deux regards sur le dossier", "10")
    .addOption(
      new Option("--journal <forme>", "forme du journal, sur la sortie d'erreur")
        .choices(["texte", "json"])
        .default("texte"),
    )
    .addOption(packOption())
    .addHelpText("after", HELP)
    .action(async (input: string, output: string, options: WatchCommandOptions) => {
      const { watch } = await import("./watch.js");
      await watch(input, output, options);
    });
  for (const option of readingOptions()) if (option.long !== "--ocr") command.addOption(option);
}

const HELP = `
Un dépôt est pris quand ses fichiers n'ont pas changé entre deux regards, ou dès qu'un fichier « nom.pret » l'accompagne.
Pour chacun, « sortie/nom » reçoit les rapports et une fiche (dce-lint.json, dce-lint.properties) : statut, date, nombre de
points. Ce qui ne peut pas être lu va dans « sortie/quarantaine », avec son motif. Un dépôt modifié est vérifié de nouveau.
Un dce-lint.yaml, dans le dépôt ou à la racine de l'entrée, s'applique.
Codes de sortie : 0 arrêt demandé ou tour terminé, 1 un résultat n'a pas pu être écrit (--une-fois), 2 usage incorrect.

Exemples :
  dce-lint surveille depot/ resultats/
  dce-lint surveille depot/ resultats/ --une-fois --annoter --format html,sarif`;
