import { describe, expect, it } from "vitest";
import { builtinRuleset } from "../../../src/index.js";
import { bareDossier, lintTexts, resultOf } from "../../support/lint.js";

/** One sentence that cites each text of the list, and no other of them. */
const SENTENCES: Record<string, string> = {
  "code-marches-publics": "Marché passé en application de l'article 28 du code des marchés publics.",
  "ordonnance-2015": "Les pièces sont celles de l'article 51 du décret n° 2016-360.",
  "ordonnance-2005": "L'acheteur est soumis à l'ordonnance n° 2005-649.",
  "concessions-2016": "Le contrat relève de l'ordonnance n° 2016-65.",
  "ccag-2009": "Le CCAG Travaux (arrêté du 8 septembre 2009) est applicable.",
  "agec-2021-254": "Les achats suivent le décret n° 2021-254.",
  "criteres-avant-2026":
    "L'offre est choisie selon plusieurs critères, parmi lesquels figure le critère du prix ou du coût.",
  "clause-environnementale-facultative":
    "Les conditions d'exécution peuvent prendre en compte des considérations relatives à l'environnement.",
  "vigilance-l225-102-4": "Le plan de vigilance de l'article L. 225-102-4 du code de commerce est joint.",
  "formulaires-anciens": "Le candidat joint l'imprimé DC7.",
  "facturation-2014": "Les factures suivent l'ordonnance n° 2014-697.",
  "factures-l441-3": "La facture porte les mentions de l'article L. 441-3 du code de commerce.",
  "code-civil-2270": "Le constructeur est responsable au titre de l'article 2270 du code civil.",
  "code-du-travail-ancien": "Le titulaire respecte l'article L. 324-10 du code du travail.",
  "seuils-2018": "La procédure est adaptée sous le seuil de 144 000 € HT.",
  "seuils-2020": "La procédure est adaptée sous le seuil de 214 000 € HT.",
  "seuils-2022": "La procédure est adaptée sous le seuil de 215 000 € HT.",
  "seuils-2024": "La procédure est adaptée sous le seuil de 143 000 € HT.",
  "dispense-40000": "L'achat est passé sans publicité car il est inférieur à 40 000 € HT.",
  "chiffre-affaires-double": "Le chiffre d'affaires atteint deux fois le montant du marché.",
  "cog-2022-2024": "La COG 2022-2024 fixe les orientations de l'acheteur.",
  "pnad-2022-2025": "Les objectifs sont ceux du PNAD 2022-2025.",
  "loi-agece": "La loi AGECE s'applique.",
  "codes-marches-anterieurs": "Le décret n° 2006-975 fixe les règles applicables.",
  "ccag-1976": "Le cahier approuvé par le décret n° 77-699 est applicable.",
  "loi-mop": "La mission relève de la loi n° 85-704.",
};
const { obsolete } = builtinRuleset();

const check = async (sentence: string, date: string) =>
  resultOf(
    await lintTexts(bareDossier({ "CCAP.md": `# CCAP\n\n${sentence}\n` }), { date }),
    "redaction/reference-abrogee",
  );

function dayBefore(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}

describe("the list of texts that may no longer be cited", () => {
  it("is wholly tried here", () => {
    expect(Object.keys(SENTENCES).sort()).toEqual(obsolete.map(({ id }) => id).sort());
  });

  it.each(obsolete.map((reference) => [reference.id, reference] as const))(
    "%s is told from its date on, and not the day before",
    async (id, { since, text, effect }) => {
      const sentence = SENTENCES[id]!;
      const before = await check(sentence, dayBefore(since));
      expect(before.found).toBe("absent");
      expect(before.remarks.join()).not.toContain(text);
      const from = await check(sentence, since);
      expect(from.remarks.join()).toContain(text);
      const found = { a_corriger: "present", a_verifier: "partial", remarque: "absent" }[effect];
      expect(from.found).toBe(found);
    },
  );

  it("is never corrected in the name of the law when the official text was not read", async () => {
    const unread = obsolete.filter(({ verification }) => verification !== "V");
    expect(unread.length).toBeGreaterThan(0);
    for (const { id, since } of unread) {
      const result = await check(SENTENCES[id]!, since);
      expect(result.verdict === "a_corriger" && result.authority === "loi", id).toBe(false);
      expect(result.remarks.join(), id).toContain("à confirmer sur Légifrance");
    }
  });
});
