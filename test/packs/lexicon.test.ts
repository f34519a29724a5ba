import { describe, expect, it } from "vitest";
import { conceptSchema } from "../../src/model/lexicon.js";
import { Lexicon } from "../../src/packs/lexicon.js";

function lexicon(concept: Record<string, string[]>): Lexicon {
  return new Lexicon({ notion: conceptSchema.parse(concept) });
}
const says = (phrases: string[], text: string) => lexicon({ phrases }).match(text).length > 0;

describe("phrases of the lexicon", () => {
  it.each([
    ["clause d'insertion", "Les CLAUSES D'INSERTION figurent au CCAP.", true],
    ["clause d'insertion", "L'insertion d'une clause est possible.", false],
    ["délai global de paiement", "le délai global de paiement est fixé", true],
    ["pénalité", "PENALITES POUR RETARD", true],
    ["clause ...2 insertion", "clause obligatoire sociale d'insertion", true],
    ["clause ...2 insertion", "clause obligatoire sociale générale nouvelle d'insertion", false],
    ["délai [global] de paiement", "délai de paiement", true],
    ["(tri|valorisation) des déchets", "la valorisation des déchets", true],
    ["=dc1", "Le DC1 est joint", true],
    ["=dc1", "Le DC2 est joint", false],
    ["<n> lots", "divisé en 4 lots", true],
    ["<n> lots", "divisé en quatre lots", true],
    ["<n> lots", "plusieurs lots", false],
    ["marché alloti", "le marché ; alloti", false],
  ])("« %s » in « %s »: %s", (phrase, text, expected) => {
    expect(says([phrase], text)).toBe(expected);
  });

  it("gives the offsets of what it found", () => {
    const text = "Voir l'index de l'égalité professionnelle publié.";
    const [hit] = lexicon({ phrases: ["index de l'égalité"] }).match(text);
    expect(hit && text.slice(hit.start, hit.end)).toBe("index de l'égalité");
  });

  it("drops a hit that overlaps an exception, and keeps the others", () => {
    const matcher = lexicon({ phrases: ["avance"], except: ['"=à =l =avance"'.replaceAll('"', "")] });
    expect(matcher.match("prévenir à l'avance").length).toBe(0);
    expect(matcher.match("une avance est versée à l'avance").length).toBe(1);
  });

  it("drops everything when a phrase excludes the passage", () => {
    const matcher = lexicon({
      phrases: ["discrimination"],
      except_in_passage: ["principes de la commande publique"],
    });
    expect(matcher.match("sans discrimination, selon les principes de la commande publique")).toEqual([]);
  });

  it("reads an article cited by itself, and not inside a range", () => {
    const matcher = lexicon({ citations: ["L2141-4"] });
    expect(matcher.match("en application de l'article L. 2141-4 du code").length).toBe(1);
    expect(matcher.match("les articles L. 2141-1 à L. 2141-5 du code").length).toBe(0);
  });

  it("reads an article held by a range", () => {
    const matcher = lexicon({ ranges: ["L2141-4"] });
    expect(matcher.match("les articles L. 2141-1 à L. 2141-5 du code").length).toBe(1);
    expect(matcher.match("les articles L2141-1 et suivants").length).toBe(1);
    expect(matcher.match("les articles L. 2141-7 à L. 2141-11").length).toBe(0);
  });

  it("stays linear on a text made to make it backtrack", () => {
    const matcher = lexicon({ phrases: ["clause ...15 clause ...15 clause ...15 fin"] });
    expect(matcher.match("clause ".repeat(20_000))).toEqual([]);
  });
});

describe("phrases that are not well formed", () => {
  it.each([
    ["(oui|non", "« ) » manque"],
    ["(oui|de la) clause", "mots ignorés"],
    ["a )", "en trop"],
    ["... clause", "doit commencer par un mot"],
    ["[social] ...", "doit commencer par un mot"],
    ["clause ...99", "écart limité"],
    ["de la", "aucun mot porteur de sens"],
  ])("« %s » is refused: %s", (phrase, message) => {
    expect(() => lexicon({ phrases: [phrase] })).toThrow(message);
  });
});
