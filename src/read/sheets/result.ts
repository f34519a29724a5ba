import type { ReadResult, Unreadable } from "../../model/document.js";
import { sheetToBlocks } from "./blocks.js";
import { MOST_CELLS, type Row } from "./rows.js";

/** A sheet as read, whatever the format of its workbook. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly Row[];
  /** Paragraphs of the text boxes laid over it. */
  readonly texts: readonly string[];
  /** False when it holds more cells than are read. */
  readonly complete: boolean;
}

/** The tree of a workbook: each sheet under its name, those that are hidden set aside. */
export function workbookResult(sheets: readonly Sheet[], more: readonly string[] = []): ReadResult {
  const cut = sheets.filter(({ complete }) => !complete).map(({ name }) => name);
  const children = sheets.flatMap(({ name, rows, texts, hidden }) =>
    sheetToBlocks(name, rows, texts, hidden ? "texte-masque" : undefined),
  );
  const remarks = sheets
    .filter(({ hidden }) => hidden)
    .map(
      ({ name }) =>
        `La feuille « ${name} » est masquée : elle n'est pas lue. Affichez-la si elle fait partie du marché.`,
    );
  return {
    tree: { type: "root", children },
    unreadable: cut.length === 0 ? [] : [tooManyCells(cut)],
    remarks: [...remarks, ...more],
  };
}

function tooManyCells(sheets: readonly string[]): Unreadable {
  return {
    code: "trop-volumineux",
    message: `Le classeur compte plus de ${MOST_CELLS} cellules remplies : la fin n'est pas lue (feuilles ${sheets.map((name) => `« ${name} »`).join(", ")}). Déposez les feuilles utiles dans un classeur séparé.`,
  };
}
