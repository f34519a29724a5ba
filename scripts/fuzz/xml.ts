import type { Random } from "./random.js";

type Change = (xml: string, random: Random) => string;
type Span = readonly [start: number, end: number];

/** Looked at around a random place, so that large parts cost no more than small ones. */
const WINDOW = 200_000;

const splice = (text: string, [start, end]: Span, inserted: string): string =>
  text.slice(0, start) + inserted + text.slice(end);

/** A whole element near a random place, with what it holds; null when there is none. */
function element(xml: string, random: Random): Span | null {
  const start = xml.indexOf("<", random.below(xml.length));
  const name = /^<([\w:.-]+)/.exec(xml.slice(start, start + 80))?.[1];
  if (start < 0 || name === undefined) return null;
  const tags = new RegExp(`<(/?)${name.replaceAll(".", "\\.")}(?=[\\s/>])[^>]*?(/?)>`, "g");
  let depth = 0;
  for (const tag of xml.slice(start, start + WINDOW).matchAll(tags)) {
    if (tag[2] !== "/") depth += tag[1] === "/" ? -1 : 1;
    if (depth <= 0) return [start, start + tag.index + tag[0].length];
  }
  return null;
}

function onElement(change: (inner: string, random: Random) => string): Change {
  return (xml, random) => {
    const span = element(xml, random);
    return span === null ? xml : splice(xml, span, change(xml.slice(...span), random));
  };
}

const duplicate = onElement((inner, random) =>
  inner.repeat(1 + random.size(inner.length > 2000 ? 20 : 2000)),
);
const remove = onElement(() => "");
const emptied = onElement((inner) => inner.replace(/>[\s\S]*<\//, "></"));

/** The element inside itself, many times. */
const nest = onElement((inner, random) => {
  const [, open = "", body = "", close = ""] = /^(<[^>]*[^/]>)([\s\S]*)(<\/[^>]*>)$/.exec(inner) ?? [];
  const times = random.size(close === "" ? 1 : Math.min(5000, 2_000_000 / (open.length + close.length)));
  return close === "" ? inner : open.repeat(times) + body + close.repeat(times);
});

const moved: Change = (xml, random) => {
  const [from, to] = [element(xml, random), element(xml, random)];
  return from === null || to === null ? xml : splice(xml, [to[0], to[0]], xml.slice(...from));
};

function onMatch(pattern: RegExp, replacement: (found: string, random: Random) => string): Change {
  return (xml, random) => {
    const from = random.below(xml.length);
    const match = pattern.exec(xml.slice(from, from + WINDOW));
    if (match === null) return xml;
    const at = from + match.index;
    return splice(xml, [at, at + match[0].length], replacement(match[0], random));
  };
}

const VALUES = [
  "",
  "0",
  "-1",
  "1",
  "9",
  "65536",
  "2147483647",
  "-2147483648",
  "1e308",
  "NaN",
  "true",
  "none",
  "../../x",
  "a&amp;b",
  "word/document.xml",
  "#",
  "\u202e",
  "%1.%2.%3.%4.%5.%6.%7.%8.%9",
  "http://exemple.fr/",
  "decimal",
  "bullet",
  "A1:XFD1048576",
];
const attribute = onMatch(/="[^"]*"/, (_, random) => `="${random.pick(VALUES)}"`);
const huge = onMatch(
  /="[^"]*"/,
  (found, random) => `="${(found.slice(2, -1) || "9").repeat(random.size(100_000)).slice(0, 1_000_000)}"`,
);
const unclosed = onMatch(/<\/[^>]*>/, () => "");
const selfClosed = onMatch(/[^/]>/, (found) => `${found[0]}/>`);
const renamed = onMatch(/<[\w:]+/, (found, random) => found.slice(0, 1 + random.below(found.length)) || "<x");
const text = onMatch(
  />[^<]+</,
  (found, random) =>
    `>${random.pick([".", "1.", " - ", "_", "\t", "…", "a ", "1 000 ", "« ", "(", "é\u0301", "&#55357;", "&amp;"]).repeat(random.size(20_000))}${found.slice(1, -1)}<`,
);
const entity = onMatch(/>[^<]+</, (_, random) =>
  random.pick([">&inconnue;<", ">&#0;<", ">&#x10FFFF;<", "><![CDATA[]]<", "><!-- --<"]),
);
const bomb: Change = (xml) =>
  `<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;">]>${xml.replace(/>([^<]+)</, ">&d;<")}`;

const CHANGES = [
  duplicate,
  duplicate,
  remove,
  remove,
  emptied,
  nest,
  nest,
  moved,
  moved,
  attribute,
  attribute,
  attribute,
  huge,
  unclosed,
  selfClosed,
  renamed,
  text,
  text,
  entity,
  bomb,
];

/** An XML part changed where it means something: its elements, their attributes, their text. */
export function changeXml(xml: string, random: Random): string {
  return xml === "" ? xml : random.pick(CHANGES)(xml, random);
}
