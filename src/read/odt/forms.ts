import type { Attributes } from "../package/xml.js";
import type { Close, Open } from "./element.js";

interface Mark {
  box: boolean;
  checked: boolean;
  choice: number;
  readonly choices: string[];
}

const boxOf = (checked: boolean): string => (checked ? "☒" : "☐");

/** Boxes to tick, lists and fields to fill in: drawn where the text names them, described elsewhere or beside. */
export class Forms {
  /** What is drawn for each control, by identifier. */
  readonly #controls = new Map<string, string>();
  #mark: Mark | null = null;

  /** Describes a control of the forms of the document. */
  declare(attributes: Attributes, drawing: string): void {
    for (const id of [attributes["form:id"], attributes["xml:id"]])
      if (id !== undefined) this.#controls.set(id, drawing);
  }

  /** What is drawn for a control; "" for one of which nothing is known. */
  drawing(id: string): string {
    return this.#controls.get(id) ?? "";
  }

  /** A field mark, left by a former Word form. */
  beginMark({ "field:type": type = "" }: Attributes): void {
    this.#mark = { box: type.endsWith("FORMCHECKBOX"), checked: false, choice: 0, choices: [] };
  }

  describeMark({ "field:name": name = "", "field:value": value = "" }: Attributes): void {
    if (this.#mark === null) return;
    if (name.endsWith("Checkbox_Checked")) this.#mark.checked = value === "true";
    else if (name.endsWith("Dropdown_ListEntry")) this.#mark.choices.push(value);
    else if (name.endsWith("Dropdown_Selected")) this.#mark.choice = Number(value) || 0;
  }

  endMark(): string {
    const mark = this.#mark;
    this.#mark = null;
    if (mark === null) return "";
    return mark.box ? boxOf(mark.checked) : (mark.choices[mark.choice] ?? "");
  }
}

const box =
  (...keys: readonly string[]): Open =>
  ({ forms }, attributes) => {
    const checked = keys.some((key) => /^(?:checked|true)$/.test(attributes[key] ?? ""));
    forms.declare(attributes, `${boxOf(checked)} ${attributes["form:label"] ?? ""}`.trim());
  };
const answer: Open = ({ forms }, attributes) =>
  forms.declare(attributes, attributes["form:current-value"] ?? attributes["form:value"] ?? "");

export const onFormOpen: Readonly<Record<string, Open>> = {
  "form:checkbox": box("form:current-state"),
  "form:radio": box("form:current-selected"),
  "form:text": answer,
  "form:date": answer,
  "form:combobox": answer,
  "form:textarea": (reader) => reader.skip(),
  "draw:control": (reader, attributes) =>
    reader.write(reader.forms.drawing(attributes["draw:control"] ?? "")),
  "field:fieldmark": ({ forms }, attributes) => forms.beginMark(attributes),
  "field:param": ({ forms }, attributes) => forms.describeMark(attributes),
};

export const onFormClose: Readonly<Record<string, Close>> = {
  "field:fieldmark": (reader) => reader.write(reader.forms.endMark()),
};
