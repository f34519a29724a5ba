import type { Report } from "../../model/report.js";
import { actionOf, authorityName, mainActions } from "../actions.js";
import {
  AXIS_HEADS,
  acceptedLines,
  axisRows,
  fileLines,
  identificationRows,
  SHEET_TITLE,
  VISAS,
} from "../sheet/identification.js";
import { html, type Markup, table } from "./markup.js";

/** Page one: what was checked, one line per axis, what to do first, and room for the visas. */
export function visaSheet(report: Report): Markup {
  const accepted = acceptedLines(report);
  return html`<section class="sheet" aria-labelledby="titre">
<h1 id="titre">${SHEET_TITLE}</h1>
${table("Identification", ["Rubrique", "Ce qui a été lu"], identificationRows(report))}
${files(report)}
${table("Par axe", AXIS_HEADS, axisRows(report))}
${actions(report)}
<h2>Visas</h2>
<div class="visa">${VISAS.map((who) => html`<div><strong>${who}</strong><br>Nom, date, signature :</div>`)}</div>
<p>Écart accepté – motif : ${accepted.length > 0 ? accepted.join(" ; ") : "………………………………………………"}</p>
</section>`;
}

function files(report: Report): Markup {
  const { read, unread } = fileLines(report);
  return html`<p><strong>Fichiers lus :</strong> ${read.join(" ; ")}.</p>
${
  unread.length > 0 &&
  html`<p class="a_corriger"><strong>Non lus, en tout ou en partie :</strong></p><ul>${unread.map((line) => html`<li>${line}</li>`)}</ul>`
}`;
}

function actions(report: Report): Markup {
  const main = mainActions(report);
  if (main.length === 0)
    return html`<h2>À faire avant publication</h2><p>Rien à corriger dans ce qui a été lu.</p>`;
  return html`<h2>À faire avant publication</h2><ol>${main.map(
    (result) => html`<li>${actionOf(result)} <span class="small">[${authorityName(result)}]</span></li>`,
  )}</ol>`;
}
