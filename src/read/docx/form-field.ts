import type { Attributes } from "../package/xml.js";
import { isOn } from "./properties.js";

/** An old form field (w:ffData): a box to tick or a choice in a list, drawn by Word without any text in the file. */
export class FormField {
  #kind: "none" | "box" | "choice" = "none";
  #checked = false;
  #choice = 0;
  readonly #choices: string[] = [];

  /** Notes an element of the field. */
  read(name: string, attributes: Attributes): void {
    const value = attributes["w:val"] ?? "";
    if (name === "w:checkBox") this.#kind = "box";
    else if (name === "w:ddList") this.#kind = "choice";
    else if (name === "w:checked") this.#checked = isOn(attributes);
    else if (name === "w:default" && this.#kind === "box") this.#checked = isOn(attributes);
    else if (name === "w:result") this.#choice = Number(value) || 0;
    else if (name === "w:listEntry") this.#choices.push(value);
  }

  /** What Word draws in its place; "" for a field that holds text. */
  get drawing(): string {
    if (this.#kind === "box") return this.#checked ? "☒" : "☐";
    return this.#kind === "choice" ? (this.#choices[this.#choice] ?? "") : "";
  }
}
