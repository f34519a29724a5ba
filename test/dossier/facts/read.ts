import { collectFacts, mergeFacts } from "../../../src/dossier/facts/index.js";
import type { Facts } from "../../../src/model/facts.js";
import type { Piece } from "../../../src/model/piece.js";
import { documentOf } from "../document.js";

/** The facts of a dossier written as one short text per piece. */
export function factsOf(texts: Partial<Record<Piece, string>> | string, months: number | null = null): Facts {
  const pieces = Object.entries(typeof texts === "string" ? { RC: texts } : texts);
  const findings = pieces.map(([piece, text]) =>
    collectFacts(documentOf(`${piece}.docx`, text), [piece as Piece]),
  );
  return mergeFacts(findings, { today: "2026-11-24" }, months);
}
