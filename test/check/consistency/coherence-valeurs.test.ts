import { describe, expect, it } from "vitest";
import { checkDossier } from "../../../src/check/index.js";
import { readDossier } from "../../../src/lint.js";
import type { Dossier } from "../../../src/model/dossier.js";
import type { Evidence } from "../../../src/model/fact.js";
import { bareDossier, lintTexts, resultOf } from "../../support/lint.js";

const ID = "redaction/coherence-valeurs";
const RC = "# Règlement de la consultation\n\nObjet du marché : entretien des espaces verts communaux.\n\n";
const CCAP =
  "# Cahier des clauses administratives particulières\n\nObjet du marché : entretien des espaces verts communaux.\n\n";
const AE = "# Acte d'engagement\n\n";

const compare = async (texts: Record<string, string>) =>
  resultOf(await lintTexts({ "CCTP.md": bareDossier()["CCTP.md"]!, ...texts }), ID);
const shown = (result: Awaited<ReturnType<typeof compare>>) =>
  (result.contradictions ?? []).map(({ subject, sure, sides }) => [
    subject,
    sure,
    sides.map(({ value, evidence }) => `${evidence.piece} ${value}`),
  ]);

describe("values that pieces give differently", () => {
  it("are faults when both sentences plainly say the same thing, the piece that prevails first", async () => {
    const result = await compare({
      "RC.md": `${RC}## 3 Durée\n\nLe marché est conclu pour une durée ferme de 48 mois.\n\n## 4 Paiement\n\nLes factures sont payées par virement à 30 jours.\n\n## 5 Insertion\n\nLe titulaire réserve 200 heures d'insertion.\n`,
      "CCAP.md": `${CCAP}## 4 Durée\n\nLe marché est conclu pour une durée ferme de 60 mois.\n\n## 9 Paiement\n\nLe délai de paiement est de 45 jours.\n\n## 12 Clause sociale\n\nLe titulaire réalise 350 heures d'insertion.\n`,
      "AE.md": `${AE}## 2 Durée\n\nLe marché est conclu pour une durée de 48 mois.\n`,
    });
    expect(result).toMatchObject({ found: "present", verdict: "a_corriger", authority: "conseil" });
    expect(shown(result)).toEqual([
      ["délai de paiement", true, ["CCAP 45 jours", "RC 30 jours"]],
      ["heures d'insertion", true, ["CCAP 350 heures", "RC 200 heures"]],
      ["durée du marché", true, ["CCAP 60 mois", "AE 48 mois", "RC 48 mois"]],
    ]);
    expect(result.message).toContain("en cause : délai de paiement, heures d'insertion, durée du marché");
  });

  it("are the rates of the advance", async () => {
    const result = await compare({
      "CCAP.md": `${CCAP}## 6 Avance\n\nLe taux de l'avance est fixé à 5 %.\n`,
      "AE.md": `${AE}## 6 Avance\n\nLe taux de l'avance est fixé à 30 %.\n`,
    });
    expect(shown(result)).toEqual([["taux de l'avance", true, ["CCAP 5 %", "AE 30 %"]]]);
  });

  it("are the number and the titles of the lots", async () => {
    const result = await compare({
      "RC.md": `${RC}La consultation est divisée en 3 lots :\n\n- Lot 1 : tonte des pelouses\n- Lot 2 : élagage des arbres\n- Lot 3 : fleurissement\n`,
      "CCAP.md": `${CCAP}Le marché est divisé en 2 lots :\n\n- Lot 1 : tonte\n- Lot 2 : nettoyage du mobilier urbain\n`,
    });
    expect(shown(result)).toEqual([
      ["nombre de lots", true, ["CCAP 2 lots", "RC 3 lots"]],
      ["titre du lot 2", false, ["RC « élagage des arbres »", "CCAP « nettoyage du mobilier urbain »"]],
    ]);
  });

  it("are a contract in lots and one without", async () => {
    const result = await compare({
      "RC.md": `${RC}Le marché n'est pas alloti.\n`,
      "CCAP.md": `${CCAP}Le marché est divisé en 2 lots.\n`,
    });
    expect(shown(result)).toEqual([["nombre de lots", true, ["CCAP 2 lots", "RC pas de lots"]]]);
  });

  it("are objects without a word in common, to look at", async () => {
    const result = await compare({
      "RC.md": RC,
      "CCAP.md":
        "# Cahier des clauses administratives particulières\n\nObjet du marché : location de photocopieurs multifonctions.\n",
    });
    expect(result).toMatchObject({ found: "partial", verdict: "a_verifier", reason: "faute_possible" });
    expect(shown(result)).toMatchObject([
      ["objet du marché", false, [expect.any(String), expect.any(String)]],
    ]);
  });

  it("are only to look at when one may be that of a lot, of a period or of a text quoted", async () => {
    const result = await compare({
      "CCAP.md": `${CCAP}## 9 Paiement\n\nLe délai de paiement est de 45 jours.\n`,
      "AE.md": `${AE}## 4 Paiement\n\nLot 2 : le délai de paiement est de 30 jours.\n`,
    });
    expect(result).toMatchObject({ found: "partial", verdict: "a_verifier" });
    expect(result.contradictions?.[0]?.doubt).toContain("d'un lot");
  });
});

