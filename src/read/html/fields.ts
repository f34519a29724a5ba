import type { HtmlAttributes } from "./tokens.js";

const UNSEEN = /^(?:hidden|password|file|image|submit|reset|button)$/i;

/** What a field of a form shows: a box, ticked or not, or the value written in it; "" for the others. */
export function drawInput(attributes: HtmlAttributes): string {
  const type = attributes.get("type") ?? "text";
  if (/^(?:checkbox|radio)$/i.test(type)) return attributes.has("checked") ? "☒" : "☐";
  return UNSEEN.test(type) ? "" : (attributes.get("value") ?? "");
}

/** The choices of a drop-down list: the one chosen is shown, by default the first; the others are not. */
export class Choice {
  readonly #options: Array<{ text: string; readonly selected: boolean }> = [];

  openOption(attributes: HtmlAttributes): void {
    this.#options.push({ text: "", selected: attributes.has("selected") });
  }

  write(text: string): void {
    if (this.#options.length === 0) this.#options.push({ text: "", selected: false });
    this.#options.at(-1)!.text += text;
  }

  get shown(): string {
    return (this.#options.find(({ selected }) => selected) ?? this.#options[0])?.text.trim() ?? "";
  }

  get others(): string {
    const shown = this.#options.find(({ selected }) => selected) ?? this.#options[0];
    return this.#options
      .filter((option) => option !== shown)
      .map(({ text }) => text.trim())
      .join(" ");
  }
}
