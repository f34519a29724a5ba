import type { Command } from "commander";
import type { WhyOptions } from "./explain.js";
import { applyFrench } from "./french.js";
import { packOption, verificationOptions } from "./verification-options.js";

export function addExplain(root: Command): void {
  applyFrench(root.command("explain"))
    .description("explique une exigence : sens, fondement daté, exemples, rédaction possible")
    .argument(
      "[exigence]",
      "identifiant, par exemple social/index-egalite ; sans lui, la liste des exigences",
    )
    .addOption(packOption())
    .action(async (id: string | undefined, options: { pack?: string }) => {
      const { explain } = await import("./explain.js");
      await explain(id, options.pack);
    });
  const reasons = applyFrench(root.command("pourquoi"))
    .description(
      "montre, pour une exigence sur un dossier, les passages les plus proches et ce qui leur manque",
    )
    .argument("<exigence>", "identifiant, par exemple social/index-egalite")
    .argument("<chemins...>", "fichiers, dossiers ou archives zip d'une même consultation")
    .action(async (id: string, paths: string[], options: WhyOptions) => {
      const { why } = await import("./explain.js");
      await why(id, paths, options);
    });
  for (const option of verificationOptions()) reasons.addOption(option);
}
