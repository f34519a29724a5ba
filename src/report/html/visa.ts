import { PIECE_NAMES } from "../../model/piece-names.js";
import type { Report, RequirementResult } from "../../model/report.js";
import { euros } from "../../text/euros.js";
import { frenchDate } from "../../text/french-date.js";
import { actionOf, authorityName, byAxis, mainActions } from "../actions.js";
import { counted, total } from "../verdict-names.js";
import { html, type Markup, table } from "./markup.js";

/** Page one: what was checked, one line per axis, what to do first, and room for the visas. */
export function visaSheet(report: Report): Markup {
  return html`<section class="sheet" aria-labelledby="titre">
<h1 id="titre">Vérification du dossier de consultation avant publication</h1>
${identification(report)}
${files(report)}
${axes(report)}
${actions(report)}
<h2>Visas</h2>
<div class="visa">${["Acheteur", "Responsable", "Juridique"].map(
    (who) => html`<div><strong>${who}</strong><br>Nom, date, signature :</div>`,
  )}</div>
<p>Écart accepté – motif : ${acceptedReasons(report)}</p>
</section>`;
}

function identification({ dossier, packs, ...report }: Report): Markup {
  const { object, number, nature, lots, amount, cpv, buyer, date } = dossier.profile;
  const rows: [string, string | null][] = [
    ["Objet", object],
    ["Numéro", number],
    ["Acheteur", buyer],
    [
      "Nature, lots",
      `${nature ?? "non établie"}, ${lots === 0 ? "non alloti" : lots === null ? "lots non établis" : counted(lots, "lot")}`,
    ],
    ["Codes CPV", cpv.join(", ") || null],
    ["Montant HT", amount === null ? "non établi" : euros(amount)],
    ["Référentiel, droit applicable", `${packs.at(-1)?.title ?? ""}, au ${frenchDate(date)}`],
    ["Bilan", total({ dossier, packs, ...report })],
  ];
  return table(
    "Identification",
    ["Rubrique", "Ce qui a été lu"],
    rows.filter(([, value]) => value !== null),
  );
}

function files({ dossier }: Report): Markup {
  const read = dossier.documents.filter(({ unread }) => unread === undefined);
  const others = dossier.documents.filter(({ unread }) => unread !== undefined);
  const size = ({ pages, passages }: (typeof read)[number]) =>
    pages === undefined ? counted(passages, "passage") : counted(pages, "page");
  return html`<p><strong>Fichiers lus :</strong> ${read.map(
    (one, at) =>
      html`${at > 0 && " ; "}${one.file} (${one.pieces.map((piece) => PIECE_NAMES[piece]).join(", ")}, ${size(one)})`,
  )}.</p>
${
  others.length > 0 &&
  html`<p class="a_corriger"><strong>Non lus, en tout ou en partie :</strong></p><ul>${others.map(
    ({ file, unreadable, remarks }) =>
      html`<li>${file} : ${[...unreadable.map(({ message }) => message), ...remarks].join(" ")}</li>`,
  )}</ul>`
}`;
}

function axes(report: Report): Markup {
  const count = (results: readonly RequirementResult[], verdict: string) =>
    results.filter((result) => result.verdict === verdict && !result.accepted).length;
  return table(
    "Par axe",
    ["Axe", "● conformes", "▲ à vérifier", "○ à corriger", "Écarts acceptés"],
    byAxis(report).map(([axis, results]) => [
      axis,
      count(results, "conforme"),
      count(results, "a_verifier"),
      count(results, "a_corriger"),
      results.filter(({ accepted }) => accepted).length,
    ]),
  );
}

function actions(report: Report): Markup {
  const main = mainActions(report);
  if (main.length === 0)
    return html`<h2>À faire avant publication</h2><p>Rien à corriger dans ce qui a été lu.</p>`;
  return html`<h2>À faire avant publication</h2><ol>${main.map(
    (result) => html`<li>${actionOf(result)} <span class="small">[${authorityName(result)}]</span></li>`,
  )}</ol>`;
}

function acceptedReasons({ requirements }: Report): Markup {
  const accepted = requirements.flatMap(({ title, accepted: decision }) =>
    decision ? [{ title, ...decision }] : [],
  );
  if (accepted.length === 0) return html`……………………………………………………………………`;
  return html`${accepted.map(({ title, motif, auteur }, at) => html`${at > 0 && " ; "}${title} : ${motif}${auteur && ` (${auteur})`}`)}`;
}
