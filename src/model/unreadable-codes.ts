/** Why something could not be read. The message for the buyer goes with it, in French. */
export const UNREADABLE_CODES = [
  "fichier-vide",
  "format-inconnu",
  "format-non-pris-en-charge",
  "fichier-endommage",
  "mot-de-passe",
  "page-sans-texte",
  "image-sans-texte",
  "trop-volumineux",
  "delai-depasse",
  "memoire-depassee",
  "acces-refuse",
  "erreur-interne",
] as const;
