import type { Unreadable } from "../model/document.js";
import type { Kind } from "./signatures.js";

const SAVE_AS = (program: string, extension: string, what: string): string =>
  `${what} : ce format n'est pas lu. Ouvrez le fichier dans ${program} et enregistrez-le au format ${extension}, puis déposez cette copie.`;

const REFUSALS: Partial<Record<Kind, readonly [code: Unreadable["code"], message: string]>> = {
  empty: [
    "fichier-vide",
    "Le fichier est vide (0 octet). Vérifiez que le bon fichier a été enregistré, puis déposez-le à nouveau.",
  ],
  encrypted: [
    "mot-de-passe",
    "Le fichier est protégé par un mot de passe. Ouvrez-le, retirez le mot de passe (Fichier, Informations, Protéger le document), puis déposez la copie enregistrée.",
  ],
  "word-xml": ["format-non-pris-en-charge", SAVE_AS("Word", ".docx", "Document Word enregistré en XML")],
  xlsb: ["format-non-pris-en-charge", SAVE_AS("Excel", ".xlsx", "Classeur Excel binaire (.xlsb)")],
  ppt: ["format-non-pris-en-charge", SAVE_AS("PowerPoint", ".pdf", "Présentation PowerPoint")],
  pptx: ["format-non-pris-en-charge", SAVE_AS("PowerPoint", ".pdf", "Présentation PowerPoint")],
  odp: ["format-non-pris-en-charge", SAVE_AS("LibreOffice Impress", ".pdf", "Présentation OpenDocument")],
  ole: [
    "format-non-pris-en-charge",
    "Fichier d'une ancienne version d'Office, antérieure à 1997 ou inconnue : il n'est pas lu. Ouvrez-le avec le logiciel qui l'a produit et enregistrez-le au format .docx, .xlsx ou .pdf.",
  ],
  message: [
    "format-non-pris-en-charge",
    "Message électronique (.msg) : ce format n'est pas lu. Enregistrez les pièces utiles séparément, au format .docx ou .pdf.",
  ],
  xml: [
    "format-non-pris-en-charge",
    "Fichier XML destiné à un logiciel : il n'est pas lu. Si c'est une pièce du marché, déposez sa version .docx ou .pdf.",
  ],
  image: [
    "image-sans-texte",
    "Image : son texte n'est pas lu. Si elle montre une pièce du marché, déposez le document d'origine (.docx) ou un PDF dont le texte se sélectionne.",
  ],
  drawing: ["format-non-pris-en-charge", "Plan ou dessin : il n'est pas lu. Aucune clause n'y est cherchée."],
  media: ["format-non-pris-en-charge", "Son ou vidéo : ce fichier n'est pas lu."],
  zip: [
    "format-non-pris-en-charge",
    "Archive zip : ses fichiers n'ont pas été ouverts ici. Extrayez-les et déposez les pièces elles-mêmes.",
  ],
  archive: [
    "format-non-pris-en-charge",
    "Archive compressée (.rar, .7z, .tar, .gz) : elle n'est pas ouverte. Extrayez ses fichiers et déposez les pièces elles-mêmes, ou une archive .zip.",
  ],
};

/** Why a file of this kind is not read, and what to do; null when there is a reader for it. */
export function refusalOf(kind: Kind): Unreadable | null {
  const refusal = REFUSALS[kind];
  if (refusal !== undefined) return { code: refusal[0], message: refusal[1] };
  if (kind !== "unknown") return null;
  return {
    code: "format-inconnu",
    message:
      "Le format de ce fichier n'est pas reconnu. Enregistrez la pièce au format .docx, .odt, .pdf ou .txt, puis déposez cette copie.",
  };
}
