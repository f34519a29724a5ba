import { describe, expect, it } from "vitest";
import { recognisePieces } from "../../src/dossier/index.js";
import { piecesFromName } from "../../src/dossier/pieces/name.js";
import { nameTokens } from "../../src/dossier/pieces/name-tokens.js";
import { documentOf } from "./document.js";

describe("names of files", () => {
  it.each([
    ["CCAP_25-118_2026-04-27.docx", ["CCAP"]],
    ["25118_05_CRT.pdf", ["CRT"]],
    ["25118_05_QT.xlsx", ["CRT"]],
    ["ATTRI1_Acte_Engagement_25118_Lot1.docx", ["AE"]],
    ["AE_Lot_01_Vitrerie.docx", ["AE"]],
    ["25118_BPU_Consolidé_3_lots.xlsx", ["BPU"]],
    ["1b_BPU_DQE.xlsx", ["BPU", "DQE"]],
    ["DPGF lot 2.xlsx", ["DPGF"]],
    ["C.C.T.P. lot 3 plomberie.pdf", ["CCTP"]],
    ["R.C.pdf", ["RC"]],
    ["RCv2.docx", ["RC"]],
    ["Réponses aux questions des candidats.pdf", ["QR"]],
    ["Re\u0300glement de consultation.docx", ["RC"]],
    ["CAHIER DES CLAUSES TECHNIQUES PARTICULIERES.PDF", ["CCTP"]],
    ["CDPGF.xls", ["DPGF"]],
    ["avis BOAMP 26-1234.pdf", ["AVIS"]],
    ["03RC.docx", ["RC"]],
    ["RDC_2025-12.pdf", ["RC"]],
    ["RÃ¨glement de la consultation.pdf", ["RC"]],
    ["RÃ_glement_de_consultation.pdf.txt", ["RC"]],
    ["dossier/Pièces/Règlement_de_la_consultation (1).pdf", ["RC"]],
    ["Cahier_des_clauses_particuliÃ_res.pdf", ["CCP"]],
    ["CCP valant AE.docx", ["CCP", "AE"]],
    ["CCPAE-2025.docx", ["CCP", "AE"]],
    ["CCAP-CCTP.pdf", ["CCAP", "CCTP"]],
    ["Lettre de consultation valant cahier des charges.docx", ["LETTRE", "CCP"]],
    ["Annexe 1 à l'AE - BPU.xlsx", ["BPU", "ANNEXE", "AE"]],
    ["annexe_AE_25118.pdf", ["ANNEXE", "AE"]],
    ["Annexe 1 et DPGF.docx", ["DPGF", "ANNEXE"]],
    ["CCTP_annexe2-schéma.pdf", ["ANNEXE"]],
    ["CCTP et annexes.pdf", ["CCTP", "ANNEXE"]],
    ["Annexe RGPD.docx", ["ANNEXE"]],
    ["03_Annexe_1_CCAP_annexe_sociale.docx", ["AS"]],
    ["Annexe environnementale.odt", ["AEN"]],
    ["Cadre de réponse environnemental.docx", ["AEN", "CRT"]],
    ["AEN_26F041.docx", ["AEN"]],
    ["Plan RDC bâtiment A.pdf", ["PLAN"]],
    ["façades.dwg", ["PLAN"]],
    ["DC1.doc", ["CANDIDATURE"]],
    ["Déclaration sur l'honneur.docx", ["CANDIDATURE"]],
    ["AAPC.pdf", ["AVIS"]],
    ["SPASER 2025-2028.pdf", ["SPASER"]],
    ["Questions réponses n°2.pdf", ["QR"]],
  ] as const)("%s plays %j", (file, pieces) => {
    expect(piecesFromName(file).pieces).toEqual(pieces);
  });

  it.each([
    "Règlement intérieur.pdf",
    "plan de prévention.docx",
    "Rapport de présentation.docx",
    "Avis d'attribution.pdf",
    "CCAG-FCS.pdf",
    "Planning prévisionnel.pdf",
    "programme.pdf",
    "caf.docx",
    "Attestation de visite.docx",
    "lae.docx",
    "OBJET.note",
  ])("%s plays no part of its own", (file) => {
    expect(recognisePieces(documentOf(file, "")).pieces).toEqual(["AUTRE"]);
  });

  it("keeps a code shared with other things for the content to confirm", () => {
    expect(piecesFromName("LC.docx")).toMatchObject({ pieces: [], weak: ["LETTRE"] });
    expect(
      recognisePieces(documentOf("LC.docx", "La présente lettre de consultation fixe les conditions."))
        .pieces,
    ).toEqual(["LETTRE"]);
    expect(recognisePieces(documentOf("LC.docx", "Liste des contacts.")).pieces).toEqual(["AUTRE"]);
  });

  it("makes words of a name", () => {
    expect(nameTokens("DCE/2-_C.C.A.P._RÃ©novation-Lot3.pdf.txt")).toBe("2 ccap renovation lot 3");
  });
});

