import type { Evidence } from "../../model/fact.js";
import type { Contradiction, RequirementResult } from "../../model/report.js";
import { placeOf } from "../place.js";
import { acceptedText, basisLines, factsText } from "../sheet/requirement.js";
import { searchedText } from "../sheet/searched.js";
import { onOneLine } from "../sheet/wording.js";
import { VERDICT_NAMES } from "../verdict-names.js";
import { html, type Markup } from "./markup.js";

export const anchorOf = (id: string) => `exigence-${id.replace("/", "-")}`;

/** The passages quoted in the block of a requirement, in their order. */
export function quotedProofs({ contradictions = [], evidence, nearest }: RequirementResult): Evidence[] {
  if (contradictions.length > 0)
    return contradictions.flatMap(({ sides: all }) => all.map((one) => one.evidence));
  return evidence.length > 0 ? evidence : nearest.slice(0, 1);
}

/** One requirement in full: verdict, remark, passages, why it applies, what founds it, a wording to copy. */
export function requirementBlock(result: RequirementResult): Markup {
  const { id, title, verdict, message, missing, remarks, question } = result;
  const [accepted, facts] = [acceptedText(result), factsText(result)];
  const settled = verdict !== "a_corriger" && verdict !== "a_verifier";
  return html`<article id="${anchorOf(id)}" class="${verdict}" data-verdict="${verdict}">
<h3>${title}</h3>
<p><span class="verdict ${verdict}">${VERDICT_NAMES[verdict]}</span> <span class="small">${id}</span></p>
${accepted !== "" && html`<p><strong>Écart accepté</strong> : ${accepted}</p>`}
<p>${message}</p>
${missing.length > 0 && html`<ul>${missing.map((item) => html`<li>${item}</li>`)}</ul>`}
${(result.contradictions ?? []).map(sides)}
${!result.contradictions?.length && result.evidence.map(quotation)}
${result.evidence.length === 0 && searched(result)}
${question && html`<p><strong>Question</strong> : ${question}</p>`}
${facts !== "" && html`<p class="small">Pourquoi elle s'applique ou non : ${facts}.</p>`}
${remarks.map((remark) => html`<p class="small">À noter : ${remark}.</p>`)}
${basis(result)}
${!settled && html`<p><strong>Que faire</strong> : ${result.action}</p>${wording(result)}`}
</article>`;
}

function quotation(proof: Evidence): Markup {
  return html`<blockquote>« ${proof.quote} »<cite>${placeOf(proof)}${proof.remark && ` – ${proof.remark}`}</cite></blockquote>`;
}

function sides({ subject, doubt, sides: all }: Contradiction): Markup {
  return html`<p><strong>${subject}</strong>${doubt && ` (${doubt})`}</p><div class="sides">${all.map(
    ({ value, evidence }) => html`<div><strong>${value}</strong>${quotation(evidence)}</div>`,
  )}</div>`;
}

function searched(result: RequirementResult): Markup {
  const places = searchedText(result);
  if (places === "") return html``;
  const closest = result.nearest[0];
  return html`<p class="small">Cherché dans : ${places}.</p>${closest && html`<p class="small">Le plus proche :</p>${quotation(closest)}`}`;
}

function basis(result: RequirementResult): Markup {
  const lines = basisLines(result);
  return lines.length === 0
    ? html``
    : html`<ul class="small">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}

function wording({ id, model }: RequirementResult): Markup {
  if (model === undefined) return html``;
  const target = `redaction-${anchorOf(id)}`;
  return html`<p><strong>Rédaction possible</strong> (${model.piece}, « ${model.section} ») <button type="button" class="screen" data-copy="${target}">Copier</button></p><p class="model" id="${target}">${onOneLine(model.text)}</p>`;
}
