const UNITS: Readonly<Record<string, number>> = {
  zero: 0,
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  onze: 11,
  douze: 12,
  treize: 13,
  quatorze: 14,
  quinze: 15,
  seize: 16,
  vingt: 20,
  vingts: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  septante: 70,
  huitante: 80,
  octante: 80,
  nonante: 90,
};
const WORD = `(?:${[...Object.keys(UNITS), "cents?", "mille"].sort((a, b) => b.length - a.length).join("|")})`;

/** Source of a regular expression for a number in words, on folded text: "quatre-vingt-dix", "vingt et un", "deux cents". */
export const NUMBER_WORDS = `${WORD}(?:(?:-| )(?:et(?:-| ))?${WORD}){0,9}`;

/** Value of a folded number in words, up to 999 999; null when the words do not make one number ("dix vingt"). */
export function valueOfWords(words: string): number | null {
  let thousands = 0;
  let hundreds = 0;
  let rest = 0;
  for (const word of words.split(/[- ]/)) {
    if (word === "et") continue;
    if (word === "mille") {
      if (thousands > 0) return null;
      thousands = Math.max(1, hundreds + rest) * 1000;
      hundreds = 0;
      rest = 0;
    } else if (word.startsWith("cent")) {
      if (hundreds > 0 || rest > 9) return null;
      hundreds = Math.max(1, rest) * 100;
      rest = 0;
    } else {
      const added = addSmall(rest, UNITS[word]);
      if (added === null) return null;
      rest = added;
    }
  }
  return thousands + hundreds + rest;
}

/** "quatre" then "vingt" multiply, "soixante" or "quatre-vingt" then 1 to 19 add, a ten then 1 to 9 add. */
function addSmall(rest: number, value: number | undefined): number | null {
  if (value === undefined) return null;
  if (rest === 0) return value;
  if (rest === 4 && value === 20) return 80;
  if ((rest === 60 || rest === 80) && value > 0 && value < 20) return rest + value;
  if (rest === 10 && value >= 7 && value <= 9) return rest + value;
  if ((rest === 70 || rest === 90) && value >= 7 && value <= 9) return rest + value;
  return rest >= 20 && rest % 10 === 0 && value > 0 && value < 10 ? rest + value : null;
}
