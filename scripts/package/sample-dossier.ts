import { Document, HeadingLevel, Packer, Paragraph } from "docx";
import { pdf } from "./pdf.js";

const RC = `# Règlement de la consultation

## 1 Objet

La consultation porte sur le nettoyage des locaux de la commune de Valbrune.

## 2 Candidature

Le candidat remet le formulaire DC1 et une déclaration sur l'honneur.
`;

/** A small dossier of an invented buyer, in three formats: file names and bytes. */
export async function sampleDossier(): Promise<[string, Uint8Array][]> {
  const ccap = new Document({
    sections: [
      {
        children: [
          new Paragraph({
            text: "Cahier des clauses administratives particulières",
            heading: HeadingLevel.TITLE,
          }),
          new Paragraph({ text: "Article 1 - Délai de paiement", heading: HeadingLevel.HEADING_1 }),
          new Paragraph("Le délai global de paiement est de trente jours."),
        ],
      },
    ],
  });
  const cctp = await pdf([
    "Cahier des clauses techniques particulières",
    "Article 1 - Produits d'entretien",
    "Les produits utilisés portent l'écolabel européen ou un label équivalent.",
  ]);
  return [
    ["RC.md", new TextEncoder().encode(RC)],
    ["CCAP.docx", new Uint8Array(await Packer.toBuffer(ccap))],
    ["CCTP.pdf", cctp],
  ];
}
