import { describe, expect, it } from "vitest";
import { PackError } from "../../src/model/errors.js";
import { loadPack } from "../../src/packs/load.js";

const MANIFEST = { file: "mon-pack/pack.yaml", text: 'id: mon-pack\nversion: "1"\ntitle: Mon SPASER\n' };
const REQUIREMENT = `id: social/exemple
title: Exemple d'exigence
kind: mention
authority:
  - {is: spaser, strength: ferme}
pieces: [RC]
met:
  - all: [exemple]
messages: {expected: un exemple, action: Ajoutez un exemple.}
model: {piece: RC, section: Objet, text: Voici un exemple de rédaction.}
examples:
  conforme: [un, deux, trois]
  a_verifier: []
  a_corriger: [un, deux, trois]
`;

function problems(text: string, file = "mon-pack/exemple.yaml") {
  try {
    loadPack([MANIFEST, { file, text }]);
    return [];
  } catch (error) {
    if (error instanceof PackError) return error.problems;
    throw error;
  }
}

describe("loading a pack", () => {
  it("reads requirements, and gives defaults", () => {
    const { pack } = loadPack([MANIFEST, { file: "mon-pack/exemple.yaml", text: REQUIREMENT }]);
    expect(pack.requirements[0]).toMatchObject({
      id: "social/exemple",
      met: [{ within: "passage", headings: true }],
    });
  });

  it("refuses an unknown key, with its line and the line itself", () => {
    const [problem] = problems(REQUIREMENT.replace("kind: mention", "kind: mention\nseverite: forte"));
    expect(problem).toMatchObject({
      line: 4,
      column: 1,
      message: "clef inconnue « severite »",
      source: "severite: forte",
    });
  });

  it("shows the place in the message, as a compiler does", () => {
    const error = new PackError(problems(REQUIREMENT.replace("kind: mention", "kind: souhait")));
    expect(error.message).toContain("mon-pack/exemple.yaml:3:");
    expect(error.message).toContain("3 | kind: souhait\n");
    expect(error.message).toMatch(/\^$/m);
  });

  it("refuses a requirement without examples", () => {
    const [problem] = problems(REQUIREMENT.slice(0, REQUIREMENT.indexOf("examples:")));
    expect(problem?.message).toContain("examples");
  });

  it("refuses broken YAML with its line", () => {
    expect(problems(`${REQUIREMENT}\nmodel: [`)[0]).toMatchObject({ file: "mon-pack/exemple.yaml" });
    expect(problems(`${REQUIREMENT}\nmodel: [`)[0]?.message).toContain("YAML");
  });

  it("refuses a phrase that is not well formed, in the lexicon", () => {
    const [problem] = problems("notion:\n  phrases:\n    - clause (sociale\n", "mon-pack/lexique/mots.yaml");
    expect(problem).toMatchObject({ line: 3, source: "    - clause (sociale" });
  });

  it.each([
    [`${REQUIREMENT}\nid: deux-fois/encore\n`, "clef écrite deux fois"],
    ['a: "sans fin\n', "il manque un caractère"],
    ["a:\n\tb: 1\n", "tabulation"],
    ["a: b: c\n", "guillemets"],
    ["a: *rien\n", "ancre"],
  ])("says in French what is no YAML: %j", (text, said) => {
    expect(problems(text)[0]?.message).toContain(said);
  });

  it("says that pack.yaml is missing", () => {
    expect(() => loadPack([{ file: "mon-pack/exemple.yaml", text: REQUIREMENT }])).toThrow(
      "pack.yaml introuvable",
    );
  });

  it("reports every problem of every file at once", () => {
    const broken = REQUIREMENT.replace("kind: mention", "kind: souhait").replace("[RC]", "[RCC]");
    expect(problems(broken).length).toBe(2);
  });
});
