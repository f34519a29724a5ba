import type { Report } from "../../model/report.js";
import { CRITERIA_HEADS, CRITERIA_TITLE, criteriaRows, NO_CRITERION } from "../sheet/criteria.js";
import { FILES_HEADS, FILES_TITLE, fileRows } from "../sheet/files.js";
import { MATRIX_KEY, MATRIX_TITLE, matrixOf } from "../sheet/matrix.js";
import { PROFILE_HEADS, PROFILE_TITLE, profileRows } from "../sheet/profile.js";
import { html, type Markup, table } from "./markup.js";
import { anchorOf } from "./requirement.js";

/** Requirements against the pieces of the dossier, each leading to its block. */
function matrix(report: Report): Markup {
  const { pieces, rows } = matrixOf(report);
  const written = rows.map(({ result, verdict, cells }) => [
    html`<a href="#${anchorOf(result.id)}">${result.title}</a>`,
    html`<span class="${result.verdict}">${verdict}</span>`,
    ...cells,
  ]);
  return html`<p class="small">${MATRIX_KEY}</p><div class="scroll" tabindex="0" role="region" aria-label="Exigences par pièce">${table("Exigences par pièce", ["Exigence", "Verdict", ...pieces], written)}</div>`;
}

/** The award criteria, with the share of each as a bar. */
function criteriaTable(report: Report): Markup {
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

/** Every file, in full: page one may name some only. */
export const filesSection = (report: Report): Markup =>
  html`<section aria-labelledby="fichiers"><h2 id="fichiers">${FILES_TITLE}</h2>${table(FILES_TITLE, FILES_HEADS, fileRows(report))}</section>`;

export const matrixSection = (report: Report): Markup =>
  html`<section aria-labelledby="matrice"><h2 id="matrice">${MATRIX_TITLE}</h2>${matrix(report)}</section>`;

/** The facts, the values and the criteria that were read. */
export const marketSection = (report: Report): Markup =>
  html`<section aria-labelledby="faits"><h2 id="faits">Ce qui a été lu du marché</h2>${table(PROFILE_TITLE, PROFILE_HEADS, profileRows(report))}${criteriaTable(report)}</section>`;
