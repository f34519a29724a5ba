import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import type { Criterion } from "../../src/model/fact.js";
import { cell, p, row, table, wordFile } from "../read/support/word.js";
import { grid, gridOfFile, lines } from "./criteria-grid.js";
import { STYLES } from "./criteria-styles.js";

describe("criteria as drafters write them", () => {
  it.each(STYLES)("reads %s", async (_, text, read) => {
    expect(lines(await gridOfFile("RC.md", strToU8(text)))).toEqual(read);
  });
});

const START = '<w:vMerge w:val="restart"/>';
const GOES_ON = "<w:vMerge/>";
const OVER_TWO = '<w:gridSpan w:val="2"/>';
const texts = (...cells: string[]) => row(...cells.map((text) => cell(p(text))));
const title = (text: string) => p(text, '<w:outlineLvl w:val="0"/>');
const word = async (...body: string[]) => lines(await gridOfFile("RC.docx", wordFile(body.join(""))));

describe("criteria in the tables of a Word file", () => {
  it("reads cells merged downwards, with a weight for the criterion and points for its parts", async () => {
    const read = await word(
      title("Article 7 - Jugement des offres"),
      table(
        texts("Critère", "Sous-critère", "Points", "Pondération du critère"),
        row(
          cell(p("Valeur technique"), START),
          cell(p("Organisation des interventions")),
          cell(p("25")),
          cell(p("50 %"), START),
        ),
        row(cell(p(""), GOES_ON), cell(p("Formation des agents")), cell(p("15")), cell(p(""), GOES_ON)),
        row(cell(p(""), GOES_ON), cell(p("Outil de suivi")), cell(p("10")), cell(p(""), GOES_ON)),
        row(cell(p("Performance environnementale")), cell(p("")), cell(p("")), cell(p("10 %"))),
        row(cell(p("Prix"), OVER_TWO), cell(p("40")), cell(p("40 %"))),
      ),
    );
    expect(read).toEqual([
      "Valeur technique 50",
      "  Organisation des interventions 25",
      "  Formation des agents 15",
      "  Outil de suivi 10",
      "Performance environnementale 10 E",
      "Prix 40 P",
    ]);
  });

  it("reads a criterion that runs over the columns above its parts", async () => {
    const read = await word(
      title("6. Critères d'attribution"),
      table(
        texts("Critères et sous-critères", "Note sur 100"),
        row(cell(p("A. Valeur technique : 55 points"), OVER_TWO)),
        texts("A1. Note méthodologique", "30"),
        texts("A2. Équipe dédiée", "15"),
        texts("A3. Insertion professionnelle", "10"),
        row(cell(p("B. Prix : 45 points"), OVER_TWO)),
        texts("B1. Montant forfaitaire", "35"),
        texts("B2. Bordereau des prix", "10"),
      ),
    );
    expect(read).toEqual([
      "Valeur technique 55",
      "  Note méthodologique 30",
      "  Équipe dédiée 15",
      "  Insertion professionnelle 10 S",
      "Prix 45 P",
      "  Montant forfaitaire 35 P",
      "  Bordereau des prix 10 P",
    ]);
  });

  it("reads parts written as paragraphs of one cell", async () => {
    const read = await word(
      title("Jugement des offres"),
      table(
        texts("Critère", "Éléments appréciés", "Poids"),
        row(
          cell(p("Qualité de service")),
          cell(p("Délai d'intervention : 20 points") + p("Astreinte : 15 points") + p("Stock : 5 points")),
          cell(p("40 %")),
        ),
        texts("Prix", "Total du devis", "60 %"),
      ),
    );
    expect(read).toEqual([
      "Qualité de service 40",
      "  Délai d'intervention 20",
      "  Astreinte 15",
      "  Stock 5",
      "Prix 60 P",
    ]);
  });

  it("reads a header over two rows that names the lots", async () => {
    const read = await word(
      title("8 - Critères de jugement"),
      table(
        row(cell(p("Critère"), START), cell(p("Pondération"), OVER_TWO)),
        row(cell(p(""), GOES_ON), cell(p("Lot n° 1")), cell(p("Lot n° 2"))),
        texts("Prix", "70 %", "45 %"),
        texts("Valeur technique", "30 %", "40 %"),
        texts("Bilan carbone", "-", "15 %"),
      ),
    );
    expect(read).toEqual([
      "Prix 70 P lot n° 1",
      "Valeur technique 30 lot n° 1",
      "Prix 45 P lot n° 2",
      "Valeur technique 40 lot n° 2",
      "Bilan carbone 15 E lot n° 2",
    ]);
  });

  it("joins the parts of a criterion written again after a page break", async () => {
    const read = await word(
      title("Article 9 : Choix de l'attributaire"),
      p("Critères pondérés :"),
      table(
        texts("N°", "Critère", "Sous-critère", "Poids"),
        texts("1", "Prix", "", "50 %"),
        texts("2", "Qualité", "Qualité des matériaux", "20 %"),
      ),
      p("RC - page 11 sur 15"),
      table(
        texts("N°", "Critère", "Sous-critère", "Poids"),
        texts("2", "Qualité", "Garanties", "10 %"),
        texts("3", "Environnement", "Réemploi", "20 %"),
      ),
    );
    expect(read).toEqual([
      "Prix 50 P",
      "Qualité 30",
      "  Qualité des matériaux 20",
      "  Garanties 10",
      "Environnement 20 E",
      "  Réemploi 20 E",
    ]);
  });
});

