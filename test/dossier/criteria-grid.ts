import { collectCriteria, mergeCriteria } from "../../src/dossier/criteria/index.js";
import type { Criterion } from "../../src/model/fact.js";
import type { Piece } from "../../src/model/piece.js";
import { readDocument } from "../../src/read/index.js";
import { buildPassages } from "../../src/text/passages.js";
import { documentOf } from "./document.js";

/** "Prix 60 P", "  Méthode 20": one line a criterion, parts indented, "-" for no weight, themes as letters. */
export function grid(source: string, piece: Piece = "RC"): string[] {
  const view = documentOf(`${piece}.docx`, source);
  return lines(mergeCriteria([collectCriteria(view, [piece])]));
}

export function lines(criteria: readonly Criterion[], indent = ""): string[] {
  return criteria.flatMap(({ label, weight, price, environmental, social, lot, sub }) => {
    const themes = [price && "P", environmental && "E", social && "S"].filter(Boolean).join("");
    const line = [`${indent}${label}`, weight ?? "-", themes, lot]
      .filter((part) => part !== "" && part !== undefined)
      .join(" ");
    return [line, ...lines(sub, `${indent}  `)];
  });
}

/** The criteria read in the bytes of a file, through its own reader. */
export async function gridOfFile(file: string, bytes: Uint8Array): Promise<Criterion[]> {
  const document = await readDocument({ file, bytes });
  const view = { ...document, ...buildPassages(document.tree) };
  return mergeCriteria([collectCriteria(view, ["RC"])]);
}
