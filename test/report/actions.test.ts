import { describe, expect, it } from "vitest";
import { actionOf, mainActions } from "../../src/report/actions.js";
import { bareDossier, lintTexts, resultOf } from "../support/lint.js";

const REMINDER = "Le délai global de paiement est de";
const DISAGREEING = bareDossier({
  "CCAP.md": `# CCAP\n## 6 Paiement\n${REMINDER} 45 jours à compter de la réception de la facture.\n`,
  "AE.md": `# Acte d'engagement\n## 4 Paiement\n${REMINDER} 30 jours à compter de la réception de la facture.\n`,
});

describe("what to do first", () => {
  it("names what the pieces say differently, and puts it right after the law", async () => {
    const report = await lintTexts(DISAGREEING);
    const dispute = resultOf(report, "redaction/coherence-valeurs");
    expect(actionOf(dispute)).toContain("En cause : délai de paiement (45 jours, 30 jours).");
    const actions = mainActions(report, 99);
    const place = actions.findIndex(({ id }) => id === dispute.id);
    const before = actions.slice(0, place);
    expect(place).toBeGreaterThanOrEqual(0);
    expect(before.every(({ authority, law_to_confirm }) => authority === "loi" || law_to_confirm)).toBe(true);
    expect(actions[place + 1]?.authority).not.toBe("loi");
  });

  it("says what the dossier refuses in so many words", async () => {
    const report = await lintTexts(
      bareDossier({ "CCAP.md": "# CCAP\n## 5 Avance\nAucune avance n'est versée au titulaire.\n" }),
      { profile: { amount: 90_000, months: 12, nature: "services" } },
    );
    const { reason, message, ...result } = resultOf(report, "economie/avance");
    expect(reason).toBe("nie");
    expect(actionOf({ ...result, reason, message })).toBe(`${result.action} ${message}`);
  });
});
