import { describe, expect, it } from "vitest";
import { type AcceptedGap, lint } from "../../src/index.js";

const TODAY = "2026-11-25";
const CCTP = `# CCTP
## 1 Matériel
Les luminaires sont de marque Lumirex modèle 300.
## 2 Peinture
La peinture est de marque Colorio référence 12.
`;
const check = (text: string, gaps: AcceptedGap[] = [], today = TODAY) =>
  lint([{ file: "CCTP.md", bytes: new TextEncoder().encode(text) }], { today, gaps });
const ID = "redaction/marque-equivalent";
const brands = async (...given: Parameters<typeof check>) => {
  const report = await check(...given);
  return { report, result: report.requirements.find(({ id }) => id === ID)! };
};

describe("accepted gaps", () => {
  it("keeps the verdict and shows the reason", async () => {
    const gap = { exigence: ID, motif: "parc existant à compléter", auteur: "A. Martel", date: "2026-11-20" };
    const { result, report } = await brands(CCTP, [gap]);
    expect(result.verdict).toMatch(/a_corriger|a_verifier/);
    expect(result.accepted).toEqual({ motif: gap.motif, auteur: gap.auteur, date: gap.date });
    expect(report.unused_gaps).toEqual([]);
  });

  it("accepts one passage and leaves the other, wherever the file goes", async () => {
    const { result } = await brands(CCTP);
    expect(result.evidence.length).toBe(2);
    const empreinte = result.evidence[0]!.fingerprint!;
    const moved = `# CCTP\n## 0 Préambule\nTexte ajouté.\n${CCTP.slice(7)}`;
    const again = await brands(moved, [{ exigence: ID, motif: "parc existant", empreinte }]);
    expect(again.result.accepted).toBeUndefined();
    expect(again.result.evidence.map(({ quote }) => quote)).toEqual([result.evidence[1]!.quote]);
    expect(again.result.remarks).toContain("un passage accepté : parc existant");
  });

  it("never accepts passages that it did not show", async () => {
    const brand = (at: number) =>
      `## ${at} Matériel ${at}\nLes luminaires du bâtiment ${at} sont de marque Lumirex modèle ${at}00.\n`;
    const text = `# CCTP\n${Array.from({ length: 9 }, (_, at) => brand(at + 1)).join("")}`;
    const { result } = await brands(text);
    expect(result.evidence.length).toBe(6);
    expect(result.remarks).toContain("9 passages concernés");
    const gaps = result.evidence.map(({ fingerprint }) => ({
      exigence: ID,
      motif: "parc existant",
      empreinte: fingerprint!,
    }));
    const again = await brands(text, gaps);
    expect(again.result.accepted).toBeUndefined();
    expect(again.result.evidence.length).toBe(3);
    expect(again.report.unused_gaps).toEqual([]);
  });

  it("accepts the whole when each passage is", async () => {
    const { result } = await brands(CCTP);
    const gaps = result.evidence.map(({ fingerprint }) => ({
      exigence: ID,
      motif: "parc existant",
      empreinte: fingerprint!,
    }));
    expect((await brands(CCTP, gaps)).result.accepted).toEqual({ motif: "parc existant" });
  });

  it("accepts by the fingerprint of the result, until what is found changes", async () => {
    const { result } = await brands(CCTP);
    const gap = { exigence: ID, motif: "parc existant", empreinte: result.fingerprint! };
    expect((await brands(CCTP, [gap])).result.accepted).toBeDefined();
    const changed = await brands(CCTP.replace("Colorio", "Teintor"), [gap]);
    expect(changed.result.accepted).toBeUndefined();
    expect(changed.report.unused_gaps).toEqual([{ ...gap, why: "passage_change" }]);
  });

  it.each<[string, AcceptedGap, string]>([
    ["expired", { exigence: ID, motif: "provisoire", expire: "2026-11-24" }, "expire"],
    ["unknown", { exigence: "redaction/inconnue", motif: "faute de frappe" }, "exigence_inconnue"],
    ["no gap any more", { exigence: "environnement/prix-unique", motif: "marché simple" }, "plus_d_ecart"],
  ])("names a gap that is %s", async (_, gap, why) => {
    const { report, result } = await brands(CCTP, [gap]);
    expect(report.unused_gaps).toEqual([{ ...gap, why }]);
    expect(result.accepted).toBeUndefined();
  });

  it("holds on its last day", async () => {
    const gap = { exigence: ID, motif: "provisoire", expire: TODAY };
    expect((await brands(CCTP, [gap])).result.accepted).toBeDefined();
  });
});
