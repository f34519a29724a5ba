import type { Random } from "./random.js";

/** What means something in Markdown, in the text of a tender, or to the readers of lines. */
const MARKS = [
  "> ",
  "- ",
  "1. ",
  "# ",
  "[",
  "](",
  "![",
  "*",
  "_",
  "`",
  "~~",
  "<div>",
  "<table><tr><td>",
  "</div>",
  "|",
  "|---|\n",
  "&amp;",
  "&#x41;",
  "\t",
  "    ",
  "\n\n",
  "\r",
  "\u2028",
  "\u0000",
  "….....",
  "Article 1 - ",
  "1.1.1.1 ",
  "a) ",
  "I. ",
  "☐ ",
  "<!--",
  "---\n",
  "[^1]:",
  "  \n",
  "\\",
  "é\u0301",
  "\u202e",
  "<ul><li>",
  "<details>",
  "$$",
  ":::",
  "***",
  "<https://a>",
  "\n= ",
  "\n| a | b |\n|---|---|\n| c | d |\n",
];
const MOST_REPEATED = 20_000;

/** A text with a mark, or a piece of its own, repeated somewhere; or lines moved, or pushed to the right. */
export function changeText(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  const insert = (piece: string) => text.slice(0, at) + piece + text.slice(at);
  switch (random.below(6)) {
    case 0:
      return insert(random.pick(MARKS).repeat(random.size(MOST_REPEATED)));
    case 1:
      return insert((random.pick(MARKS) + random.pick(MARKS)).repeat(random.size(MOST_REPEATED / 2)));
    case 2:
      return insert(
        text
          .slice(at, at + random.size(300))
          .repeat(random.size(1000))
          .slice(0, 2_000_000),
      );
    case 3:
      return text.slice(0, at) + text.slice(at + random.size(500));
    case 4:
      return insert(
        Array.from(
          { length: random.size(500) },
          (_, deep) => `${" ".repeat(deep * 2)}${random.pick(["- ", "> ", "1. "])}x\n`,
        ).join(""),
      );
    default:
      return (
        text.slice(at).replaceAll("\n", random.pick(["", "\r", "\n\n", " \n  ", "\n> ", "\n- "])) +
        text.slice(0, at)
      );
  }
}
