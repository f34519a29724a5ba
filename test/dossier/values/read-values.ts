import { collectValues, mergeValues } from "../../../src/dossier/values/index.js";
import type { Piece } from "../../../src/model/piece.js";
import type { Values } from "../../../src/model/values.js";
import { documentOf } from "../document.js";

/** The values of a dossier made of short documents. */
export function valuesOf(...documents: ReadonlyArray<readonly [Piece, string]>): Values {
  return mergeValues(
    documents.map(([piece, source]) => collectValues(documentOf(`${piece}.docx`, source), [piece])),
  );
}

type Single = Exclude<keyof Values, "penalties" | "insertion_by_lot">;

/** One value of a dossier of one document, null when it is not read. */
export function valueIn<Name extends Single>(name: Name, source: string, piece: Piece = "CCAP") {
  return valuesOf([piece, source])[name]?.value ?? null;
}
