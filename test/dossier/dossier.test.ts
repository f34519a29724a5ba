import { describe, expect, it } from "vitest";
import { buildDossier, collectDocument, evidenceOf, mergeDossier } from "../../src/dossier/index.js";
import { dossierSchema } from "../../src/model/dossier.js";
import { documentOf } from "./document.js";

const RC = documentOf(
  "RC.docx",
  `RÈGLEMENT DE LA CONSULTATION
  Avis publié le 5 octobre 2026
  Acheteur : Syndicat mixte de Bréval
  Consultation n° 2026-07 passée selon une procédure adaptée
  # Objet
  Le présent marché a pour objet le nettoyage des locaux du syndicat de Bréval.
  # Allotissement
  | Lot | Désignation |
  | 1 | Bureaux |
  | 2 | Ateliers |
  # Jugement des offres
  | Critère | Pondération |
  | Prix | 60 % |
  | Performance environnementale | 40 % |`,
);
const CCAP = documentOf(
  "CCAP.docx",
  "Le marché est conclu pour une durée de 24 mois.\nLe délai global de paiement est de 30 jours.\nIl est dérogé à l'article 14 du CCAG-FCS.\nCode CPV : 90911200-8",
);

describe("the dossier", () => {
  it("joins what each document says into a valid, serialisable dossier", () => {
    const dossier = buildDossier([RC, CCAP], { today: "2026-11-24" });
    expect(dossierSchema.parse(JSON.parse(JSON.stringify(dossier)))).toEqual(dossier);
    expect(dossier.profile).toMatchObject({
      nature: "services",
      object: "Le nettoyage des locaux du syndicat de Bréval",
      date: "2026-10-05",
      date_source: "texte",
      amount: null,
      families: ["nettoyage"],
      cpv: ["90911200"],
      number: "2026-07",
      procedure: "procedure-adaptee",
      accord_cadre: null,
      buyer: "Syndicat mixte de Bréval",
      buyer_type: "collectivite",
      ccag: ["fcs"],
      lots: 2,
    });
    expect(dossier.documents.map(({ file, pieces }) => [file, pieces])).toEqual([
      ["RC.docx", ["RC"]],
      ["CCAP.docx", ["CCAP"]],
    ]);
    expect(dossier.criteria.map(({ label, weight }) => [label, weight])).toEqual([
      ["Prix", 60],
      ["Performance environnementale", 40],
    ]);
    expect(dossier.values.payment_days?.value).toBe(30);
    expect(dossier.lots.map(({ title }) => title)).toEqual(["Bureaux", "Ateliers"]);
  });

  it("keeps findings that no longer need the passages", () => {
    const findings = [RC, CCAP].map((document) => JSON.parse(JSON.stringify(collectDocument(document))));
    expect(mergeDossier(findings, { today: "2026-11-24" })).toEqual(
      buildDossier([RC, CCAP], { today: "2026-11-24" }),
    );
  });

  it("falls back on today, and says so", () => {
    const { profile } = buildDossier([CCAP], { today: "2026-11-24" });
    expect(profile).toMatchObject({ date: "2026-11-24", date_source: "defaut" });
  });

  it("says what was not read", () => {
    const unreadable = [
      { code: "page-sans-texte" as const, message: "La page 2 est une image.", pages: [2] },
    ];
    expect(collectDocument({ ...CCAP, unreadable }).document).toMatchObject({
      unread: "partiel",
      unreadable,
    });
    expect(collectDocument({ ...CCAP, passages: [], sections: [], unreadable }).document.unread).toBe(
      "total",
    );
    expect(collectDocument(CCAP).document).not.toHaveProperty("unread");
  });

  it("makes a dossier of nothing", () => {
    const dossier = buildDossier([], { today: "2026-11-24" });
    expect(dossier.criteria).toEqual([]);
    expect(dossier.profile).toMatchObject({ nature: null, object: null, families: [], lots: null });
  });
});

describe("evidence", () => {
  it("gives the place and at most 300 characters of the passage", () => {
    const view = documentOf(
      "CCAP.docx",
      `# Prix\n## Révision\n${"Les prix sont révisés chaque année. ".repeat(3).replaceAll(".", ",")}${"et encore ".repeat(40)}`,
    );
    const passage = view.passages.at(-1);
    expect(passage).toBeDefined();
    if (passage === undefined) return;
    const evidence = evidenceOf(view, passage, "révision");
    expect(evidence).toMatchObject({
      document: "CCAP.docx",
      section: ["Prix", "Révision"],
      remark: "révision",
    });
    expect(evidence.quote.length).toBeLessThanOrEqual(300);
    expect(evidence.quote.endsWith("…")).toBe(true);
  });
});

describe("hostile documents", () => {
  it.each([
    ["une avance ", 60_000],
    ["1 ", 200_000],
    ["critère 20 % ", 40_000],
    ["lot n° 1 : ", 60_000],
    ["((((", 100_000],
    ["reconduit une ", 60_000],
    ["a", 500_000],
  ])("reads %j many times in a time in proportion", (part, times) => {
    const [passage] = documentOf("RC.docx", "Critères de jugement des offres").passages;
    if (passage === undefined) return;
    const long = { ...passage, text: part.repeat(times) };
    const many = Array.from({ length: 300 }, (_, index) => ({ ...passage, index, text: part.repeat(30) }));
    const { document } = collectDocument({ ...RC, passages: [passage, long, ...many] });
    expect(document.passages).toBe(302);
  });
});