describe("prose and notices whose lines ran together", () => {
  it.each<[string, string[]]>([
    [
      "Critères : s'agissant des lots 1 et 2 : Valeur technique 40 %, prix 60 %. S'agissant du lot 3 : Valeur technique 70 %, prix 30 %.",
      [
        "Valeur technique 40 lots 1 et 2",
        "Prix 60 P lots 1 et 2",
        "Valeur technique 70 lot 3",
        "Prix 30 P lot 3",
      ],
    ],
    [
      "Valeur technique: 60.0 - Sous-critère n°1 : Méthode : 35.0 - Sous-critère n°2 : Calendrier : 25.0 Prix des prestations: 40.0",
      ["Valeur technique 60", "  Méthode 35", "  Calendrier 25", "Prix des prestations 40 P"],
    ],
    [
      "Critères de jugement des offres : habilitation du chef d'équipe Valeur technique : 35 % Délai : 5 % Prix : 60 %",
      ["Valeur technique 35", "Délai 5", "Prix 60 P"],
    ],
    [
      "Jugement des offres : Prix 60 %, soit 60 points ; valeur technique 40 %, soit 40 points.",
      ["Prix 60 P", "Valeur technique 40"],
    ],
  ])("reads %j", (text, expected) => {
    expect(grid(text, "AVIS")).toEqual(expected);
  });

  it("keeps the parts of a criterion whose neighbours are not said", () => {
    expect(
      grid(
        "Critères d'attribution : Valeur technique (60 %) avec les sous-critères suivants : Qualité du matériel (35 %), délai de livraison (15 %), démarche environnementale (10 %)",
        "AVIS",
      ),
    ).toEqual([
      "Valeur technique 60",
      "  Qualité du matériel 35",
      "  Délai de livraison 15",
      "  Démarche environnementale 10 E",
    ]);
  });

  it("takes no page number for a weight", () => {
    expect(grid("# Jugement des offres\n- Prix : 60 %\n- Technique : 40 %\nRC - page 9/14", "RC")).toEqual([
      "Prix 60 P",
      "Technique 40",
    ]);
  });
});

describe("what is said of a weight and of a theme", () => {
  const told = (criteria: readonly Criterion[]) =>
    criteria.map(({ weight_kind, rank, theme }) => [weight_kind, rank, theme]);

  it("tells percents from points, and names the theme", async () => {
    const criteria = await gridOfFile(
      "RC.md",
      strToU8(
        "# Jugement des offres\n\n| Critère | Points |\n| --- | --- |\n| Prix | 40 |\n| Valeur technique | 30 |\n| Délai de livraison | 10 |\n| Réemploi | 10 |\n| Insertion | 5 |\n| Présentation | 5 |\n",
      ),
    );
    expect(told(criteria)).toEqual([
      ["points", null, "prix"],
      ["points", null, "technique"],
      ["points", null, "delai"],
      ["points", null, "environnement"],
      ["points", null, "social"],
      ["points", null, "autre"],
    ]);
    const percents = await gridOfFile(
      "RC.md",
      strToU8("# Jugement des offres\n\n- Prix : 60 %\n- Qualité : 40 %\n"),
    );
    expect(told(percents)).toEqual([
      ["percent", null, "prix"],
      ["percent", null, "technique"],
    ]);
  });

  it("ranks criteria without weights only when the text says that their order counts", async () => {
    const list = "- Qualité des prestations\n- Prix\n- Délai d'intervention\n";
    const ordered = await gridOfFile(
      "RC.md",
      strToU8(
        `# Attribution\n\nLes offres sont jugées selon les critères suivants, par ordre décroissant d'importance :\n\n${list}`,
      ),
    );
    expect(told(ordered)).toEqual([
      ["rank", 1, "technique"],
      ["rank", 2, "prix"],
      ["rank", 3, "delai"],
    ]);
    const unordered = await gridOfFile(
      "RC.md",
      strToU8(`# Attribution\n\nLes offres sont jugées selon les critères suivants :\n\n${list}`),
    );
    expect(told(unordered).map(([kind, rank]) => [kind, rank])).toEqual([
      ["none", null],
      ["none", null],
      ["none", null],
    ]);
  });

  it("gives the parts of a price its theme, whatever their words", async () => {
    const [price] = await gridOfFile(
      "RC.md",
      strToU8(
        "# Critères d'attribution\n\nPrix (1.1 Maintenance préventive 50 % / 1.2 Maintenance corrective 10 %)\n\nValeur technique : 40 %\n",
      ),
    );
    expect(price?.sub.map(({ theme }) => theme)).toEqual(["prix", "prix"]);
  });
});
