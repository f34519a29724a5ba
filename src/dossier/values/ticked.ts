const BOX = /[☐☑☒□■▢]/;
const EMPTY = /[☐□▢]/;
const CHOICE = /[☐☑☒□■▢][^☐☑☒□■▢]*/g;

/**
 * The text of a form with the choices left unticked blanked, of the same length. Nothing is kept from the first box on when
 * none is ticked, or when the boxes stand after the words ("oui ☐ non ☒"): what is chosen is not known.
 */
export function keepTicked(text: string): string {
  const first = text.search(BOX);
  if (first < 0) return text;
  const before = text.slice(0, first).trimEnd();
  const boxesFirst = !/(?:oui|non)$/i.test(before) && !BOX.test(text.trimEnd().slice(-1));
  const ticked = boxesFirst && /[☑☒■]/.test(text);
  const choices = text
    .slice(first)
    .replace(CHOICE, (choice) => (ticked && !EMPTY.test(choice) ? choice : " ".repeat(choice.length)));
  return `${ticked ? text.slice(0, first) : " ".repeat(first)}${choices}`;
}
