import type { Code } from "mdast";

const OPENING = /^---[ \t]*\n(?=[ \t]*(?:#|[\p{L}_][\p{L}\p{N}_ .-]{0,60}:))/u;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/m;
const LONGEST = 20_000;

/** The block of settings some tools write at the top of a file, set aside, and where the text starts after it. */
export function readFrontMatter(text: string): { block: Code; end: number; lines: number } | null {
  const opening = OPENING.exec(text);
  if (opening === null) return null;
  const start = opening[0].length;
  const closing = CLOSING.exec(text.slice(start, start + LONGEST));
  if (closing === null) return null;
  const value = text.slice(start, start + closing.index).replace(/\n$/, "");
  const after = start + closing.index + closing[0].length;
  const block: Code = {
    type: "code",
    lang: "yaml",
    value,
    data: { origin: { line: 1, column: 1 }, setAside: "code" },
  };
  return { block, end: after, lines: text.slice(0, after).split("\n").length - 1 };
}
