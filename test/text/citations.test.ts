import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { citations } from "../../src/text/citations.js";
import { normalise } from "../../src/text/normalise.js";

function show(source: string): string {
  const { text } = normalise(source);
  return citations(text)
    .map(({ kind, code, article, to }) =>
      [kind === "article" ? "" : kind, code ?? "", to === undefined ? article : `${article}>${to}`]
        .filter(Boolean)
        .join(" "),
    )
    .join(", ");
}

describe("citations", () => {
  test.each([
    ["L. 2152-7", "L2152-7"],
    ["L2152-7", "L2152-7"],
    ["L.2152-7", "L2152-7"],
    ["article L 2152-7", "L2152-7"],
    ["R.\u00a02152\u20117 et R2152\u201012 et D.\u00a02192\u201335", "R2152-7, R2152-12, D2192-35"],
    ["ART. L.2113-13", "L2113-13"],
    ["L'article L3-1 du code de la commande publique", "ccp L3-1"],
    ["aux articles L. 2141-1 à L. 2141-5 du code de la commande publique", "ccp L2141-1>L2141-5"],
    ["articles L2141-1 à L2141-5 et L2141-7 à L2141-10 CCP", "ccp L2141-1>L2141-5, ccp L2141-7>L2141-10"],
    ["L. 2141-1 à 5 du code de la commande publique", "ccp L2141-1>L2141-5"],
    ["R. 2152-3 à -5", "R2152-3>R2152-5"],
    ["L.2113-12 et suivants du CCP", "ccp L2113-12>*"],
    ["L. 2192-1 et s.", "L2192-1>*"],
    ["L2112-2-1", "L2112-2-1"],
    ["l'infraction de l'article 225-1 du code pénal", "penal 225-1"],
    ["225-1 du Code Pénal", "penal 225-1"],
    ["articles 225-1, 225-2 et 225-4 du CODE PENAL", "penal 225-1, penal 225-2, penal 225-4"],
    ["article L.1146-1 du code du travail", "travail L1146-1"],
    [
      "articles L. 8222-1, L. 8222-6 et D. 8222-5 du code du travail",
      "travail L8222-1, travail L8222-6, travail D8222-5",
    ],
    ["code du travail, articles L. 1142-8 et L. 1142-9", "travail L1142-8, travail L1142-9"],
    ["L. 5212-1 du code du travail et L. 2242-1 du même code", "travail L5212-1, travail L2242-1"],
    ["art. L. 229-25 du code de l'environnement", "environnement L229-25"],
    ["L.230-5-1 du code rural et de la pêche maritime", "rural L230-5-1"],
    ["art. R.* 123-4 du CCH", "construction R123-4"],
    ["C. trav., art. L. 1142-8", "travail L1142-8"],
    ["article 28 du code des marchés publics", "cmp 28"],
    ["article 14.1 du CCAG-FCS", "ccag-fcs 14.1, ccag FCS"],
    ["le C.C.A.G. Travaux", "ccag Travaux"],
    ["CCAG applicable aux marchés publics de prestations intellectuelles", "ccag PI"],
    ["décret n° 2021-254 du 9 mars 2021", "decret 2021-254"],
    ["loi n° 2020-105 du 10 février 2020", "loi 2020-105"],
    ["article 58 de la loi n° 2020-105", "loi-2020-105 58, loi 2020-105"],
    ["ordonnance n°2018-1074", "ordonnance 2018-1074"],
    ["arrêté du 30 mars 2021", "arrete 2021-03-30"],
    ["arrêtés ministériels : néant", ""],
    ["directive 2014/24/UE et règlement (UE) 2016/679", "directive 2014/24, reglement 2016/679"],
    ["article 28 du RGPD", "rgpd 28, reglement 2016/679"],
    ["articles L. 2123-1 et R. 2123-1 1° du code de la commande publique", "ccp L2123-1, ccp R2123-1"],
    [
      "articles L2125-1 1°, R. 2162-1 à R. 2162-6 du code de la commande publique",
      "ccp L2125-1, ccp R2162-1>R2162-6",
    ],
    ["à l'article L. 2113-12 ou de l'article L. 2113-13 CCP", "ccp L2113-12, ccp L2113-13"],
    ["l'article 5 du présent cahier", ""],
    ["meuble L. 120 x l. 60, feuille A4, lot R 2", ""],
    ["règlement n° 2027-08 du marché", ""],
    ["le 17/10/2026, tél. 01 02 03 04 05", ""],
    ["", ""],
  ])("reads %j as %s", (source, expected) => {
    expect(show(source)).toBe(expected);
  });

  test("gives the span of each citation", () => {
    const text = "Voir les articles L. 2141-1 à L. 2141-5 du code, puis la loi n° 2020-105.";
    expect(citations(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      "L. 2141-1 à L. 2141-5",
      "loi n° 2020-105",
    ]);
  });

  test("reads every spelling of an article alike", () => {
    const part = fc.integer({ min: 1, max: 99 });
    const parts = fc.tuple(fc.constantFrom("L", "R", "D"), fc.integer({ min: 1000, max: 9999 }), part);
    fc.assert(
      fc.property(
        parts,
        fc.constantFrom("", ".", ". ", ".\u00a0", " "),
        fc.constantFrom("-", "\u2011", "\u2010"),
        ([letter, first, second], gap, dash) => {
          const { text } = normalise(`selon l’article ${letter}${gap}${first}${dash}${second}.`);
          expect(citations(text).map(({ article }) => article)).toEqual([`${letter}${first}-${second}`]);
        },
      ),
    );
  });

  test.each(["L. 2141-1 à ", "225-1, ", "article ", "L.", "loi n° "])(
    "comes to an end on a long run of %j",
    (pattern) => {
      expect(citations(pattern.repeat(100_000))).toBeInstanceOf(Array);
    },
  );
});
