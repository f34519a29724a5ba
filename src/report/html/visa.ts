import type { Report } from "../../model/report.js";
import { ACTIONS_TITLE, NO_ACTION } from "../sheet/actions.js";
import { AXIS_HEADS, SHEET_TITLE, VISAS } from "../sheet/identification.js";
import { type PageOneAction, pageOne } from "../sheet/page-one.js";
import { html, type Markup, table } from "./markup.js";
import { anchorOf } from "./requirement.js";

/** Page one: what was checked, one line per axis, what to do first, and room for the visas. */
export function visaSheet(report: Report): Markup {
  const { identification, filesRead, unread, axes, actions, accepted } = pageOne(report);
  return html`<section class="sheet" aria-labelledby="titre">
<h1 id="titre">${SHEET_TITLE}</h1>
${table("Identification", ["Rubrique", "Ce qui a été lu"], identification)}
${files(filesRead, unread)}
${table("Par axe", AXIS_HEADS, axes)}
<h2>${ACTIONS_TITLE}</h2>
${actions.length === 0 ? html`<p>${NO_ACTION}</p>` : html`<ol>${actions.map(actionItem)}</ol>`}
<h2>Visas</h2>
<div class="visa">${VISAS.map((who) => html`<div><strong>${who}</strong><br>Nom, date, signature :</div>`)}<div class="motive"><strong>Écart accepté – motif :</strong> ${accepted}</div></div>
</section>`;
}

function files(read: string, unread: readonly string[]): Markup {
  return html`<p><strong>Fichiers lus :</strong> ${read === "" ? "aucun" : read}.</p>
${
  unread.length > 0 &&
  html`<p class="a_corriger"><strong>Non lus, en tout ou en partie :</strong></p><ul>${unread.map((line) => html`<li>${line}</li>`)}</ul>`
}`;
}

/** "In which document, under which title: what, and the words to start from." */
function actionItem({ id, title, where, what, authority, wording }: PageOneAction): Markup {
  const words = wording?.text ? html`${wording.label} : <em>${wording.text}</em> ` : html``;
  const name = wording?.text ? "Suite" : "Rédaction possible";
  const rest = wording?.whole === false && html`<a href="#${anchorOf(id)}">${name} : ${title}</a>`;
  return html`<li>${where !== "" && html`<strong>${where}</strong> : `}${what} <span class="small">[${authority}]</span>${
    wording && html`<br>${words}${rest}`
  }</li>`;
}
