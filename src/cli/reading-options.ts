import { Option } from "commander";

/** How files are read: what each may take at most, and whether scanned pages are recognised. */
export function readingOptions(): Option[] {
  return [
    new Option("--delai-par-fichier <secondes>", "temps de lecture d'un fichier, au plus (par défaut : 60)"),
    new Option("--memoire-par-fichier <Mo>", "mémoire pour lire un fichier, au plus (par défaut : 1000)"),
    new Option(
      "--ocr",
      "lit aussi les pages numérisées des PDF, par reconnaissance optique (modules facultatifs)",
    ),
    new Option("--taille-max <Mo>", "taille d'un fichier, au plus (par défaut : 300)"),
  ];
}
