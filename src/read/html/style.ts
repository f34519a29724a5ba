import type { TextFormat } from "../package/paragraph-text.js";

/** What the style of an element says, as far as a reader needs it; an absent key is inherited or not said. */
export interface HtmlStyle extends TextFormat {
  centred?: boolean;
  /** Left margin in points. */
  left?: number;
  /** How the items of a list are numbered: "decimal", "lower-alpha", "none"… */
  listType?: string;
  /** Word's "mso-list": "l0 level2 lfo1", or "Ignore" on the printed label itself. */
  wordList?: string;
  /** Word's "mso-element": "comment-list", "footnote-list", "header"… */
  wordElement?: string;
  /** White space is kept. */
  pre?: boolean;
}

const LONGEST_STYLE = 4_000;
const POINTS: Readonly<Record<string, number>> = {
  pt: 1,
  px: 0.75,
  cm: 28.3465,
  mm: 2.83465,
  in: 72,
  em: 12,
  rem: 12,
};

/** Reads the declarations of a `style` attribute or of a rule. */
export function readStyle(declarations: string): HtmlStyle {
  const style: HtmlStyle = {};
  for (const declaration of declarations.slice(0, LONGEST_STYLE).split(";")) {
    const colon = declaration.indexOf(":");
    if (colon === -1) continue;
    const value = declaration
      .slice(colon + 1)
      .trim()
      .replace(/\s{0,9}!important$/i, "");
    PROPERTIES.get(declaration.slice(0, colon).trim().toLowerCase())?.(style, value);
  }
  return style;
}

/** A length in points; undefined when it is relative or none. */
function readPoints(value: string): number | undefined {
  const match = /^(-?\d{0,9}(?:\.\d{1,9})?)(pt|px|cm|mm|in|em|rem)\b/i.exec(value);
  if (match === null || match[1] === "") return undefined;
  return Number(match[1]) * (POINTS[(match[2] ?? "").toLowerCase()] ?? 1);
}

type Property = (style: HtmlStyle, value: string) => void;

const set =
  <Key extends keyof HtmlStyle>(key: Key, read: (value: string) => HtmlStyle[Key] | undefined): Property =>
  (style, value) => {
    const said = read(value);
    if (said !== undefined) style[key] = said;
  };
const small = (value: string): string => value.toLowerCase();

const PROPERTIES: ReadonlyMap<string, Property> = new Map<string, Property>([
  ["display", set("hidden", (value) => /^none$/i.test(value))],
  ["visibility", set("hidden", (value) => /^(?:hidden|collapse)$/i.test(value) || undefined)],
  ["mso-hide", set("hidden", (value) => /^(?:all|screen)$/i.test(value) || undefined)],
  ["font-weight", set("bold", (value) => /^bold/i.test(value) || Number(value) >= 600)],
  ["font-size", set("size", readPoints)],
  ["text-decoration", set("underlined", (value) => /underline/i.test(value))],
  ["text-transform", set("capitals", (value) => /^uppercase$/i.test(value))],
  ["font-variant", set("capitals", (value) => /small-caps/i.test(value))],
  ["text-align", set("centred", (value) => /^center$/i.test(value))],
  ["margin-left", set("left", readPoints)],
  ["margin", set("left", (value) => readPoints(value.split(/\s+/)[3] ?? ""))],
  ["white-space", set("pre", (value) => /^pre/i.test(value))],
  ["list-style-type", set("listType", small)],
  ["list-style", set("listType", (value) => small(value.split(/\s+/)[0] ?? ""))],
  ["mso-list", set("wordList", small)],
  ["mso-element", set("wordElement", small)],
]);
