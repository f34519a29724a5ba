import type { RowSegment } from "./item.js";
import { segmentsOf } from "./segments.js";

const BULLET = /\s[-–•●▪■◦○►➢\uf0b7\uf02d]\s?(?=\p{L})/u;

/** "Valeur technique - Méthode : 15 pts - Moyens : 20 pts": the line before the first bullet. */
export function headLine(cell: string): string {
  const cut = cell.search(BULLET);
  return cut > 3 ? cell.slice(0, cut) : cell;
}

export function tailOf(cell: string): string {
  const cut = cell.search(BULLET);
  return cut > 3 ? cell.slice(cut).trim() : "";
}

/** Sub-criteria written in the cells of a weighted row: each bullet with its weight, or all of them without. */
export function inside(cell: string, details: string): RowSegment[] {
  const bulleted = [tailOf(cell), details]
    .flatMap((text) => text.split(new RegExp(BULLET, "u")))
    .map((text) => text.replace(/^[-–•●▪■◦○►➢\uf0b7\uf02d\s]+/u, "").trim());
  const parts = bulleted.filter((text) => /\p{L}{3}/u.test(text)).flatMap(segmentsOf);
  if (parts.some(({ value }) => value !== null))
    return parts.filter(({ value }) => value !== null).map((part) => ({ ...part, depth: 1 }));
  const listed = tailOf(cell) === "" ? [] : parts.filter(({ text }) => text.length < 100);
  return listed.length >= 2 ? listed.map((part) => ({ ...part, depth: 1 })) : [];
}
