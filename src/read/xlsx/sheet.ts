import { type Attributes, readXml } from "../package/xml.js";
import { type Shown, showNumber } from "../sheets/numbers.js";
import { columnOf, type SheetBudget, SheetRows } from "../sheets/rows.js";
import { localName } from "./parts.js";

export interface Lookups {
  readonly strings: readonly string[];
  readonly shown: readonly Shown[];
}

/** Reads the rows of a sheet that hold something, as far as the budget goes. */
export function readRows(xml: string, lookups: Lookups, budget: SheetBudget): SheetRows {
  const reader = new SheetReader(lookups, budget);
  readXml(xml, reader);
  return reader.rows;
}

class SheetReader {
  readonly rows: SheetRows;
  #cell: Attributes = {};
  #column = 0;
  #value = "";
  #inValue = false;

  constructor(
    private readonly lookups: Lookups,
    budget: SheetBudget,
  ) {
    this.rows = new SheetRows(budget);
  }

  open(tag: string, attributes: Attributes): void {
    const name = localName(tag);
    if (name === "row") this.#openRow(attributes);
    else if (name === "c") this.#openCell(attributes);
    else if (name === "v" || name === "t") this.#inValue = true;
    else if (name === "rPh") this.#inValue = false;
  }

  close(tag: string): void {
    const name = localName(tag);
    if (name === "row") this.rows.closeRow();
    else if (name === "c") this.rows.add(this.#column, this.#shownText());
    else if (name === "v" || name === "t") this.#inValue = false;
  }

  text(text: string): void {
    if (this.#inValue) this.#value += text;
  }

  #openRow(attributes: Attributes): void {
    const hidden = attributes["hidden"] === "1" || attributes["hidden"] === "true";
    this.rows.openRow(Number(attributes["r"] ?? this.rows.number + 1), hidden);
    this.#column = 0;
  }

  #openCell(attributes: Attributes): void {
    this.#cell = attributes;
    this.#column = columnOf(attributes["r"] ?? "") || this.#column + 1;
    this.#value = "";
  }

  #shownText(): string {
    const { t: type = "n", s: style = "" } = this.#cell as Partial<Attributes>;
    if (type === "s") return this.lookups.strings[Number(this.#value)] ?? "";
    if (type === "b") return this.#value === "1" ? "VRAI" : "FAUX";
    if (type === "e") return "";
    if (type === "n") return showNumber(this.#value, this.lookups.shown[Number(style)] ?? "number");
    return this.#value;
  }
}
