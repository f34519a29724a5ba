import { Option } from "commander";

/** `--profile clef=valeur`, as often as needed. */
export function profileOption(): Option {
  return new Option(
    "--profile <clef=valeur>",
    "ce que le texte ne dit pas : nature=travaux, montant=230000, familles=nettoyage, procedure=appel-offres-ouvert, duree=48, acheteur=collectivite (répétable)",
  ).argParser((value: string, earlier: readonly string[] = []) => [...earlier, value]);
}
