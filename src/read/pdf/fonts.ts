import type { PdfDocument } from "./pdfjs.js";
import type { Piece } from "./pieces.js";

const BOLD = /bold|black|heavy|semibold|demi(?!light)|,b\b|-bd\b/i;
const ANNOTATIONS_LEFT_OUT = 0;
/** Pages whose drawing is read to learn the names of fonts: it costs as much as reading their text. */
const MOST_PAGES = 4;
/** Share of the characters of a line that must be bold: an apostrophe often comes from another font. */
const NEARLY_ALL = 0.85;

/** Which fonts are bold. Text content does not name fonts: the drawing of a page where they appear must be read. */
export type BoldFonts = ReadonlySet<string>;

/** Learns the fonts in which whole short lines, possible titles, are printed. */
export async function learnBoldFonts(
  document: PdfDocument,
  pages: readonly (readonly Piece[])[],
): Promise<BoldFonts> {
  const bold = new Set<string>();
  const wanted = fontsOfTitles(pages);
  for (let read = 0; read < MOST_PAGES && wanted.size > 0; read += 1) {
    const number = richestPage(wanted);
    await learnFrom(document, number, wanted, bold);
    for (const [font, where] of wanted) if (where.has(number)) wanted.delete(font);
  }
  return bold;
}

export function isBold({ fonts }: Piece, bold: BoldFonts): boolean {
  let inBold = 0;
  let total = 0;
  for (const [font, count] of fonts) {
    total += count;
    if (bold.has(font)) inBold += count;
  }
  return inBold > 0 && inBold >= total * NEARLY_ALL;
}

/** Pages where each font prints whole short lines; the font of the running text and those of the cover left out. */
function fontsOfTitles(pages: readonly (readonly Piece[])[]): Map<string, Set<number>> {
  const usage = new Map<string, number>();
  const wanted = new Map<string, Set<number>>();
  for (const piece of pages.flat()) {
    const font = mainFont(piece);
    usage.set(font, (usage.get(font) ?? 0) + piece.text.length);
    if (piece.setAside !== undefined || (piece.page === 1 && pages.length > 2) || !mayBeTitle(piece))
      continue;
    const where = wanted.get(font) ?? new Set();
    wanted.set(font, where.add(piece.page));
  }
  const [body] = [...usage].sort((a, b) => b[1] - a[1])[0] ?? [""];
  wanted.delete(body);
  return wanted;
}

function mainFont({ fonts }: Piece): string {
  let main = "";
  let most = -1;
  for (const [font, count] of fonts) {
    if (count > most) main = font;
    most = Math.max(most, count);
  }
  return main;
}

const mayBeTitle = ({ text }: Piece): boolean =>
  text.length > 3 && text.length < 130 && /\p{L}{3}/u.test(text);

function richestPage(wanted: ReadonlyMap<string, ReadonlySet<number>>): number {
  const counts = new Map<number, number>();
  for (const where of wanted.values())
    for (const page of where) counts.set(page, (counts.get(page) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 1;
}

async function learnFrom(
  document: PdfDocument,
  number: number,
  wanted: ReadonlyMap<string, unknown>,
  bold: Set<string>,
): Promise<void> {
  try {
    const page = await document.getPage(number);
    await page.getOperatorList({ annotationMode: ANNOTATIONS_LEFT_OUT });
    for (const font of wanted.keys()) {
      if (page.commonObjs.has(font) && namesBold(page.commonObjs.get(font))) bold.add(font);
    }
    page.cleanup();
  } catch {
    // A page that cannot be drawn tells nothing of its fonts: its titles are known by their size and number.
  }
}

function namesBold(font: unknown): boolean {
  if (typeof font !== "object" || font === null) return false;
  const { name, black, bold } = font as Record<string, unknown>;
  return bold === true || black === true || (typeof name === "string" && BOLD.test(name));
}
