import { describe, expect, it } from "vitest";
import { builtinPacks, loadRuleset, PackError, type PackFile } from "../../src/index.js";
import { bareDossier, lintTexts, resultOf } from "../support/lint.js";

const REQUIREMENT = `id: social/annexe
title: Annexe sociale jointe
kind: piece
authority:
  - {is: spaser, strength: ferme}
pieces: [AS, RC]
piece: {roles: [AS], listed: [annexe-nommee]}
parts:
  - {name: le handicap, any: [handicap], required: true}
partial:
  - all: [annexe-nommee]
    because: annoncée, mais absente du dossier
messages: {expected: une annexe sociale, action: Joignez l'annexe sociale.}
model: {piece: AS, section: Annexe sociale, text: Le titulaire décrit ses engagements sociaux.}
examples:
  conforme:
    - "L'annexe sociale traite du handicap."
    - "Annexe sociale : emploi de personnes en situation de handicap."
    - "Le candidat décrit son action pour le handicap à l'annexe sociale."
  a_verifier:
    - {piece: RC, text: "L'annexe sociale est jointe."}
  a_corriger:
    - {piece: RC, text: "Le dossier comprend le CCAP."}
    - {piece: RC, text: "Les obligations sociales sont à jour."}
    - {piece: RC, text: "L'annexe financière est jointe."}
`;
const PACK: PackFile[] = [
  { file: "pack.yaml", text: 'id: essai\nversion: "1"\ntitle: Essai\nextends: [lexique]\n' },
  { file: "annexe.yaml", text: REQUIREMENT },
  {
    file: "lexique/mots.yaml",
    text: "annexe-nommee:\n  phrases: [annexe sociale]\nhandicap:\n  phrases: [handicap]\n",
  },
];
const ruleset = await loadRuleset(PACK, builtinPacks);
const check = async (texts: Record<string, string>) =>
  resultOf(await lintTexts(bareDossier(texts), { ruleset }), "social/annexe");

const RC = `${bareDossier()["RC.md"]}\nLes pièces sont le CCAP, le CCTP et l'annexe sociale.\n`;

describe("requirement of kind piece", () => {
  it("is met by a file of that role, listed and complete", async () => {
    const result = await check({
      "RC.md": RC,
      "annexe sociale.md": "# Annexe sociale\n\nEmploi et handicap.\n",
    });
    expect(result).toMatchObject({ found: "present", verdict: "conforme" });
    expect(result.evidence[0]).toMatchObject({ document: "annexe sociale.md", quote: "Annexe sociale" });
  });

  it("names what the file does not say", async () => {
    const result = await check({
      "RC.md": RC,
      "annexe sociale.md": "# Annexe sociale\n\nLe titulaire décrit les emplois ouverts.\n",
    });
    expect(result).toMatchObject({ found: "partial", missing: ["le handicap"] });
  });

  it("says that the file is not among the pieces listed", async () => {
    const result = await check({
      "annexe sociale.md": "# Annexe\n\nAnnexe au CCAP, volet social : emploi et handicap.\n",
    });
    expect(result.missing.join()).toContain("non citée");
  });

  it("says that a piece announced is not there", async () => {
    expect(await check({ "RC.md": RC })).toMatchObject({
      found: "partial",
      missing: ["annoncée, mais absente du dossier"],
    });
  });

  it("is absent when neither the file nor its mention is there", async () => {
    expect(await check({})).toMatchObject({ found: "absent", verdict: "a_corriger" });
  });

  it("does not judge the content of a file that could not be read", async () => {
    const result = await check({ "RC.md": RC, "annexe sociale.docx": "" });
    expect(result).toMatchObject({ found: "partial", missing: ["contenu non lu"] });
  });
});

describe("loading a pack of one's own", () => {
  const change = (from: string, to: string) =>
    PACK.map((file) => (file.file === "annexe.yaml" ? { ...file, text: file.text.replace(from, to) } : file));
  const refused = async (from: string, to: string) =>
    loadRuleset(change(from, to), builtinPacks).then(
      () => "accepted",
      (error: unknown) => (error instanceof PackError ? error.message : String(error)),
    );

  it("refuses a notion that the lexicon does not hold, with its line", async () => {
    const message = await refused("any: [handicap]", "any: [handicape]");
    expect(message).toContain("notion « handicape » absente du lexique");
    expect(message).toMatch(/annexe\.yaml:9:/);
  });

  it("refuses a legal reference that the registry does not hold", async () => {
    expect(await refused("pieces: [AS, RC]", "legal: [ccp-l9999]\npieces: [AS, RC]")).toContain(
      "« ccp-l9999 » absente",
    );
  });

  it("refuses an example that does not read as announced, with its line", async () => {
    const message = await refused(
      "L'annexe sociale traite du handicap.",
      "L'annexe sociale traite de l'emploi.",
    );
    expect(message).toContain("exemple annoncé « conforme », lu « partial »");
  });

  it("refuses a pack that extends an unknown one", async () => {
    const files = PACK.map((file) =>
      file.file === "pack.yaml" ? { ...file, text: file.text.replace("[lexique]", "[inconnu]") } : file,
    );
    await expect(loadRuleset(files, builtinPacks)).rejects.toThrow("référentiel « inconnu » inconnu");
  });
});
