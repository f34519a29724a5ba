import { describe, expect, it } from "vitest";
import { bareDossier, lintTexts, resultOf } from "../../support/lint.js";

const rc = (rows: string, after = "") =>
  `# Règlement de la consultation\n\n## Jugement des offres\n\n| Critère | Pondération |\n| --- | --- |\n${rows}\n\n${after}\n`;
const check = async (id: string, text: string, date = "2026-11-25") =>
  resultOf(await lintTexts(bareDossier({ "RC.md": text }), { date }), id);

describe("the price as the only criterion", () => {
  const alone = rc("| Prix | 100 % |");
  it("is a fault, in the name of the law only from its date", async () => {
    const id = "environnement/prix-unique";
    expect((await check(id, alone)).found).toBe("present");
    expect((await check(id, alone, "2026-08-20")).authority).not.toBe("loi");
  });

  it("is none when another criterion is read, or when only part of the weights was", async () => {
    const id = "environnement/prix-unique";
    expect((await check(id, rc("| Prix | 60 % |\n| Valeur technique | 40 % |"))).found).toBe("absent");
    expect((await check(id, rc("| Prix | 40 % |"))).found).toBe("absent");
    expect(
      (await check(id, "# Règlement de la consultation\n\nLes offres sont remises sans critère écrit.\n"))
        .found,
    ).toBe("absent");
  });
});

describe("the price alone, told in a sentence without a grid", () => {
  const id = "environnement/prix-unique";
  const told = async (sentence: string) =>
    (await check(id, `# Règlement de la consultation\n\n## Jugement des offres\n\n${sentence}\n`)).found;

  it.each([
    "Seul le prix est pris en compte pour le classement des offres.",
    "Le critère unique d'attribution est le montant total du devis quantitatif.",
    "Les offres sont jugées exclusivement sur le montant du devis quantitatif.",
  ])("is a fault in « %s »", async (sentence) => {
    expect(await told(sentence)).toBe("present");
  });

  it("is to look at when the cheapest offer is said to win, or when the only cost says nothing of the environment", async () => {
    expect(await told("Le marché est attribué à l'offre présentant le prix le plus bas.")).toBe("partial");
    expect(await told("Le critère unique est le coût global sur le cycle de vie.")).toBe("partial");
  });

  it.each([
    "Le critère unique est le coût du cycle de vie, y compris les externalités environnementales.",
    "Le prix n'est jamais le seul critère retenu.",
    "Le choix ne se fera pas uniquement sur le prix.",
    "En cas d'égalité, l'offre présentant le prix le plus bas est retenue.",
    "En cas d'erreur, seul le prix de l'acte d'engagement est retenu pour le jugement des offres.",
    "Le détail quantitatif sert uniquement au jugement du critère prix.",
    "Le prix est ferme et unique pour tous les sites.",
  ])("is none in « %s »", async (sentence) => {
    expect(await told(sentence)).toBe("absent");
  });
});

describe("a criterion on the policy of the company", () => {
  const id = "redaction/critere-rse-general";
  const others = "| Prix | 60 % |\n| Valeur technique | 30 % |\n";
  it("is a fault by its title or by the elements judged", async () => {
    expect((await check(id, rc(`${others}| Politique RSE de l'entreprise | 10 % |`))).found).toBe("present");
    const judged = "L'engagement durable est apprécié au vu des labels détenus par l'entreprise.";
    expect((await check(id, rc(`${others}| Engagement durable | 10 % |`, judged))).found).toBe("present");
  });

  it("is none when it judges the performance of the contract", async () => {
    const tied = "Démarche RSE mise en œuvre pour l'exécution du marché";
    expect((await check(id, rc(`${others}| ${tied} | 10 % |`))).found).toBe("absent");
    expect((await check(id, rc(`${others}| Gestion des déchets du chantier | 10 % |`))).found).toBe("absent");
  });

  it("is a fault wherever a mark is given for it, even without a grid", async () => {
    const scored = [
      "La politique de développement durable du groupe est notée sur 15 points.",
      "Démarche environnementale de la société notée sur 10 : certification ISO 14001, charte interne.",
    ];
    for (const sentence of scored) {
      expect((await check(id, `# Règlement de la consultation\n\n${sentence}\n`)).found, sentence).toBe(
        "present",
      );
    }
    const others = [
      "La politique RSE de l'entreprise n'est pas notée sur 10.",
      "Candidature : le candidat présente la politique RSE de l'entreprise (10 points au plus).",
      "Démarche environnementale proposée par le candidat, notée sur 10.",
      "Engagement environnemental de l'entreprise sur le chantier (10 points).",
    ];
    for (const sentence of others) {
      expect((await check(id, `# Règlement de la consultation\n\n${sentence}\n`)).found, sentence).toBe(
        "absent",
      );
    }
  });

  it("is to look at when its title does not say what it judges", async () => {
    expect((await check(id, rc(`${others}| Démarche RSE | 10 % |`))).found).toBe("partial");
  });
});

describe("a criterion without content", () => {
  const id = "redaction/critere-imprecis";
  const others = "| Prix | 60 % |\n| Valeur technique | 30 % |\n";
  it("is a fault when nothing says what is judged, a reference to the memoir being nothing", async () => {
    expect((await check(id, rc(`${others}| Développement durable | 10 % |`))).found).toBe("present");
    const memoir = "Développement durable, jugé au regard du mémoire technique";
    expect((await check(id, rc(`${others}| ${memoir} | 10 % |`))).found).toBe("present");
  });

  it("is none when its label, a sentence or the response frame says it", async () => {
    expect((await check(id, rc(`${others}| Tri et valorisation des déchets | 10 % |`))).found).toBe("absent");
    const said = "Le développement durable est apprécié au vu des emballages et des livraisons.";
    expect((await check(id, rc(`${others}| Développement durable | 10 % |`, said))).found).toBe("absent");
    const frame =
      "# Cadre de réponse technique\n\n## Performance environnementale\n\nProduits employés : ……\n";
    const report = await lintTexts(
      bareDossier({ "RC.md": rc(`${others}| Performance environnementale | 10 % |`), "CRT.md": frame }),
    );
    expect(resultOf(report, id).found).toBe("absent");
  });

  it("is a fault when it stands alone with its weight, and none when it is a share of something else", async () => {
    const alone = async (line: string) =>
      (await check(id, `# Règlement de la consultation\n\n${line}\n`)).found;
    expect(await alone("3. Démarche éco-responsable : 15 points.")).toBe("present");
    expect(await alone("Critère 3 – Environnement (10 points)")).toBe("present");
    expect(
      await alone("Critère 3 – Environnement (10 points) : emballages repris, livraisons groupées."),
    ).toBe("absent");
    expect(await alone("Développement durable : 5 % des achats de l'établissement.")).toBe("absent");
  });

  it("is none when the next sentence says what « this criterion » looks at", async () => {
    const next =
      "Pour noter ce critère, l'acheteur examine le type de carburant et l'optimisation des tournées.";
    expect((await check(id, rc(`${others}| Performance environnementale | 10 % |`, next))).found).toBe(
      "absent",
    );
    const inside = "Performance environnementale, dont emballages et tournées";
    expect((await check(id, rc(`${others}| ${inside} | 10 % |`))).found).toBe("absent");
  });

  it("never corrects: it is advice", async () => {
    expect((await check(id, rc(`${others}| Développement durable | 10 % |`))).verdict).toBe("a_verifier");
  });
});
