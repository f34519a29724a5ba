import type { Evidence } from "../model/fact.js";

const LONGEST_TITLE = 60;

/** "CCAP.docx, « 12.3 Contrôle », page 4": where a passage stands, as a buyer would say it. */
export function placeOf({ document, section, origin }: Evidence): string {
  const title = section.at(-1);
  return [
    document,
    title === undefined ? undefined : `« ${short(title, LONGEST_TITLE)} »`,
    origin.page === undefined ? undefined : pageName(origin.page, origin.pageLabel),
    origin.ocr === undefined ? undefined : "reconnaissance optique",
    origin.sheet === undefined
      ? undefined
      : `feuille ${origin.sheet}${origin.cell ? `, ligne de la cellule ${origin.cell}` : ""}`,
    origin.page === undefined && origin.line !== undefined ? `ligne ${origin.line}` : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(", ");
}

/** "page 5", or "page iv (5 du fichier)" when the file numbers its pages otherwise. */
const pageName = (page: number, label: string | undefined) =>
  label === undefined ? `page ${page}` : `page ${label} (${page} du fichier)`;

/** At most `length` characters: cut at a space when one is near, after no opening mark, with an ellipsis. */
export function short(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.lastIndexOf(" ", length - 1);
  return `${text.slice(0, cut > length / 2 ? cut : length - 1).replace(/[\s;,:«(]+$/u, "")}…`;
}
