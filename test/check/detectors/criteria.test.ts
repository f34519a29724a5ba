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
    expect((await check(id, "# Règlement de la consultation\n\nSans critère.\n")).found).toBe("absent");
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

  it("never corrects: it is advice", async () => {
    expect((await check(id, rc(`${others}| Développement durable | 10 % |`))).verdict).toBe("a_verifier");
  });
});