describe("values that agree", () => {
  it.each([
    [
      "the same duration in years and in months",
      "Le marché est conclu pour une durée de 4 ans.",
      "Durée du marché : quarante-huit mois.",
    ],
    [
      "a first period and the whole",
      "Le marché est conclu pour une durée d'un an, reconductible trois fois un an, soit quatre ans au maximum.",
      "Le marché est conclu pour une durée initiale de 12 mois.",
    ],
    [
      "the same payment term, in letters",
      "Le délai global de paiement est de trente (30) jours.",
      "Les factures sont payées par virement à 30 jours.",
    ],
    [
      "two durations of different things",
      "Le marché est conclu pour une durée de 24 mois.",
      "Le délai de garantie des végétaux est de 12 mois.",
    ],
    [
      "objects worded otherwise",
      "Objet : entretien des espaces verts.",
      "Objet du marché : espaces verts communaux, entretien courant.",
    ],
    [
      "a lot title cut short",
      "Le marché est divisé en 2 lots :\n\n- Lot 1 : tonte des pelouses\n- Lot 2 : élagage",
      "Le marché est divisé en 2 lots :\n\n- Lot 1 : tonte\n- Lot 2 : travaux d'élagage des arbres",
    ],
    [
      "a tenderer who may offer for one lot",
      "Le marché est divisé en 2 lots.",
      "Les candidats peuvent répondre pour un ou plusieurs lots.",
    ],
    [
      "a field to fill in",
      "Le délai de paiement est de 30 jours.",
      "Le délai de paiement est de [45] jours.",
    ],
    [
      "an example",
      "Le taux de l'avance est fixé à 5 %.",
      "Par exemple, pour un taux de l'avance de 10 %, elle est de 1 000 €.",
    ],
  ])("%s: nothing to say", async (_, ccap, rc) => {
    const result = await compare({
      "RC.md": `${RC}## 3 Clauses\n\n${rc}\n`,
      "CCAP.md": `${CCAP}## 3 Clauses\n\n${ccap}\n`,
    });
    expect(shown(result)).toEqual([]);
    expect(result).toMatchObject({ found: "absent", verdict: "conforme" });
  });
});