describe("titles and content", () => {
  it("recognises a piece by its title when the name says nothing", () => {
    const view = documentOf(
      "document-final.docx",
      "Ville de Sarnelle\nCAHIER DES CLAUSES TECHNIQUES PARTICULIÈRES\nEntretien des fontaines",
    );
    const { pieces, evidence } = recognisePieces(view);
    expect(pieces).toEqual(["CCTP"]);
    expect(evidence[0]?.quote).toContain("CAHIER DES CLAUSES TECHNIQUES");
  });

  it.each([
    ["ACTE D'ENGAGEMENT ET BORDEREAU DES PRIX", ["AE", "BPU"]],
    ["CAHIER DES CLAUSES PARTICULIÈRES VALANT ACTE D'ENGAGEMENT", ["CCP", "AE"]],
    ["Lettre de consultation valant cahier des charges", ["LETTRE", "CCP"]],
    ["ANNEXE ENVIRONNEMENTALE - CADRE DE RÉPONSE", ["AEN"]],
  ])("reads both roles of « %s »", (title, pieces) => {
    expect(recognisePieces(documentOf("document.docx", title)).pieces).toEqual(
      expect.arrayContaining(pieces),
    );
  });

  it("tells that the title contradicts the name, and follows a document that names itself", () => {
    const view = documentOf(
      "RC.docx",
      "CAHIER DES CLAUSES ADMINISTRATIVES PARTICULIÈRES\nLe présent CCAP régit le marché.\nIl est dérogé par le présent CCAP.",
    );
    const { pieces, remarks } = recognisePieces(view);
    expect(pieces).toEqual(["CCAP"]);
    expect(remarks).toHaveLength(1);
    expect(remarks[0]).toContain("règlement de la consultation");
  });

  it("does not take the list of the pieces for a title", () => {
    const view = documentOf(
      "RC.docx",
      "Le dossier comprend :\nRèglement de la consultation\nActe d'engagement\nCahier des clauses administratives particulières",
    );
    expect(recognisePieces(view).pieces).toEqual(["RC"]);
  });

  it("recognises a document that names itself, or the single document of a small procedure by its subjects", () => {
    expect(
      recognisePieces(documentOf("lot2.pdf", "Les ouvrages sont décrits au présent C.C.T.P.")).pieces,
    ).toEqual(["CCTP"]);
    const single = documentOf(
      "MAPA fournitures.pdf",
      `# Variantes\nSans objet.\n# Pièces relatives à l'offre\nLe soumissionnaire transmet son offre.\n# Remise des plis\nLa remise des offres est électronique.
      # Avance\nUne avance est versée.\n# Pénalités\nUne pénalité est due.\n# Durée du marché\nUn an.\n# Descriptif technique\nVoir ci-après.`,
    );
    expect(recognisePieces(single).pieces).toEqual(["RC", "CCP"]);
  });

  it("tells a technical cahier des charges from an administrative one", () => {
    expect(
      recognisePieces(documentOf("cahier_des_charges.md", "# Fonctions attendues\nUn moteur de recherche."))
        .pieces,
    ).toEqual(["CCTP"]);
    const full = documentOf(
      "cahier_des_charges.md",
      "Pénalités de retard.\nRésiliation du marché.\nDélai de paiement : 30 jours.\nAvance.",
    );
    expect(recognisePieces(full).pieces).toEqual(["CCP"]);
  });
});
