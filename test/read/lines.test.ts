import { describe, expect, it } from "vitest";
import { linesToBlocks } from "../../src/read/lines/blocks.js";
import { joinLines } from "../../src/read/lines/join.js";
import { readMarker } from "../../src/read/lines/marker.js";
import { readNumber } from "../../src/read/lines/number.js";
import { vocabularyOf } from "../../src/read/lines/vocabulary.js";
import { splitLines } from "../../src/read/text/split.js";
import { items, outline, paragraphs, textOf } from "./support/tree.js";

const blocks = (text: string) => linesToBlocks(splitLines(text));
const number = (text: string) => {
  const read = readNumber(text);
  return read === null ? null : `${read.label} | ${read.title}`;
};

describe("numbers printed before titles", () => {
  it.each([
    ["ARTICLE 5 – PAIEMENT", "ARTICLE 5 | PAIEMENT"],
    ["Article 3. - Dispositions générales", "Article 3 | Dispositions générales"],
    ["Article premier : Objet", "Article premier | Objet"],
    ["3.1 – Durée du marché", "3.1 | Durée du marché"],
    ["3-1-2-Tranches", "3-1-2 | Tranches"],
    ["4.1. – Décomposition", "4.1 | Décomposition"],
    ["2.3.1 Titre", "2.3.1 | Titre"],
    ["IV.2 Pénalités", "IV.2 | Pénalités"],
    ["II DESCRIPTION DES OUVRAGES", "II | DESCRIPTION DES OUVRAGES"],
    ["A - Généralités", "A | Généralités"],
    ["a) Hôtel de ville", "a) | Hôtel de ville"],
  ])("reads the one of “%s”", (text, expected) => {
    expect(number(text)).toBe(expected);
  });

  it.each([
    "40 % des heures",
    "613.2003Plus value",
    "94-500, nov. 2013",
    "1° La nature",
    "L'acheteur",
    "Article R. 2191-4 du code",
  ])("reads none in “%s”", (text) => {
    expect(readNumber(text)).toBeNull();
  });
});

describe("markers of items", () => {
  it("reads bullets, dashes, private signs of symbol fonts, numbers and letters", () => {
    expect(readMarker("• le planning")).toMatchObject({ rest: "le planning" });
    expect(readMarker("-la qualification")).toMatchObject({ kind: "-", rest: "la qualification" });
    expect(readMarker("\uF0B7 Moyens humains")).toMatchObject({ rest: "Moyens humains" });
    expect(readMarker("b) le mémoire")).toMatchObject({ label: "b)", rank: 2, rest: "le mémoire" });
    expect(readMarker("2° Le nom")).toMatchObject({ label: "2°", rank: 2, rest: "Le nom" });
  });

  it("keeps a box to tick in the text, since it says whether the option is chosen", () => {
    expect(readMarker("\uF0FE Groupement solidaire")?.rest).toBe("☒ Groupement solidaire");
    expect(readMarker("☐ Groupement conjoint")?.rest).toBe("☐ Groupement conjoint");
  });

  it("sees none in a negative figure or in a word with an apostrophe", () => {
    expect(readMarker("-12 °C au plus")).toBeNull();
    expect(readMarker("d'une part")).toBeNull();
  });
});

describe("joining lines", () => {
  const hyphenated = vocabularyOf([
    "l'éco-conduite est deman-",
    "dée au presta-",
    "taire retenu par l'ache-",
    "teur",
  ]);

  it("makes a cut word whole when the layout hyphenates", () => {
    expect(joinLines(["le presta-", "taire"], hyphenated)).toBe("le prestataire");
  });

  it("keeps the hyphen of a compound written elsewhere, or after a first part that takes one", () => {
    expect(joinLines(["l'éco-", "conduite"], hyphenated)).toBe("l'éco-conduite");
    expect(joinLines(["le sous-", "traitant"], hyphenated)).toBe("le sous-traitant");
    expect(joinLines(["la non-", "conformité"], hyphenated)).toBe("la non-conformité");
    expect(joinLines(["sous-", "crire une police"], hyphenated)).toBe("souscrire une police");
  });

  it("keeps every hyphen when the layout cuts no word", () => {
    const plain = vocabularyOf(["Un texte ordinaire,", "sans mot coupé."]);
    expect(joinLines(["le savoir-", "faire du titulaire"], plain)).toBe("le savoir-faire du titulaire");
  });

  it("joins an ordinal to its figure", () => {
    expect(joinLines(["publié le 1", "er avril"], hyphenated)).toBe("publié le 1er avril");
  });
});

describe("titles in plain text", () => {
  it("gives each its depth and its number, the title being free of it", () => {
    const text = `Article 3. - Dispositions générales
3.1 - Décomposition du contrat
3-1-1-Lots
Le marché fait l'objet d'un lot unique.
3.2 - Durée du contrat
La durée est de douze mois.
ARTICLE 4 – PRIX
Les prix sont fermes.`;
    expect(outline(blocks(text))).toEqual([
      "1 | Article 3 | Dispositions générales",
      "2 | 3.1 | Décomposition du contrat",
      "3 | 3-1-1 | Lots",
      "2 | 3.2 | Durée du contrat",
      "1 | ARTICLE 4 | PRIX",
    ]);
  });

  it("joins a title in capitals that wraps", () => {
    const [heading] = outline(
      blocks("3.2 REPARTITION DES PRESTATIONS EN CAS DE GROUPEMENT\nCONJOINT\nSans objet."),
    );
    expect(heading).toBe("2 | 3.2 | REPARTITION DES PRESTATIONS EN CAS DE GROUPEMENT CONJOINT");
  });

  it.each([
    ["a sentence", "2.1 Le titulaire remet le planning sous dix jours."],
    ["a row of award criteria", "1-Prix des prestations 30.00"],
    ["a row with a share", "2 Valeur technique 60 %"],
    ["a date", "12 février 2025"],
    ["a header of a table of criteria", "CRITERES %"],
  ])("sees none in %s", (_, text) => {
    expect(outline(blocks(`Texte qui précède.\n${text}\nTexte qui suit.`))).toEqual([]);
  });

  it("sees none in a sentence cut by the end of a line", () => {
    const text = `Le titulaire se conforme aux dispositions prévues pour les travaux à l'
article 5 du présent cahier, et notamment aux délais qui y sont fixés.`;
    expect(outline(blocks(text))).toEqual([]);
    expect(paragraphs(blocks(text))).toHaveLength(1);
  });

  it("sees none in the items of a numbered list", () => {
    const text =
      "Le candidat remet :\n1. La lettre de candidature\n2. La déclaration du candidat\n3. Les références";
    expect(outline(blocks(text))).toEqual([]);
    expect(items(blocks(text))).toEqual([
      "1. La lettre de candidature",
      "2. La déclaration du candidat",
      "3. Les références",
    ]);
  });
});

