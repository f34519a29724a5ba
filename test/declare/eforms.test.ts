import { describe, expect, it } from "vitest";
import { declarationsSchema } from "../../src/model/declaration.js";
import { DECP_VALUES } from "../../src/model/decp-values.js";
import { EFORMS_CODES } from "../../src/model/eforms-codes.js";
import { askedWhy, CCAP, CCTP, declare, fact, proposed, RANKED, RC, SILENT, withLots } from "./fixture.js";

const FULL = { "RC.md": RC, "CCAP.md": CCAP, "CCTP.md": CCTP };

describe("a European notice", () => {
  it("says what the purchase serves, which goals and whose labels", async () => {
    const { eforms } = await declare(FULL, { cpv: fact(["77310000", "77340000"]) });
    expect(proposed(eforms, "BT-06")).toEqual(["env-imp", "soc-obj"]);
    expect(proposed(eforms, "BT-774")).toEqual(["circ-econ", "pollu-prev"]);
    expect(proposed(eforms, "BT-775")).toEqual(["opp"]);
    expect(proposed(eforms, "BT-805")).toEqual(["eu"]);
    expect(proposed(eforms, "BT-777")).toMatch(
      /^Environnement : Clause environnementale.* Social : Clause sociale/,
    );
    expect(proposed(eforms, "BT-262")).toBe("77310000");
    expect(proposed(eforms, "BT-263")).toEqual(["77340000"]);
  });

  it("has no description when it serves no goal", async () => {
    const { eforms } = await declare(SILENT);
    expect(proposed(eforms, "BT-06")).toEqual(["none"]);
    expect(proposed(eforms, "BT-777")).toBeUndefined();
    expect(proposed(eforms, "BT-805")).toEqual(["none"]);
    expect(proposed(eforms, "BT-71")).toBe("none");
  });

  it("is silent on what it does not know: no goal, no label, no reservation", async () => {
    const { eforms } = await declare({ "RC.md": SILENT["RC.md"] });
    for (const field of ["BT-06", "BT-774", "BT-775", "BT-777", "BT-805", "BT-71"])
      expect(proposed(eforms, field)).toBeUndefined();
    expect(askedWhy(eforms, "BT-06")).toHaveLength(1);
    expect(askedWhy(eforms, "BT-71")).toHaveLength(1);
  });

  it("takes what is asked of the candidates for no goal of the contract", async () => {
    const asked = `${SILENT["RC.md"]}\n## 7 Mémoire\n\nLe candidat décrit le tri et la valorisation des déchets issus de ses prestations.\n`;
    const { eforms } = await declare({ ...SILENT, "RC.md": asked });
    expect(proposed(eforms, "BT-774")).toBeUndefined();
  });

  it("names a label whole: lingots are no GOTS", async () => {
    const { eforms } = await declare({
      ...FULL,
      "CCTP.md": CCTP.replace("Les lubrifiants", "Les lubrifiants de lingots"),
    });
    expect(proposed(eforms, "BT-805")).toEqual(["eu"]);
  });

  it("gives each criterion its type, name, weight and kind of weight", async () => {
    const { eforms } = await declare(FULL);
    const first = eforms[0]!.fields.filter(({ criterion }) => criterion === 1);
    expect(first.map(({ field, value }) => [field, value])).toEqual([
      ["BT-539", "price"],
      ["BT-734", "Prix"],
      ["BT-540", "Prix"],
      ["BT-541", 50],
      ["BT-5421", "per-exa"],
    ]);
    expect(
      eforms[0]!.fields.find(({ field, criterion }) => field === "BT-539" && criterion === 3)?.value,
    ).toBe("quality");
  });

  it.each([
    ["a cost over the whole life", "Coût global de possession", "| 50 % |", ["cost", "per-exa"]],
    ["points", "Prix", "| 50 points |", ["price", "poi-exa"]],
  ])("tells %s", async (_what, label, weight, expected) => {
    const rc = RC.replace("| Prix | 50 % |", `| ${label} ${weight}`)
      .replace("| 30 % |", weight.includes("points") ? "| 30 points |" : "| 30 % |")
      .replace("| 20 % |", weight.includes("points") ? "| 20 points |" : "| 20 % |");
    const { eforms } = await declare({ ...FULL, "RC.md": rc });
    expect([proposed(eforms, "BT-539"), proposed(eforms, "BT-5421")]).toEqual(expected);
  });

  it("ranks criteria by the rank that was read", async () => {
    const { eforms } = await declare({ ...SILENT, "RC.md": RANKED });
    const fields = eforms[0]!.fields.filter(({ field }) => field === "BT-541" || field === "BT-5421");
    expect(fields.map(({ value, criterion }) => [criterion, value])).toEqual([
      [1, 1],
      [1, "ord-imp"],
      [2, 2],
      [2, "ord-imp"],
      [3, 3],
      [3, "ord-imp"],
    ]);
  });

  it("asks about criteria without weights that the text does not rank", async () => {
    const loose = RANKED.replace(", par ordre décroissant d'importance :", " :");
    const { eforms } = await declare({ ...SILENT, "RC.md": loose });
    expect(proposed(eforms, "BT-539")).toBeUndefined();
    expect(askedWhy(eforms, "BT-539").join()).toContain("sans pondération");
  });

  it("asks about ranks that are not those of one list", async () => {
    const { eforms } = await declare({ ...SILENT, "RC.md": RANKED }, {}, {}, ({ dossier }) => {
      dossier.criteria[2]!.rank = 1;
    });
    expect(proposed(eforms, "BT-539")).toBeUndefined();
  });

  it("proposes no criterion when those read do not make the whole", async () => {
    const { eforms } = await declare(FULL, {}, {}, ({ dossier }) => {
      dossier.criteria.pop();
    });
    expect(proposed(eforms, "BT-539")).toBeUndefined();
    expect(askedWhy(eforms, "BT-539").join()).toContain("100 %");
  });
});

it("proposes only values of the enumerations, with a proof or a denial", async () => {
  const texts = [FULL, SILENT, { ...FULL, "RC.md": withLots() }];
  for (const dossier of texts) {
    const declarations = await declare(dossier, {
      procedure: fact("procedure-adaptee" as const),
      ccag: fact(["aucun" as const]),
    });
    expect(declarationsSchema.parse(declarations)).toEqual(declarations);
    for (const { field, value, evidence } of [...declarations.decp, ...declarations.eforms].flatMap(
      ({ fields }) => [...fields],
    )) {
      const allowed = (field in DECP_VALUES ? DECP_VALUES : EFORMS_CODES)[field as never] as
        | readonly string[]
        | undefined;
      const words = Array.isArray(value) ? value : [value];
      if (allowed !== undefined) expect(allowed, field).toEqual(expect.arrayContaining(words));
      const denied = words.some((one) => one === "none" || String(one).startsWith("Pas de considération"));
      expect(denied || evidence.length > 0, field).toBe(true);
    }
  }
});
