import type { PhrasingContent } from "mdast";

/** One line as a reader sees it: tabs become spaces, soft hyphens and the blanks at both ends go. */
export function cleanLine(text: string): string {
  return text
    .replaceAll("\u00ad", "")
    .replace(/[ \t\r]+/g, " ")
    .trim();
}

/** A whole text, line by line; empty lines at both ends go. */
export function cleanText(text: string): string {
  return text.split("\n").map(cleanLine).join("\n").trim();
}

/** Text nodes, with a `break` where the author broke the line. */
export function phrasing(text: string): PhrasingContent[] {
  const lines = cleanText(text).split("\n");
  return lines.flatMap((value, index): PhrasingContent[] => {
    const words: PhrasingContent[] = value === "" ? [] : [{ type: "text", value }];
    return index === 0 ? words : [{ type: "break" }, ...words];
  });
}
