import type { TextFormat } from "../package/paragraph-text.js";
import type { Attributes } from "../package/xml.js";

/** Format of a run; an absent key is inherited. */
export interface RunFormat extends TextFormat {
  font?: string;
  style?: string;
}

/** Format of a paragraph; an absent key is inherited. */
export interface ParagraphFormat {
  style?: string;
  /** Outline level counted from 0; 9 is running text. */
  outline?: number;
  numberingId?: string;
  level?: number;
  centred?: boolean;
  /** Left edge in twentieths of a point. */
  left?: number;
  pageBreakBefore?: boolean;
}

/** A property such as w:b is on by its mere presence, off when its value says so. */
export function isOn(attributes: Attributes): boolean {
  const value = attributes["w:val"];
  return value === undefined || !["0", "false", "off", "none"].includes(value);
}

const textOf = (attributes: Attributes): string => attributes["w:val"] ?? "";

/** Notes a property of characters; unknown ones are ignored. */
export function readRunProperty(format: RunFormat, name: string, attributes: Attributes): void {
  switch (name) {
    case "w:b":
      format.bold = isOn(attributes);
      break;
    case "w:u":
      format.underlined = isOn(attributes);
      break;
    case "w:caps":
    case "w:smallCaps":
      format.capitals = isOn(attributes);
      break;
    case "w:vanish":
      format.hidden = isOn(attributes);
      break;
    case "w:sz":
      format.size = Number(textOf(attributes)) / 2 || 0;
      break;
    case "w:rFonts": {
      const font = attributes["w:ascii"] ?? attributes["w:hAnsi"];
      if (font !== undefined) format.font = font;
      break;
    }
    case "w:rStyle":
      format.style = textOf(attributes);
      break;
  }
}

/** Notes a property of a paragraph; unknown ones are ignored. */
export function readParagraphProperty(format: ParagraphFormat, name: string, attributes: Attributes): void {
  switch (name) {
    case "w:pStyle":
      format.style = textOf(attributes);
      break;
    case "w:outlineLvl":
      format.outline = Number(textOf(attributes)) || 0;
      break;
    case "w:numId":
      format.numberingId = textOf(attributes);
      break;
    case "w:ilvl":
      format.level = Number(textOf(attributes)) || 0;
      break;
    case "w:jc":
      format.centred = textOf(attributes) === "center";
      break;
    case "w:ind": {
      const left = Number(attributes["w:left"] ?? attributes["w:start"] ?? Number.NaN);
      if (Number.isFinite(left)) format.left = left;
      break;
    }
    case "w:pageBreakBefore":
      format.pageBreakBefore = isOn(attributes);
      break;
  }
}
