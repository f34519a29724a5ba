import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dates } from "../../src/text/dates.js";

const show = (text: string) =>
  dates(text)
    .map(({ iso, start, end }) => `${iso} «${text.slice(start, end)}»`)
    .join(", ");

describe("dates", () => {
  test.each([
    ["le vendredi 17 octobre 2026 à 12h00", "2026-10-17 «17 octobre 2026»"],
    ["17/10/2026", "2026-10-17 «17/10/2026»"],
    ["17.10.26", "2026-10-17 «17.10.26»"],
    ["1er mars 2026", "2026-03-01 «1er mars 2026»"],
    ["LE 3 AOÛT 2027", "2027-08-03 «3 AOÛT 2027»"],
    ["3 aout 2027, 15 fevrier 2027", "2027-08-03 «3 aout 2027», 2027-02-15 «15 fevrier 2027»"],
    ["du 01/09/2026 au 31/08/2027", "2026-09-01 «01/09/2026», 2027-08-31 «31/08/2027»"],
    ["1er janv. 2027", "2027-01-01 «1er janv. 2027»"],
    ["2026-10-17", "2026-10-17 «2026-10-17»"],
    ["31/02/2026 et 29 février 2027", ""],
    ["29 février 2028", "2028-02-29 «29 février 2028»"],
    ["article 1.2.3, n° 12-2026, 12/12/2026/4, le 17 octobre", ""],
  ])("reads %j as %s", (text, expected) => {
    expect(show(text)).toBe(expected);
  });

  test("reads back every day from 1990 to 2090", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1990-01-01"), max: new Date("2090-12-31"), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          const long = date.toLocaleDateString("fr-FR", {
            day: "numeric",
            month: "long",
            year: "numeric",
            timeZone: "UTC",
          });
          const short = date.toLocaleDateString("fr-FR", {
            day: "2-digit",
            month: "2-digit",
            year: "numeric",
            timeZone: "UTC",
          });
          expect(dates(`le ${long} puis ${short}`).map((found) => found.iso)).toEqual([iso, iso]);
        },
      ),
    );
  });
});
