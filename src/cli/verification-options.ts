import { Option } from "commander";
import { readingOptions } from "./reading-options.js";

/** The options that decide of a verification: those of `VerifyOptions`. */
export function verificationOptions(): Option[] {
  return [
    new Option(
      "--date <AAAA-MM-JJ>",
      "date de la consultation, qui décide du droit applicable (par défaut : celle du dossier, sinon aujourd'hui)",
    ),
    profileOption(),
    packOption(),
    ...readingOptions(),
  ];
}

/** `--profile clef=valeur`, as often as needed. */
export function profileOption(): Option {
  return new Option(
    "--profile <clef=valeur>",
    "ce que le texte ne dit pas : nature=travaux, montant=230000, familles=nettoyage, procedure=appel-offres-ouvert, duree=48, acheteur=collectivite (répétable)",
  ).argParser((value: string, earlier: readonly string[] = []) => [...earlier, value]);
}

export function packOption(): Option {
  return new Option(
    "--pack <nom ou dossier>",
    "référentiel : nom livré avec le programme, ou dossier de fichiers YAML",
  );
}
