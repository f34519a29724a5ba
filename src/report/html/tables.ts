import type { Piece } from "../../model/piece.js";
import type { Report, RequirementResult } from "../../model/report.js";
import { CRITERIA_HEADS, CRITERIA_TITLE, criteriaRows, NO_CRITERION } from "../sheet/criteria.js";
import { VERDICT_NAMES } from "../verdict-names.js";
import { html, type Markup, table } from "./markup.js";
import { anchorOf } from "./requirement.js";

const MARKS: Readonly<Record<string, string>> = { conforme: "●", a_verifier: "▲", a_corriger: "○" };

/** Requirements against the pieces of the dossier: where each was found, or is expected. */
export function matrix({ dossier, requirements }: Report): Markup {
  const pieces = [...new Set(dossier.documents.flatMap((document) => document.pieces))].filter(
    (piece) => piece !== "AUTRE",
  );
  const files = new Map(dossier.documents.map(({ file, pieces: roles }) => [file, roles]));
  const shown = requirements.filter(({ verdict }) => verdict in MARKS);
  const rows = shown.map((result) => [
    html`<a href="#${anchorOf(result.id)}">${result.title}</a>`,
    html`<span class="${result.verdict}">${MARKS[result.verdict]} ${VERDICT_NAMES[result.verdict]}</span>`,
    ...pieces.map((piece) => cell(result, piece, files)),
  ]);
  return html`<p class="small">● trouvé dans cette pièce ; ○ attendu là, et non trouvé.</p><div class="scroll" tabindex="0" role="region" aria-label="Exigences par pièce">${table("Exigences par pièce", ["Exigence", "Verdict", ...pieces], rows)}</div>`;
}

function cell(result: RequirementResult, piece: Piece, files: ReadonlyMap<string, readonly Piece[]>): string {
  if (result.evidence.some(({ document }) => files.get(document)?.includes(piece))) return "●";
  const sought = result.searched.some(({ pieces }) => pieces.includes(piece));
  return sought && result.evidence.length === 0 && result.verdict !== "conforme" ? "○" : "";
}

/** The award criteria, with the share of each as a bar. */
export function criteriaTable(report: Report): Markup {
  const rows = criteriaRows(report);
  if (rows.length === 0) return html`<p>${NO_CRITERION}</p>`;
  return table(
    CRITERIA_TITLE,
    CRITERIA_HEADS,
    rows.map(({ label, weight, share, themes, place }) => [
      label,
      weight === null ? share : html`${bar(weight)} ${share}`,
      themes,
      place,
    ]),
  );
}

const bar = (weight: number) =>
  html`<svg width="100" height="10" aria-hidden="true" focusable="false"><rect width="${Math.round(weight)}" height="10" fill="currentColor"/></svg>`;
