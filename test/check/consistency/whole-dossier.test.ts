import { describe, expect, it } from "vitest";
import { lintTexts, resultOf } from "../../support/lint.js";

const IDS = ["redaction/ponderation", "redaction/coherence-criteres", "redaction/coherence-valeurs"] as const;

const RC = `# Règlement de la consultation

## 1 Objet

Objet du marché : location et maintenance de copieurs pour les services du syndicat mixte de la Varenne.

Le marché est divisé en 2 lots :

- Lot 1 : copieurs de bureau
- Lot 2 : imprimantes grand format

## 2 Durée

Le marché est conclu pour une durée d'un an, reconductible trois fois un an, soit quatre ans au maximum.

## 6 Jugement des offres

| N° | Critère | Pondération |
| --- | --- | --- |
| 1 | Coût complet d'utilisation | 45 % |
| 2 | Valeur technique | 35 % |
| 2.1 | Performances des appareils | 20 % |
| 2.2 | Maintenance | 15 % |
| 3 | Performance environnementale | 20 % |

Chaque sous-critère est noté sur 20, puis ramené à sa pondération. Par exemple, un candidat noté 10 sur 20 obtient la moitié des points.
`;
const CCAP = `# Cahier des clauses administratives particulières

## 3 Durée

La durée initiale du marché est de douze mois. Il est reconductible trois fois, sans que sa durée totale n'excède quarante-huit mois.

La garantie des appareils est de 36 mois.

## 8 Paiement

Le délai global de paiement est de trente jours. En cas de retard, des intérêts sont dus au-delà de 30 jours.

## 9 Avance

Le taux de l'avance est fixé à 10 %.
`;
const AVIS = `# Avis de marché

Objet du marché : copieurs, location et maintenance.

## Critères d'attribution

- Performance environnementale des appareils : 20 %
- Prix (coût complet) : 45 %
- Valeur technique : 35 %
`;
const AE = `# Acte d'engagement

## 4 Durée

Le marché est conclu pour une durée initiale d'un an à compter de sa notification.

## 5 Paiement

Le délai de paiement est de 30 jours. Le candidat accepte l'avance de 10 % : ☐ oui ☐ non
`;
const CRT = `# Cadre de réponse technique

Le présent cadre sert à noter le critère « valeur technique », pondéré à 35 %.

## Performances des appareils (20 %)

## Maintenance (15 %)
`;
const AEN = `# Annexe environnementale

Elle sert à noter le critère 3, doté de 20 points.
`;
const DOSSIER = {
  "RC.md": RC,
  "CCAP.md": CCAP,
  "AVIS.md": AVIS,
  "AE.md": AE,
  "CRT.md": CRT,
  "AEN.md": AEN,
};

describe("a dossier that agrees with itself", () => {
  it("gets nothing to say, whatever its wordings", async () => {
    const report = await lintTexts(DOSSIER);
    expect(IDS.map((id) => resultOf(report, id).contradictions)).toEqual([[], [], []]);
    expect(IDS.map((id) => resultOf(report, id).verdict)).toEqual(["conforme", "conforme", "conforme"]);
  });
});

describe("the same dossier with one value changed", () => {
  it.each([
    [IDS[0], "RC.md", "| 45 % |", "| 40 % |", "total des critères, 95 % au lieu de 100"],
    [
      IDS[0],
      "RC.md",
      "| 15 % |",
      "| 10 % |",
      "total des sous-critères de « Valeur technique », 30 % au lieu de 35",
    ],
    [
      IDS[1],
      "AVIS.md",
      "20 %\n- Prix (coût complet) : 45 %",
      "10 %\n- Prix (coût complet) : 55 %",
      "critère « Performance environnementale »",
    ],
    [IDS[1], "CRT.md", "pondéré à 35 %", "pondéré à 40 %", "critère « Valeur technique »"],
    [IDS[1], "AEN.md", "20 points", "15 points", "critère « Performance environnementale »"],
    [IDS[2], "CCAP.md", "quarante-huit mois", "trente-six mois", "durée du marché"],
    [IDS[2], "AE.md", "de 30 jours", "de 45 jours", "délai de paiement"],
    [
      IDS[2],
      "AVIS.md",
      "Objet du marché",
      "Le marché est divisé en 3 lots.\n\nObjet du marché",
      "nombre de lots",
    ],
  ] as const)("%s: in %s, %s becomes %s", async (id, file, from, to, subject) => {
    const changed = DOSSIER[file].replace(from, to);
    expect(changed).not.toBe(DOSSIER[file]);
    const { contradictions = [], found } = resultOf(await lintTexts({ ...DOSSIER, [file]: changed }), id);
    expect(contradictions.map((one) => one.subject)).toContain(subject);
    expect(contradictions.find((one) => one.subject === subject)?.sides.length).toBeGreaterThan(1);
    expect(["present", "partial"]).toContain(found);
  });
});
