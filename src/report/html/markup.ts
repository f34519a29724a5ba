import { escapeXml } from "../xml.js";

/** HTML already safe: made by `html`, or by `raw` of a text of ours. */
export class Markup {
  constructor(readonly text: string) {}
}

type Content = Markup | string | number | false | null | undefined | readonly Content[];

/** A template whose values are escaped, unless they are markup; lists are joined, false and null are nothing. */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Markup {
  return new Markup(parts.reduce((text, part, at) => text + textOf(values[at - 1]) + part));
}

/** A text of ours that is HTML, a style or a script; never the text of a document. */
export const raw = (text: string) => new Markup(text);

function textOf(value: Content): string {
  if (value instanceof Markup) return value.text;
  if (Array.isArray(value)) return value.map(textOf).join("");
  if (value === false || value === null || value === undefined) return "";
  return escapeXml(String(value));
}

/** A table with its caption, its heads and its rows; the first cell of a row is its head. */
export function table(
  caption: string,
  heads: readonly Content[],
  rows: readonly (readonly Content[])[],
): Markup {
  return html`<table><caption>${caption}</caption><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map(
    ([first, ...cells]) =>
      html`<tr><th scope="row">${first}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`,
  )}</tbody></table>`;
}
