import { type Attributes, readXml } from "../package/xml.js";
import { type Shown, showNumber } from "./formats.js";
import { localName } from "./parts.js";

export interface Cell {
  /** "B12". */
  readonly address: string;
  readonly text: string;
}

export interface Row {
  readonly number: number;
  readonly hidden: boolean;
  /** From the first column on; the empty ones between two filled cells are there, the last ones are not. */
  readonly cells: readonly Cell[];
}

export interface Lookups {
  readonly strings: readonly string[];
  readonly shown: readonly Shown[];
}

/** A gap wider than this is no table: its empty cells are not made. */
const WIDEST_GAP = 60;

/** Reads the rows of a sheet that hold something, at most `mostCells` cells; `complete` is false when there were more. */
export function readRows(
  xml: string,
  lookups: Lookups,
  mostCells: number,
): { rows: Row[]; cells: number; complete: boolean } {
  const reader = new SheetReader(lookups, mostCells);
  readXml(xml, reader);
  return { rows: reader.rows, cells: reader.count, complete: reader.complete };
}

class SheetReader {
  readonly rows: Row[] = [];
  count = 0;
  complete = true;
  #number = 0;
  #hidden = false;
  #cells: Cell[] = [];
  #cell: Attributes = {};
  #column = 0;
  #value = "";
  #inValue = false;

  constructor(
    private readonly lookups: Lookups,
    private readonly mostCells: number,
  ) {}

  open(tag: string, attributes: Attributes): void {
    const name = localName(tag);
    if (name === "row") this.#openRow(attributes);
    else if (name === "c") this.#openCell(attributes);
    else if (name === "v" || name === "t") this.#inValue = true;
    else if (name === "rPh") this.#inValue = false;
  }

  close(tag: string): void {
    const name = localName(tag);
    if (name === "row" && this.#cells.length > 0)
      this.rows.push({ number: this.#number, hidden: this.#hidden, cells: this.#cells });
    else if (name === "c") this.#closeCell();
    else if (name === "v" || name === "t") this.#inValue = false;
  }

  text(text: string): void {
    if (this.#inValue) this.#value += text;
  }

  #openRow(attributes: Attributes): void {
    this.#number = Number(attributes["r"] ?? this.#number + 1);
    this.#hidden = attributes["hidden"] === "1" || attributes["hidden"] === "true";
    this.#cells = [];
    this.#column = 0;
  }

  #openCell(attributes: Attributes): void {
    this.#cell = attributes;
    this.#column = columnOf(attributes["r"] ?? "") || this.#column + 1;
    this.#value = "";
  }

  #closeCell(): void {
    const text = this.#shownText().trim();
    if (text === "") return;
    if (this.count >= this.mostCells) {
      this.complete = false;
      return;
    }
    if (this.#column - this.#cells.length <= WIDEST_GAP) {
      while (this.#cells.length < this.#column - 1) this.#add(this.#cells.length + 1, "");
    }
    this.#add(this.#column, text);
  }

  #add(column: number, text: string): void {
    this.#cells.push({ address: `${columnName(column)}${this.#number}`, text });
    this.count++;
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

/** "AB12" is in column 28; 0 when the address is not one. */
export function columnOf(address: string): number {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}/.exec(address)?.[0] ?? "")
    column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

export function columnName(column: number): string {
  let name = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}
