import { type Command, Option } from "commander";
import { REPORT_FORMATS } from "../report/formats.js";
import type { Selection } from "../report/select.js";
import { UsageError } from "./exit.js";
import { applyFrench } from "./french.js";
import type { RenderOptions } from "./render.js";
import { verificationOptions } from "./verification-options.js";
import type { VerifyOptions } from "./verify.js";

/** Options of `dce-lint check`, as typed. */
export interface CheckOptions extends VerifyOptions, RenderOptions, Selection {
  readonly failOn: "a_corriger" | "a_verifier" | "jamais";
  /** Points tolerated. */
  readonly max?: number;
}

const repeated = (value: string, earlier: readonly string[] = []) => [...earlier, value];
const listed = (value: string, earlier: readonly string[] = []) => [
  ...earlier,
  ...value
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean),
];

function count(value: string): number {
  if (!/^\d{1,6}$/.test(value)) throw new UsageError(`--max attend un nombre entier (reçu : « ${value} »)`);
  return Number(value);
}

export function addCheck(root: Command): void {
  const command = applyFrench(root.command("check"))
    .description(
      "vérifie un dossier : fichiers .docx, .doc, .odt, .rtf, .pdf, .xlsx, .xls, .ods, .html, .md, .txt, dossiers, archives .zip",
    )
    .argument("<chemins...>", "fichiers, dossiers ou archives zip d'une même consultation")
    .addOption(
      new Option(
        "-f, --format <format>",
        "forme du rapport (par défaut : terminal, ou celle de l'extension du fichier demandé)",
      ).choices(["terminal", ...REPORT_FORMATS.map(({ name }) => name)]),
    )
    .option(
      "-o, --output <fichier>",
      "écrit le rapport dans ce fichier : .html, .docx, .csv, .md, .json, .sarif, .xml ou .txt (répétable)",
      repeated,
    )
    .addOption(
      new Option("--fail-on <niveau>", "code de sortie 1 à partir de ce niveau")
        .choices(["a_corriger", "a_verifier", "jamais"])
        .default("a_corriger"),
    )
    .option("--max <nombre>", "points tolérés avant le code de sortie 1 (par défaut : 0)", count)
    .option("--only <exigences>", "seulement ces exigences ou thèmes, séparés par des virgules", listed)
    .option("--ignore <exigences>", "sans ces exigences ou thèmes, séparés par des virgules", listed)
    .option("--axe <axe>", "seulement un axe : son numéro ou son nom")
    .option("-q, --quiet", "n'affiche que les points à corriger")
    .option("--no-color", "sans couleurs")
    .addHelpText("after", HELP)
    .action(async (paths: string[], options: CheckOptions) => {
      const { check } = await import("./check.js");
      await check(paths, options);
    });
  for (const option of verificationOptions()) command.addOption(option);
}

const HELP = `
Codes de sortie : 0 rien au niveau choisi, 1 au moins un point, 2 usage incorrect ou rien de lisible.
Rien n'est envoyé : tout se passe sur ce poste.

Exemples :
  dce-lint check mon-dce/
  dce-lint check RC.docx CCAP.docx CCTP.pdf --date 2026-10-01
  dce-lint check dce.zip -o rapport.json -o rapport.csv`;
