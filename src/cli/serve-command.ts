import type { Command } from "commander";
import { applyFrench } from "./french.js";

/** Options of `dce-lint serve`, as typed. */
export interface ServeOptions {
  readonly hote?: string;
  readonly port?: string;
  readonly nom?: readonly string[];
  readonly origine?: string;
  readonly tailleMax?: string;
  readonly envois?: string;
  readonly delai?: string;
  readonly memoire?: string;
  readonly simultanees?: string;
  readonly attente?: string;
  readonly conservation?: string;
}

const repeated = (value: string, earlier: readonly string[] = []) => [...earlier, value];

export function addServe(root: Command): void {
  applyFrench(root.command("serve"))
    .description("ouvre la page et le service de vérification à une adresse, pour une GED ou d'autres postes")
    .option("--port <numéro>", "port (par défaut : 8585)")
    .option("--hote <adresse>", "adresse d'écoute (par défaut : 127.0.0.1, ce poste seulement)")
    .option("--nom <nom>", "nom par lequel le service peut être appelé (répétable)", repeated)
    .option("--origine <adresse>", "site dont les pages peuvent appeler le service")
    .option("--taille-max <Mo>", "taille d'un envoi, au plus (par défaut : 100)")
    .option("--envois <Mo>", "taille de tous les envois gardés en mémoire à la fois (par défaut : 400)")
    .option("--delai <secondes>", "temps d'une vérification, au plus (par défaut : 300)")
    .option("--memoire <Mo>", "mémoire d'une vérification, au plus (par défaut : 2000)")
    .option(
      "--simultanees <nombre>",
      "vérifications en même temps (par défaut : les cœurs moins un, 4 au plus)",
    )
    .option("--attente <nombre>", "vérifications en attente, au plus (par défaut : 16)")
    .option(
      "--conservation <secondes>",
      "durée de conservation d'un résultat demandé en différé (par défaut : 900)",
    )
    .addHelpText("after", HELP)
    .action(async (options: ServeOptions) => {
      const { serve } = await import("./serve.js");
      await serve(options);
    });
}

const HELP = `
Clef d'accès : la variable d'environnement DCE_LINT_CLE_API, si elle est définie, est exigée de chaque appel.
Sans elle, n'ouvrez pas le service à d'autres postes. Rien n'est écrit sur le disque ; le journal ne cite aucun fichier.
Arrêt : Ctrl-C, ou le signal SIGTERM ; les vérifications en cours se terminent.

Exemples :
  dce-lint serve
  dce-lint serve --hote 0.0.0.0 --nom dce.ville.example.fr --port 8080`;