describe("paragraphs and lists in plain text", () => {
  it("joins wrapped lines and ends a paragraph at a short line", () => {
    const text = `La durée globale du marché est de neuf mois à compter de la notification du
marché. Elle comprend la période de préparation.
Un ordre de service précise la date de démarrage de la période de préparation.`;
    expect(paragraphs(blocks(text))).toEqual([
      "La durée globale du marché est de neuf mois à compter de la notification du marché. Elle comprend la période de préparation.",
      "Un ordre de service précise la date de démarrage de la période de préparation.",
    ]);
  });

  it("goes on over an empty line when the text does", () => {
    expect(paragraphs(blocks("Le titulaire est tenu de\n\nrespecter ces délais."))).toEqual([
      "Le titulaire est tenu de respecter ces délais.",
    ]);
  });

  it("never joins over a cut of the extract", () => {
    expect(
      paragraphs(blocks("Le marché comprend les prestations de\n--\nnettoyage des locaux.")),
    ).toHaveLength(2);
  });

  it("keeps the sentence that announces a list before it, and nests another kind of bullet", () => {
    const tree = blocks(`Le mémoire comprend les éléments suivants :
- la méthode retenue pour l'exécution des prestations et les moyens que le candidat
affecte au marché ;
- les moyens humains :
o Encadrement du chantier
o Équipe d'exécution
- le planning.`);
    expect(paragraphs(tree)).toEqual(["Le mémoire comprend les éléments suivants :"]);
    expect(items(tree)).toEqual([
      "la méthode retenue pour l'exécution des prestations et les moyens que le candidat affecte au marché ;",
      "les moyens humains :",
      "  Encadrement du chantier",
      "  Équipe d'exécution",
      "le planning.",
    ]);
  });

  it("keeps each row of a table of award criteria apart, its share included", () => {
    const tree = blocks(`Les critères sont pondérés de la manière suivante :
CRITERE PONDERATION
Prix des prestations, apprécié au regard du montant total
du détail estimatif
35 %
Valeur technique 55 %
Performance environnementale 10 %`);
    expect(outline(tree)).toEqual([]);
    expect(paragraphs(tree).slice(-3)).toEqual([
      "Prix des prestations, apprécié au regard du montant total du détail estimatif 35 %",
      "Valeur technique 55 %",
      "Performance environnementale 10 %",
    ]);
  });
});

describe("tables of contents", () => {
  it("are set aside in one block, wrapped entries and lost bookmarks included", () => {
    const tree = blocks(`SOMMAIRE
ARTICLE 1 - CONTRACTANT (LE TITULAIRE EST UNE
PERSONNE MORALE) ............................ 4
1.1 Objet ................................... 4
1.2 Durée Erreur ! Signet non défini.
ARTICLE 2 - PRIX ............................ 7
ARTICLE 1 - CONTRACTANT
Le titulaire est désigné ci-après.`);
    const [contents] = tree;
    expect(contents?.data?.setAside).toBe("sommaire");
    expect(textOf(contents)).toContain("ARTICLE 2 - PRIX");
    expect(outline(tree)).toEqual(["1 | ARTICLE 1 | CONTRACTANT"]);
  });

  it("need no page number when their entries are written again further on", () => {
    const tree = blocks(
      "Sommaire\n1 - Objet\n2 - Durée\n3 - Prix\n1 - Objet\nLe marché porte sur le nettoyage.\n2 - Durée\nUn an.\n3 - Prix\nFermes.",
    );
    expect(outline(tree)).toEqual(["1 | 1 | Objet", "1 | 2 | Durée", "1 | 3 | Prix"]);
  });

  it("hold the entry whose first line has neither leaders nor page", () => {
    const tree = blocks(
      "--\nP. ECHANGES ENTRE LE POUVOIR ADJUDICATEUR ET\nL'OPERATEUR ECONOMIQUE ................ 22\nQ. ASSURANCE ................ 22",
    );
    expect(tree.map((block) => block.data?.setAside)).toEqual(["sommaire"]);
  });

  it("are not seen in a form with dots to fill in", () => {
    const tree = blocks(
      "Montant hors taxes : ........................ €\nMontant toutes taxes : ...................... €",
    );
    expect(tree.every((block) => block.data?.setAside === undefined)).toBe(true);
  });
});

describe("hostile text", () => {
  it("is read in a time that grows with its length", () => {
    for (const sign of ["1.", ". ", "a-", "(((", "… ", "IV."])
      expect(blocks(`${sign.repeat(40_000)}\n`.repeat(3))).toBeDefined();
    expect(blocks("1.1 Titre\n".repeat(20_000))).toBeDefined();
  });
});
