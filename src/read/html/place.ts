import type { TextFormat } from "../package/paragraph-text.js";
import type { Place } from "./flow.js";
import type { HtmlStyle } from "./style.js";
import type { HtmlAttributes } from "./tokens.js";

const CONTENTS = /^(?:mso)?toc(?:\d|heading)?\b|^contents\d?\b/i;
const NOTE = /^(?:sd)?(?:foot|end)note-?\d|^(?:ftn|edn)\d/i;
const FORMATS: ReadonlyMap<string, TextFormat> = new Map<string, TextFormat>([
  ["b", { bold: true }],
  ["strong", { bold: true }],
  ["u", { underlined: true }],
  ["ins", { underlined: true }],
]);

export const TOP: Place = {
  format: {},
  pre: false,
  centred: false,
  left: 0,
  depth: undefined,
  setAside: undefined,
  part: undefined,
};

/** What an element changes to the place around it. */
export function placeIn(outer: Place, name: string, attributes: HtmlAttributes, style: HtmlStyle): Place {
  const { centred, left, pre, hidden, listType: _, wordList, wordElement: __, ...format } = style;
  const isHidden = outer.format.hidden === true || hidden === true || attributes.has("hidden");
  const align = attributes.get("align")?.toLowerCase();
  const part = partOf(name, attributes, style);
  return {
    format: {
      ...outer.format,
      ...FORMATS.get(name),
      ...format,
      ...(isHidden && { hidden: true }),
    },
    pre: pre ?? (outer.pre || name === "pre" || name === "textarea"),
    centred: centred ?? (align === undefined ? outer.centred || name === "center" : align === "center"),
    left:
      outer.left + (name === "blockquote" ? 30 : 0) + (wordList === undefined ? Math.max(0, left ?? 0) : 0),
    depth: depthOf(name, attributes) ?? outer.depth,
    setAside: outer.setAside ?? asideOf(attributes, part),
    part: outer.part ?? part,
  };
}

function depthOf(name: string, attributes: HtmlAttributes): number | undefined {
  const level =
    /^h([1-6])$/.exec(name)?.[1] ?? /^msoheading([1-9])$/i.exec(attributes.get("class") ?? "")?.[1];
  if (level !== undefined) return Number(level);
  if (attributes.get("role") !== "heading") return undefined;
  return Math.max(1, Math.min(9, Number(attributes.get("aria-level")) || 2));
}

function asideOf(attributes: HtmlAttributes, part: string | undefined): Place["setAside"] {
  if (part === "en-tete" || part === "pied-de-page") return part;
  const id = attributes.get("id") ?? "";
  if (/^table (?:of contents|des mati)/i.test(id)) return "sommaire";
  return CONTENTS.test(attributes.get("class") ?? "") ? "sommaire" : undefined;
}

/** LibreOffice names its headers by a title and its notes by an id; Word by an id and by "mso-element". */
function partOf(name: string, attributes: HtmlAttributes, { wordElement }: HtmlStyle): string | undefined {
  if (name !== "div") return undefined;
  const title = attributes.get("title");
  if (title === "header" || wordElement === "header") return "en-tete";
  if (title === "footer" || wordElement === "footer") return "pied-de-page";
  return NOTE.test(attributes.get("id") ?? "") ? "note" : undefined;
}
