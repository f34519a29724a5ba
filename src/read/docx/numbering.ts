import type { NumeralFormat } from "../package/numerals.js";
import { type Attributes, readXml } from "../package/xml.js";
import { isOn } from "./properties.js";

/** One level of a numbering. */
export interface NumberingLevel {
  start: number;
  format: NumeralFormat | "bullet";
  /** "Article %1 –": each %n is the counter of level n. */
  pattern: string;
  font: string;
  /** All its counters are written in figures. */
  legal: boolean;
  /** Level after which it starts again, counted from 1; 0 for never; absent for any level above. */
  restart?: number;
  /** Paragraph style numbered at this level. */
  style?: string;
  /** Left edge in twentieths of a point. */
  left?: number;
}

/** A numbering that paragraphs share counters of. */
export interface AbstractNumbering {
  readonly id: string;
  readonly levels: Map<number, NumberingLevel>;
  /** Style whose numbering is used instead. */
  link?: string;
}

/** What paragraphs refer to: an abstract numbering, and what is changed in it. */
export interface NumberingInstance {
  abstract: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, NumberingLevel>;
}

export interface Numbering {
  readonly abstracts: ReadonlyMap<string, AbstractNumbering>;
  readonly instances: ReadonlyMap<string, NumberingInstance>;
}

const FORMATS = new Map<string, NumeralFormat | "bullet">(
  Object.entries({
    decimalZero: "decimal-zero",
    upperRoman: "upper-roman",
    lowerRoman: "lower-roman",
    upperLetter: "upper-letter",
    lowerLetter: "lower-letter",
    ordinal: "ordinal",
    ordinalText: "ordinal-text",
    cardinalText: "cardinal-text",
    bullet: "bullet",
    none: "none",
  } as const),
);

/** Reads numbering.xml. */
export function readNumbering(xml: string): Numbering {
  const reader = new NumberingReader();
  if (xml !== "") readXml(xml, reader);
  return reader;
}

class NumberingReader implements Numbering {
  readonly abstracts = new Map<string, AbstractNumbering>();
  readonly instances = new Map<string, NumberingInstance>();
  #abstract: AbstractNumbering | null = null;
  #instance: NumberingInstance | null = null;
  #overridden = 0;
  #level: NumberingLevel | null = null;

  open(name: string, attributes: Attributes): void {
    const value = attributes["w:val"] ?? "";
    if (name === "w:abstractNum") this.#openAbstract(attributes);
    else if (name === "w:num") this.#openInstance(attributes);
    else if (name === "w:numStyleLink" && this.#abstract !== null) this.#abstract.link = value;
    else if (name === "w:abstractNumId" && this.#instance !== null) this.#instance.abstract = value;
    else if (name === "w:lvlOverride") this.#overridden = Number(attributes["w:ilvl"] ?? 0);
    else if (name === "w:startOverride") this.#instance?.starts.set(this.#overridden, Number(value) || 0);
    else if (name === "w:lvl") this.#openLevel(Number(attributes["w:ilvl"] ?? 0));
    else if (this.#level !== null) readLevelElement(this.#level, name, attributes);
  }

  close(name: string): void {
    if (name === "w:lvl") this.#level = null;
    else if (name === "w:abstractNum") this.#abstract = null;
    else if (name === "w:num") this.#instance = null;
  }

  #openAbstract(attributes: Attributes): void {
    const id = attributes["w:abstractNumId"] ?? "";
    this.#abstract = { id, levels: new Map() };
    this.abstracts.set(id, this.#abstract);
  }

  #openInstance(attributes: Attributes): void {
    this.#instance = { abstract: "", starts: new Map(), levels: new Map() };
    this.instances.set(attributes["w:numId"] ?? "", this.#instance);
  }

  #openLevel(index: number): void {
    this.#level = { start: 1, format: "decimal", pattern: "", font: "", legal: false };
    (this.#instance ?? this.#abstract)?.levels.set(index, this.#level);
  }
}

function readLevelElement(level: NumberingLevel, name: string, attributes: Attributes): void {
  const value = attributes["w:val"] ?? "";
  if (name === "w:start") level.start = Number(value) || 0;
  else if (name === "w:numFmt") level.format = FORMATS.get(value) ?? "decimal";
  else if (name === "w:lvlText") level.pattern = value;
  else if (name === "w:isLgl") level.legal = isOn(attributes);
  else if (name === "w:lvlRestart") level.restart = Number(value) || 0;
  else if (name === "w:pStyle") level.style = value;
  else if (name === "w:rFonts") level.font = attributes["w:ascii"] ?? attributes["w:hAnsi"] ?? "";
  else if (name === "w:ind") {
    const left = Number(attributes["w:left"] ?? attributes["w:start"] ?? Number.NaN);
    if (Number.isFinite(left)) level.left = left;
  }
}