describe("values whatever their kind", () => {
  const proof = (document: string, quote: string): Evidence => ({ document, section: [], origin: {}, quote });
  const judge = async (change: (dossier: Dossier) => Dossier) => {
    const texts = bareDossier();
    const inputs = Object.entries(texts).map(([file, text]) => ({
      file,
      bytes: new TextEncoder().encode(text),
    }));
    const { dossier, documents, ruleset } = await readDossier(inputs, { today: "2026-11-25" });
    const result = checkDossier(change(dossier), documents, ruleset).find(({ id }) => id === ID);
    return result === undefined ? [] : shown(result);
  };
  const withValue = (key: string, value: unknown, other: unknown, quotes: readonly [string, string]) =>
    judge((dossier) => {
      const told = {
        value,
        source: "texte",
        evidence: [proof("CCAP.md", quotes[0])],
        conflicts: [{ value: other, evidence: [proof("RC.md", quotes[1])] }],
      };
      const part = key in dossier.values ? "values" : "facts";
      return { ...dossier, [part]: { ...dossier[part], [key]: told } };
    });

  it.each([
    ["retention_rate", 5, 3, ["Retenue de garantie de 5 %.", "Retenue de garantie : 3 %."], "5 %", "3 %"],
    [
      "renewals",
      3,
      0,
      ["Il est reconductible 3 fois.", "Il n'est pas reconductible."],
      "3 reconductions",
      "aucune reconduction",
    ],
    ["ccag", ["fcs"], ["tic"], ["Le CCAG-FCS s'applique.", "CCAG applicable : TIC."], "CCAG-FCS", "CCAG-TIC"],
    [
      "price_revision",
      "ferme",
      "revisable",
      ["Les prix sont fermes.", "Les prix sont révisables."],
      "prix fermes",
      "prix révisables",
    ],
    [
      "number",
      "2026-12",
      "2026-21",
      ["Marché n° 2026-12", "Consultation n° 2026-21"],
      "n° 2026-12",
      "n° 2026-21",
    ],
    [
      "maximum",
      200000,
      250000,
      ["Maximum : 200 000 €.", "Montant maximum de 250 000 € HT."],
      "200 000 €",
      "250 000 €",
    ],
    [
      "offers_deadline",
      "2027-01-12",
      "2027-01-15",
      ["Date limite de remise des offres : 12 janvier 2027.", "Date limite : 15 janvier 2027."],
      "12/01/2027",
      "15/01/2027",
    ],
    [
      "procedure",
      "procedure-adaptee",
      "appel-offres-ouvert",
      ["Procédure adaptée.", "Appel d'offres ouvert."],
      "procédure adaptée",
      "appel d'offres ouvert",
    ],
  ] as const)("%s", async (key, value, other, quotes, left, right) => {
    const [found] = await withValue(key, value, other, quotes);
    expect(found).toMatchObject([expect.any(String), true, [`CCAP ${left}`, `RC ${right}`]]);
  });

  it("counts four months of validity and 120 days, or a rounded maximum, for the same", async () => {
    const months = ["Validité des offres : 180 jours.", "Validité des offres : six mois."] as const;
    expect(await withValue("offers_validity_days", 180, 182, months)).toEqual([]);
    const rounded = ["Maximum : 214 000 €.", "Maximum : 214 500 €."] as const;
    expect(await withValue("maximum", 214000, 214500, rounded)).toEqual([]);
  });

  it("only doubts of two passages of one piece", async () => {
    const found = await judge((dossier) => {
      const evidence = [proof("CCAP.md", "Retenue de garantie : 5 %.")];
      const conflicts = [{ value: 3, evidence: [proof("CCAP.md", "La retenue de garantie est de 3 %.")] }];
      return { ...dossier, values: { ...dossier.values, retention_rate: { value: 5, evidence, conflicts } } };
    });
    expect(found).toEqual([["retenue de garantie", false, ["CCAP 5 %", "CCAP 3 %"]]]);
  });

  it.each([
    ["number", "2026-12", "2026 12 lot 1", ["Marché n° 2026-12", "Marché n° 2026 12 lot 1"]],
    ["ccag", ["fcs", "tic"], ["tic"], ["CCAG-FCS et CCAG-TIC.", "CCAG-TIC."]],
    ["payment_days", 30, 50, ["Paiement à 30 jours.", "Ce délai est plus court que les 50 jours permis."]],
    ["payment_days", 30, 60, ["Paiement à 30 jours.", "Paiement : la loi permet 60 jours à ces acheteurs."]],
    ["price_revision", "ferme", "actualisable", ["Prix fermes.", "Prix fermes, actualisables."]],
    [
      "accord_cadre",
      "bons-de-commande",
      "accord-cadre",
      ["Accord-cadre à bons de commande.", "Accord-cadre."],
    ],
  ] as const)("finds that two passages on %s agree", async (key, value, other, quotes) => {
    expect(await withValue(key, value, other, quotes)).toEqual([]);
  });

  it.each([
    ["duration_months", 48, 12, ["Durée du marché : 48 mois.", "Durée du marché : un an, reconductible."]],
    ["maximum", 200000, 50000, ["Maximum : 200 000 €.", "Montant maximum annuel : 50 000 €."]],
    ["payment_days", 30, 60, ["Paiement à 30 jours.", "Le paiement ne peut excéder 60 jours."]],
    ["price_revision", "ferme", "revisable", ["Prix fermes la première année.", "Prix révisables."]],
  ] as const)("only doubts when %s may be that of a part", async (key, value, other, quotes) => {
    expect(await withValue(key, value, other, quotes)).toMatchObject([
      [expect.any(String), false, expect.any(Array)],
    ]);
  });

  const penalty = (document: string, cause: string, amount: number, per: string) => ({
    cause,
    amount,
    unit: "euros" as const,
    per,
    evidence: [proof(document, `${cause} : ${amount} € ${per}`)],
  });
  const withPenalties = (...penalties: ReturnType<typeof penalty>[]) =>
    judge((dossier) => ({ ...dossier, values: { ...dossier.values, penalties } }));

  it("compares penalties of one cause", async () => {
    const found = await withPenalties(
      penalty("CCAP.md", "retard de rétablissement", 75, "par heure et par appareil"),
      penalty("RC.md", "retard dans le rétablissement d'un appareil", 50, "par heure de retard"),
    );
    expect(found).toEqual([
      [
        "pénalité (retard de rétablissement)",
        true,
        ["CCAP 75 € par heure et par appareil", "RC 50 € par heure de retard"],
      ],
    ]);
  });

  it.each([
    ["different causes", penalty("RC.md", "retard de remise du rapport", 50, "par jour")],
    ["different units", penalty("RC.md", "retard de rétablissement", 400, "par jour")],
    ["the same piece", penalty("CCAP.md", "retard de rétablissement", 90, "par heure")],
  ])("leaves penalties alone: %s", async (_, other) => {
    expect(
      await withPenalties(penalty("CCAP.md", "retard de rétablissement", 75, "par heure"), other),
    ).toEqual([]);
  });

  it("leaves steps of one penalty alone when both pieces give them", async () => {
    const steps = ["CCAP.md", "RC.md"].flatMap((file) => [
      penalty(file, "absence de rétablissement", 50, "par heure"),
      penalty(file, "absence de rétablissement après mise en demeure", 100, "par heure"),
    ]);
    expect(await withPenalties(...steps)).toEqual([]);
  });
});
