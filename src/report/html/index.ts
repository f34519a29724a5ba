import type { Report } from "../../model/report.js";
import { byAxis } from "../actions.js";
import { CAUTION } from "../sheet/identification.js";
import { VERDICT_NAMES } from "../verdict-names.js";
import { html, type Markup, raw } from "./markup.js";
import { requirementBlock } from "./requirement.js";
import { SCRIPT, SCRIPT_HASH } from "./script.js";
import { STYLE } from "./style.js";
import { filesSection, marketSection, matrixSection } from "./tables.js";
import { visaSheet } from "./visa.js";

const POLICY = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${SCRIPT_HASH}'; base-uri 'none'; form-action 'none'`;

/**
 * The report as one HTML file, in French, that opens by double-click and prints: the visa sheet first. It loads nothing, and its
 * own policy lets no other script run; the text of the documents is escaped.
 */
export function htmlReport(report: Report): string {
  const { object } = report.dossier.profile;
  const page = html`<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${raw(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Vérification avant publication${object && ` – ${object.slice(0, 100)}`}</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<a class="skip" href="#exigences">Aller aux exigences</a>
<main>
${visaSheet(report)}
${filesSection(report)}
${matrixSection(report)}
<section aria-labelledby="exigences"><h2 id="exigences" tabindex="-1">Exigence par exigence</h2>
${filters(report)}
<p id="annonce" class="small" role="status"></p>
${byAxis(report).map(([axis, results]) => html`<h2>${axis}</h2>${results.map(requirementBlock)}`)}
</section>
${marketSection(report)}
</main>
<footer><p class="small">Établi par dce-lint ${report.tool.version}, sur ce poste : rien n'a été envoyé. ${CAUTION}</p></footer>
<script>${raw(SCRIPT)}</script>
</body>
</html>
`;
  return page.text;
}

function filters({ summary }: Report): Markup {
  const verdicts = (Object.keys(VERDICT_NAMES) as (keyof typeof VERDICT_NAMES)[]).filter(
    (verdict) => summary[verdict] > 0,
  );
  return html`<div class="filters screen" role="group" aria-label="Afficher"><button type="button" data-filter="" aria-pressed="true">Tout</button>${verdicts.map(
    (verdict) =>
      html`<button type="button" data-filter="${verdict}" aria-pressed="false">${VERDICT_NAMES[verdict]} (${summary[verdict]})</button>`,
  )}</div>`;
}
